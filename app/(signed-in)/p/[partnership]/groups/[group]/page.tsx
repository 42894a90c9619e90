import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { GroupPage } from '@/components/groups/group-page';
import { showGroup } from '@/lib/groups/show-group';
import { show } from '@/lib/web/page';

type Props = { params: Promise<{ partnership: string; group: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showGroup, { partnership, group }, `/p/${partnership}/groups/${group}`);
};

export const generateMetadata = titled(find, (view) => view.group.name);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <GroupPage view={view} />
    </PartnershipShell>
  );
});
