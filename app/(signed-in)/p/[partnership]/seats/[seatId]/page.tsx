import { randomUUID } from 'node:crypto';
import { PartnershipShell } from '@/app/(signed-in)/p/[partnership]/partnership-shell';
import { signedInPage, titled } from '@/app/(signed-in)/signed-in-page';
import { partsOf } from '@/components/forms/date-parts';
import { Press } from '@/components/forms/press';
import { AppointForm } from '@/components/groups/appoint-form';
import { EndAppointmentForm, EndSeatForm, VacateSeatForm } from '@/components/groups/end-forms';
import { SeatPage } from '@/components/groups/seat-page';
import { dayAndTimes } from '@/components/ui/dates';
import { showSeat } from '@/lib/groups/show-seat';
import { heldFor } from '@/lib/web/held-page';
import { show } from '@/lib/web/page';
import { submitAppoint, submitEndAppointment, submitEndSeat, submitRenew, submitVacate } from './submit';

type Props = { params: Promise<{ partnership: string; seatId: string }>; searchParams: Promise<{ held?: string }> };

const find = async ({ params }: Props) => {
  const { partnership, seatId } = await params;
  return show(showSeat, { partnership, seatId }, `/p/${partnership}/seats/${seatId}`);
};

export const generateMetadata = titled(find, (view) => `${view.seat.label}, ${view.seat.groupName}`);

export default signedInPage(async (props: Props) => {
  const { view, frame } = await find(props);
  const { partnership, seatId } = await props.params;
  const { seat, can } = view;
  const held = await heldFor(frame, (await props.searchParams).held, 'appoint');
  const form = () => ({ signedAs: frame.signedAs, once: randomUUID() });
  return (
    <PartnershipShell frame={frame} partnership={view.partnership} place="groups">
      <SeatPage
        view={view}
        endForm={(appointmentId, name) => <EndAppointmentForm {...form()} submit={submitEndAppointment.bind(null, partnership, seatId)} appointmentId={appointmentId} name={name} />}
        renewForm={(appointmentId, name) => <Press {...form()} submit={submitRenew.bind(null, partnership, seatId)} formName={`renew-${appointmentId}`} button={`Renew the invitation of ${name}`} fields={{ appointmentId }} />}
        appointForm={
          <AppointForm
            {...form()}
            {...held}
            submit={submitAppoint.bind(null, partnership, seatId)}
            vacant={seat.state !== 'filled'}
            fills={can.fill}
            holderOnly={can.holderOnly}
            asksOrigin={seat.asksOrigin}
            names={view.names}
            meetings={view.meetings.map(({ id, startsAt }) => ({ value: id, label: dayAndTimes(startsAt) }))}
            today={partsOf(view.today)}
          />
        }
        endSeatForms={
          <>
            {seat.state === 'shown by role only' ? <VacateSeatForm {...form()} submit={submitVacate.bind(null, partnership, seatId)} /> : null}
            <EndSeatForm {...form()} submit={submitEndSeat.bind(null, partnership, seatId)} />
          </>
        }
      />
    </PartnershipShell>
  );
});
