import type { Tx } from '@/db/client/app';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { endingOn } from './group';
import { endAppointmentInput } from './inputs';
import { canFillSeats } from './policy';
import { tellGroups } from './tell-groups';

/** An appointment the actor sees. @throws NotFound */
export async function loadAppointment(tx: Tx, input: { partnership: string; appointmentId: string }) {
  const { partnership } = await loadPartnership(tx, input.partnership);
  const appointment = await seats.findAppointment(tx, { partnershipId: partnership.id, appointmentId: input.appointmentId });
  if (!appointment) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: appointment.groupId }, partnership, appointment };
}

/** Ends an appointment now, or with a last day: access ends with it, everything written under it stays as it is. */
export const endAppointment = command({
  name: 'appointment.end',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: endAppointmentInput,
  load: ({ tx, input }) => loadAppointment(tx, input),
  allow: (actor, { place, appointment }) => canFillSeats(actor, place, appointment.groupKind),
  async run({ tx, input, subject, now }) {
    const { place, appointment } = subject;
    const ended = await seating.endAppointment(tx, { partnershipId: place.partnershipId, appointmentId: appointment.id, ...endingOn(input.lastDay, now), reason: input.reason ?? null });
    if (!ended) throw new RuleBroken('already ended');
    await tellGroups(tx, place.partnershipId, [{ groupId: appointment.groupId, change: input.lastDay === undefined ? 'ended' : 'last day given', appointmentId: appointment.id }]);
    return {
      result: { seatId: appointment.seatId },
      audit: { subjectKind: 'appointment', subjectId: appointment.id, fields: ['endedAt', 'endsOn', 'endReason'] },
    };
  },
});
