import type { Tx } from '@/db/client/app';
import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import type { GroupKind } from '@/db/schema/vocabulary';
import type { Subject } from '@/lib/access/use-case';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { NotFound } from '@/lib/platform/errors';

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
}

/** A seat the actor sees. @throws NotFound */
export async function loadSeat(tx: Tx, args: { partnership: string; seatId: string }): Promise<SeatSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const seat = await seats.find(tx, { partnershipId: partnership.id, seatId: args.seatId });
  if (!seat) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: seat.groupId }, partnership, seat };
}

/** A closed space has nothing beneath it, and a group that ends does not carry another. */
export const mayBeParent = (group: { kind: GroupKind }): boolean => group.kind === 'board' || group.kind === 'sub-group';
