import { leave } from '@/app/(public)/sign-in/submit';
import { GroupPage } from '@/components/groups/group-page';
import { Shell } from '@/components/layout/shell';
import { showGroup } from '@/lib/groups/show-group';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; group: string }> };

export const metadata = { title: 'Group' };

export default async function Page({ params }: Props) {
  const { partnership, group } = await params;
  const { view, frame } = await show(showGroup, { partnership, group }, `/p/${partnership}/groups/${group}`);
  return (
    <Shell frame={frame} signOut={leave} partnership={{ slug: partnership, name: view.partnership.shortName }} place="groups">
      <GroupPage view={view} />
    </Shell>
  );
}
