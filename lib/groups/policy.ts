import type { GroupKind } from '@/db/schema/vocabulary';
import { columnsTowards, type Actor, type Place } from '@/lib/access/actor';

/**
 * Managers fill seats; a caucus is filled only from within, by a holder of one of its seats.
 * @source Law 1 of the design: a manager makes groups and seats and reads none by it.
 */
export function canFillSeats(actor: Actor, place: Place, groupKind: GroupKind): boolean {
  if (groupKind !== 'caucus') return columnsTowards(actor, place).has('manager');
  return actor.grants.some((grant) => grant.groupId === place.groupId && grant.appointmentKind === 'holder');
}
