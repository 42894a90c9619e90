import * as seating from '@/db/repositories/seating';
import { command } from '@/lib/access/gate';
import { RuleBroken } from '@/lib/platform/errors';
import { loadSeat, type SeatSubject } from './group';
import { endSeatInput } from './inputs';
import { canFillSeats } from './policy';
import type { Actor } from '@/lib/access/actor';
import { tellGroups } from './tell-groups';

const mayFill = (actor: Actor, { place, seat, untouched }: SeatSubject) => canFillSeats(actor, place, seat.groupKind, untouched);

/** Ends a seat and whoever fills it, now. What it owned stays with it and asks for somebody. */
export const endSeat = command({
  name: 'seat.end',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: endSeatInput,
  load: ({ tx, actor, input }) => loadSeat(tx, actor, input),
  allow: mayFill,
  async run({ tx, input, subject }) {
    const { partnership, seat } = subject;
    if (seat.endedAt) throw new RuleBroken('already ended');
    const ended = await seating.vacate(tx, { partnershipId: partnership.id, seatId: seat.id, reason: input.reason ?? null, endSeat: true });
    await tellGroups(tx, partnership.id, ended.map((appointmentId) => ({ groupId: seat.groupId, change: 'ended', appointmentId })));
    return { result: { group: seat.groupSlug }, audit: { subjectKind: 'seat', subjectId: seat.id, fields: ['endedAt'] } };
  },
});

/** Ends whoever fills a seat shown by role only, for who does not see who that is. */
export const vacateSeat = command({
  name: 'seat.vacate',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: endSeatInput,
  load: ({ tx, actor, input }) => loadSeat(tx, actor, input),
  allow: mayFill,
  async run({ tx, input, subject }) {
    const { partnership, seat } = subject;
    const ended = await seating.vacate(tx, { partnershipId: partnership.id, seatId: seat.id, reason: input.reason ?? null, endSeat: false });
    await tellGroups(tx, partnership.id, ended.map((appointmentId) => ({ groupId: seat.groupId, change: 'ended', appointmentId })));
    return { result: { seatId: seat.id }, audit: { subjectKind: 'seat', subjectId: seat.id, fields: ['endedAt', 'endReason'] } };
  },
});
