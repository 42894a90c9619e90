import * as seats from '@/db/repositories/seats';
import * as mails from '@/db/repositories/mails';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { endAppointmentInput } from './inputs';
import { canFillSeats } from './policy';

/** Ends an appointment now: access ends at this press, everything written under it stays as it is. */
export const endAppointment = command({
  name: 'appointment.end',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: endAppointmentInput,
  async load({ tx, input }) {
    const { partnership } = await loadPartnership(tx, input.partnership);
    const appointment = await seats.findAppointment(tx, { partnershipId: partnership.id, appointmentId: input.appointmentId });
    if (!appointment) throw new NotFound();
    return { place: { partnershipId: partnership.id, groupId: appointment.groupId }, appointment };
  },
  allow: (actor, { place, appointment }) => canFillSeats(actor, place, appointment.groupKind),
  async run({ tx, input, subject, now }) {
    const { place, appointment } = subject;
    const ended = await seats.endAppointment(tx, {
      partnershipId: place.partnershipId, appointmentId: appointment.id, endedAt: now, endsOn: dayOf(now), reason: input.reason ?? null,
    });
    if (!ended) throw new RuleBroken('already ended');
    await mails.owe(tx, { partnershipId: place.partnershipId, groupId: appointment.groupId, kind: 'appointment notice', subjectId: appointment.id, subjectVersion: 2 });
    return {
      result: { seatId: appointment.seatId },
      audit: { subjectKind: 'appointment', subjectId: appointment.id, fields: ['endedAt', 'endsOn', 'endReason'] },
    };
  },
});
