import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { AppointForm } from '@/components/groups/appoint-form';
import { EndAppointmentForm } from '@/components/groups/end-appointment-form';
import { SeatPage } from '@/components/groups/seat-page';
import { showSeat } from '@/lib/groups/show-seat';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAppoint, submitEndAppointment } from './submit';

type Props = { params: Promise<{ partnership: string; seatId: string }>; searchParams: Promise<{ held?: string }> };

export const metadata = { title: 'Seat' };

export default async function Page({ params, searchParams }: Props) {
  const { partnership, seatId } = await params;
  const { view, frame } = await show(showSeat, { partnership, seatId }, `/p/${partnership}/seats/${seatId}`);
  const held = await heldFor(frame, (await searchParams).held, 'appoint');
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
}
