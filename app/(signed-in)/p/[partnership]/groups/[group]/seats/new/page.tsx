import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { MakeSeatForm } from '@/components/groups/seating-forms';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { showNewSeat } from '@/lib/groups/make-seat';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMakeSeat } from '../../../submit';

type Props = { params: Promise<{ partnership: string; group: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, group } = await params;
  return show(showNewSeat, { partnership, group }, `/p/${partnership}/groups/${group}/seats/new`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, group } = await props.params;
  const path = `/p/${partnership}/groups/${group}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'make-seat');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: view.group.name, href: path }, { label: 'Make a seat' }]} title="Make a seat" meta={view.group.name} />
      {view.group.kind === 'caucus' ? <Notice>A caucus fills its seats itself. Its first seat is that of the organisation that nominates.</Notice> : null}
      <MakeSeatForm {...held} submit={submitMakeSeat.bind(null, partnership, group)} once={randomUUID()} signedAs={frame.signedAs} names={view.names} cancel={{ href: path, label: 'Back to the group' }} />
    </PartnershipShell>
  );
});
