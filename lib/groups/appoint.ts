import { randomUUID } from 'node:crypto';
import * as mails from '@/db/repositories/mails';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { dayOf, startOfDay } from '@/lib/calendar/london';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { loadSeat } from './group';
import { appointInput } from './inputs';
import { canFillSeats } from './policy';

/** Appoints a person to a seat. Nobody appoints themselves, and a caucus stays closed to whoever fills it. */
export const appoint = command({
  name: 'appointment.make',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: appointInput,
  load: ({ tx, input }) => loadSeat(tx, input),
  allow: (actor, { place, seat }) => canFillSeats(actor, place, seat.groupKind),
  async run({ tx, actor, input, subject, now }) {
    const { place, seat } = subject;
    if (seat.endedAt && seat.endedAt <= now) throw new RuleBroken('already ended');
    if (input.startsOn < dayOf(now)) throw new Invalid({ startsOn: ['The first day cannot be in the past: access cannot begin before it is given.'] });
    if (input.kind === 'holder' && (await seats.isFilled(tx, { partnershipId: place.partnershipId, seatId: seat.id, kind: 'holder' })))
      throw new RuleBroken('seat is filled');
    const personId = await seats.findOrMakePerson(tx, { id: randomUUID(), name: input.name, email: input.email, now });
    if (personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    const id = randomUUID();
    await seats.insertAppointment(tx, {
      id, partnershipId: place.partnershipId, groupId: seat.groupId, seatId: seat.id, roleOnly: seat.roleOnly, personId, kind: input.kind,
      startsOn: input.startsOn, startedAt: input.startsOn === dayOf(now) ? now : startOfDay(input.startsOn),
    });
    await mails.owe(tx, { partnershipId: place.partnershipId, groupId: seat.groupId, kind: 'appointment notice', subjectId: id, subjectVersion: 1 });
    return { result: { seatId: seat.id }, audit: { subjectKind: 'appointment', subjectId: id, fields: ['seatId', 'personId', 'kind', 'startsOn'] } };
  },
});
