import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { dayOf, endOfDay } from '@/lib/calendar/london';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { fromDay, loadSeat, untilEndOf } from './group';
import { findOrigin } from './find-origin';
import { appointInput } from './inputs';
import { canFillSeats, canNameDeputy } from './policy';
import { tellGroups } from './tell-groups';

/** Appoints a person to a seat. Nobody appoints themselves, and a caucus stays closed to whoever fills it. */
export const appoint = command({
  name: 'appointment.make',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: appointInput,
  load: ({ tx, actor, input }) => loadSeat(tx, actor, input),
  allow: (actor, { place, seat, untouched }, { kind }) =>
    canFillSeats(actor, place, seat.groupKind, untouched) || (kind === 'deputy for one meeting' && canNameDeputy(actor, place, seat.groupKind)),
  async run({ tx, actor, input, subject, now }) {
    const { place, seat, untouched } = subject;
    const at = { partnershipId: place.partnershipId, groupId: seat.groupId };
    if (seat.endedAt && seat.endedAt <= now) throw new RuleBroken('already ended');
    if (seat.needs !== null) throw new RuleBroken('organisation has ended');
    if (untouched && (input.kind !== 'holder' || seat.organisationId === null)) throw new RuleBroken('caucus is filled from within');
    if (seat.groupKind === 'caucus' && input.kind !== 'holder') throw new RuleBroken('caucus has holders only');
    const meetingId = input.kind === 'deputy for one meeting' ? input.meetingId : undefined;
    const span = input.kind === 'deputy for one meeting'
      ? await spanOf(tx, at, meetingId, now)
      : { ...fromDay(input.startsOn, input.lastDay, now), ...untilEndOf(input.lastDay) };
    if (input.kind === 'holder' && (await seating.isFilled(tx, { partnershipId: place.partnershipId, seatId: seat.id, from: span.startedAt, to: span.endedAt })))
      throw new RuleBroken('seat is filled');
    const from = await findOrigin(tx, seat, input);
    const personId = await seats.findOrMakePerson(tx, { id: randomUUID(), name: input.name, email: input.email, now });
    if (personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    const id = randomUUID();
    await seating.insertAppointment(tx, { id, ...at, seatId: seat.id, roleOnly: seat.roleOnly, personId, kind: input.kind, fromOrganisationId: from, meetingId: meetingId ?? null, ...span });
    await seating.invite(tx, { partnershipId: place.partnershipId, appointmentId: id, renew: false });
    await tellGroups(tx, place.partnershipId, [{ groupId: seat.groupId, change: 'appointed', appointmentId: id }]);
    const more = [from && 'fromOrganisationId', meetingId && 'meetingId', span.endsOn && 'endsOn'].filter((field) => typeof field === 'string');
    return { result: { group: untouched ? seat.groupSlug : null, seatId: seat.id }, audit: { subjectKind: 'appointment', subjectId: id, fields: ['seatId', 'personId', 'kind', 'startsOn', ...more] } };
  },
});

/** From this moment to the end of the meeting's day: what a deputy for one meeting needs to prepare for it. */
async function spanOf(tx: Tx, at: { partnershipId: string; groupId: string }, meetingId: string | undefined, now: Date) {
  const meeting = (await seating.listMeetingsToCome(tx, at)).find((row) => row.id === meetingId);
  if (!meeting) throw new Invalid({ meetingId: ['Choose the meeting this person comes to.'] });
  const day = dayOf(meeting.startsAt);
  return { startsOn: dayOf(now), startedAt: now, endsOn: day, endedAt: endOfDay(day) };
}
