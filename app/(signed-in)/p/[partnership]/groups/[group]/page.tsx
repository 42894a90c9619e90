import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { GroupPage } from '@/components/groups/group-page';
import { showGroup } from '@/lib/groups/show-group';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; group: string }> };

export const metadata = { title: 'Group' };

export default async function Page({ params }: Props) {
  const { partnership, group } = await params;
  const { view, frame } = await show(showGroup, { partnership, group }, `/p/${partnership}/groups/${group}`);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <GroupPage view={view} />
    </PartnershipShell>
  );
}
