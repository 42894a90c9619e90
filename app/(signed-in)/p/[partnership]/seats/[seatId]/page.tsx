import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { AppointForm } from '@/components/groups/appoint-form';
import { EndAppointmentForm } from '@/components/groups/end-appointment-form';
import { SeatPage } from '@/components/groups/seat-page';
import { showSeat } from '@/lib/groups/show-seat';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAppoint, submitEndAppointment } from './submit';

type Props = { params: Promise<{ partnership: string; seatId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, seatId } = await params;
  return show(showSeat, { partnership, seatId }, `/p/${partnership}/seats/${seatId}`);
};

export const generateMetadata = titled(find, (view) => `${view.seat.label}, ${view.seat.groupName}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, seatId } = await props.params;
  const held = await heldFor(frame, (await props.searchParams).held, 'appoint');
  const [year = '', month = '', day = ''] = view.today.split('-');
  const common = { signedAs: frame.signedAs };
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <SeatPage
        view={view}
        endForm={(appointmentId, name) => (
          <EndAppointmentForm {...common} once={randomUUID()} submit={submitEndAppointment.bind(null, partnership, seatId)} appointmentId={appointmentId} name={name} />
        )}
        appointForm={
          <AppointForm
            {...common}
            {...held}
            once={randomUUID()}
            submit={submitAppoint.bind(null, partnership, seatId)}
            vacant={view.seat.state === 'vacant'}
            today={{ day: String(Number(day)), month: String(Number(month)), year }}
          />
        }
      />
    </PartnershipShell>
  );
});
