import type { Tx } from '@/db/client/app';
import type { Interest } from '@/db/repositories/interests';
import * as seats from '@/db/repositories/seats';
import type { Actor } from '@/lib/access/actor';
import { seatView, type SeatView } from './seat-view';

export interface RegisterRow extends SeatView {
  group: { slug: string; name: string };
  organisation: string | null;
  interests: Interest[];
}

/** Every seat this person may know of. A caucus is told within it only; a role-only seat never has a name here, for anybody. */
export async function registerRows(tx: Tx, actor: Actor, partnershipId: string): Promise<RegisterRow[]> {
  const [all, live] = await Promise.all([seats.listAll(tx, { partnershipId }), seats.listAllLive(tx, { partnershipId })]);
  return all
    .filter((seat) => seat.groupKind !== 'caucus' || actor.grants.some((grant) => grant.groupId === seat.groupId))
    .map((seat) => ({
      ...seatView(seat, live.filter((row) => row.seatId === seat.id), false),
      group: { slug: seat.groupSlug, name: seat.groupName },
      organisation: seat.organisation,
      interests: seat.interests ?? [],
    }));
}
