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

/** The manager and the group's own secretariat write its terms of reference; those of a caucus its own holders. */
export const canWriteTerms = (actor: Actor, place: Place, groupKind: GroupKind): boolean =>
  canFillSeats(actor, place, groupKind) || (groupKind !== 'caucus' && holdsSecretariat(actor, place));

const holdsSecretariat = (actor: Actor, { groupId }: Place): boolean =>
  actor.grants.some((grant) => grant.groupId === groupId && grant.seatKind === 'secretariat' && grant.appointmentKind !== 'assistant');
