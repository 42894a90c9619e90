import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { MakeGroupForm } from '@/components/groups/group-forms';
import { PageHeader } from '@/components/ui/page-header';
import { showNewGroup } from '@/lib/groups/make-group';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMakeGroup } from '../submit';

type Props = { params: Promise<{ partnership: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership } = await params;
  return show(showNewGroup, { partnership }, `/p/${partnership}/groups/new`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership } = await props.params;
  const path = `/p/${partnership}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'make-group');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader crumbs={[{ label: 'Groups', href: path }, { label: 'Make a group' }]} title="Make a group" meta="Seats come next. Nobody is told until somebody is appointed." />
      <MakeGroupForm {...held} submit={submitMakeGroup.bind(null, partnership)} once={randomUUID()} signedAs={frame.signedAs} parents={view.parents} cancel={{ href: path, label: 'Back to the groups' }} />
    </PartnershipShell>
  );
});
