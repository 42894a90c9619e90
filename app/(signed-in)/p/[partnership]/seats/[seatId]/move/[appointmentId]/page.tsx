import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { partsOf } from '@/components/forms/date-parts';
import { MovePersonForm } from '@/components/groups/seating-forms';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { showMove } from '@/lib/groups/move-person';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitMove } from '../../submit';

type Props = { params: Promise<{ partnership: string; seatId: string; appointmentId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, seatId, appointmentId } = await params;
  return show(showMove, { partnership, appointmentId }, `/p/${partnership}/seats/${seatId}/move/${appointmentId}`);
};

export const generateMetadata = titled(find, () => null);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, seatId, appointmentId } = await props.params;
  const { appointment, others } = view;
  const path = `/p/${partnership}/seats/${appointment.seatId}`;
  const held = await heldFor(frame, (await props.searchParams).held, 'move-person');
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <PageHeader
        crumbs={[{ label: 'Groups', href: `/p/${partnership}` }, { label: appointment.seat, href: path }, { label: 'A change of employer' }]}
        title={`${appointment.name} changes employer`}
        meta={`${appointment.kind}, seat of ${appointment.seat} on the ${appointment.group}`}
      />
      <Notice>
        From the press on nothing that came from the old seat opens any more: no page, no mail, no file, no tab left open. Its open actions stay with the seat and need somebody. Minutes keep {appointment.organisation ?? 'the old seat'} beside what was said. Both groups are told by mail.
      </Notice>
      <MovePersonForm
        {...held}
        submit={submitMove.bind(null, partnership, seatId, appointmentId)}
        once={randomUUID()}
        signedAs={frame.signedAs}
        cancel={{ href: path, label: 'Back to the seat' }}
        seats={view.seats.map((seat) => ({ value: seat.id, label: `${seat.group}: ${seat.label}${seat.vacant ? ' (vacant)' : ''}` }))}
        others={others.map((row) => ({ value: row.appointmentId, label: `${row.group}: ${row.seat}, ${row.kind}` }))}
        alike={others.filter((row) => row.alike).map((row) => row.appointmentId)}
        names={view.names}
        today={partsOf(view.today)}
      />
    </PartnershipShell>
  );
});
