import type { Tx } from '@/db/client/app';
import * as partnerships from '@/db/repositories/partnerships';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import type { GroupKind } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';
import { noneOf } from '@/lib/access/offers';
import type { Subject } from '@/lib/access/use-case';
import { dayOf, endOfDay, startOfDay } from '@/lib/calendar/london';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { Invalid, NotFound } from '@/lib/platform/errors';

type GroupRow = NonNullable<Awaited<ReturnType<typeof partnerships.findGroup>>>;
export interface GroupSubject extends Subject {
  partnership: PartnershipRow;
  group: GroupRow;
}

/** A group of the partnership in the address. @throws NotFound */
export async function loadGroup(tx: Tx, args: { partnership: string; group: string }): Promise<GroupSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const group = await partnerships.findGroup(tx, { partnershipId: partnership.id, slug: args.group });
  if (!group) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: group.id }, partnership, group };
}

type SeatRow = NonNullable<Awaited<ReturnType<typeof seats.find>>>;
export interface SeatSubject extends Subject {
  partnership: PartnershipRow;
  seat: SeatRow;
  /** A caucus in which nobody ever sat. */
  untouched: boolean;
}

/** A seat the actor sees: that of a caucus only from within, and to its manager until anybody sat there. @throws NotFound */
export async function loadSeat(tx: Tx, actor: Actor, args: { partnership: string; seatId: string }): Promise<SeatSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const seat = await seats.find(tx, { partnershipId: partnership.id, seatId: args.seatId });
  if (!seat) throw new NotFound();
  const place = { partnershipId: partnership.id, groupId: seat.groupId };
  const untouched = await isUntouched(tx, actor, place, seat.groupKind);
  if (seat.groupKind === 'caucus' && !untouched && !sitsIn(actor, seat.groupId)) throw new NotFound();
  return { place, partnership, seat, untouched };
}

/** A closed space has nothing beneath it, and a group that ends does not carry another. */
export const mayBeParent = (group: { kind: GroupKind; closedAt: Date | null }): boolean => group.closedAt === null && (group.kind === 'board' || group.kind === 'sub-group');

/** What a reader may do, nothing of it once the group has closed: the database refuses it then, so no page offers it. */
export const whileOpen = <Can extends Record<string, boolean>>(closedAt: Date | null, can: Can): Can =>
  closedAt === null ? can : noneOf(can);

const sitsIn = (actor: Actor, groupId: string): boolean => actor.grants.some((grant) => grant.groupId === groupId);

/** Whether a caucus, seen from outside, has never had anybody in it: what its manager still sets up. */
export async function isUntouched(tx: Tx, actor: Actor, place: { partnershipId: string; groupId: string }, kind: GroupKind): Promise<boolean> {
  if (kind !== 'caucus' || sitsIn(actor, place.groupId)) return false;
  return !(await seating.wasEverFilled(tx, place));
}

/** Up to when an appointment or office lasts: no last day given, or the end of that day in London. */
export const untilEndOf = (lastDay: string | undefined) => (lastDay === undefined ? { endsOn: null, endedAt: null } : { endsOn: lastDay, endedAt: endOfDay(lastDay) });

/** From when: today means from this moment. @throws Invalid for a day that is over, or a last day before the first */
export function fromDay(startsOn: string, lastDay: string | undefined, now: Date): { startsOn: string; startedAt: Date } {
  const today = dayOf(now);
  if (startsOn < today) throw new Invalid({ startsOn: ['The first day cannot be in the past: access cannot begin before it is given.'] });
  if (lastDay !== undefined && lastDay < startsOn) throw new Invalid({ lastDay: ['The last day is before the first.'] });
  return { startsOn, startedAt: startsOn === today ? now : startOfDay(startsOn) };
}

/** When it ends: at this press, or with a last day. @throws Invalid for a day that is over */
export function endingOn(lastDay: string | undefined, now: Date): { endsOn: string; endedAt: Date } {
  const today = dayOf(now);
  if (lastDay === undefined) return { endsOn: today, endedAt: now };
  if (lastDay < today) throw new Invalid({ lastDay: ['The last day cannot be in the past. Leave it empty to end it now.'] });
  return { endsOn: lastDay, endedAt: endOfDay(lastDay) };
}
