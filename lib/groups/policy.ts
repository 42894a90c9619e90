import type { GroupKind } from '@/db/schema/vocabulary';
import { columnsTowards, type Actor, type Place } from '@/lib/access/actor';

/**
 * Managers fill seats; a caucus is filled only from within, by a holder of one of its seats. Until anybody sat there its
 * manager records whom the nominating organisation sends.
 * @source Law 1 of the design: a manager makes groups and seats and reads none by it.
 */
export function canFillSeats(actor: Actor, place: Place, groupKind: GroupKind, untouched = false): boolean {
  const manages = columnsTowards(actor, place).has('manager');
  if (groupKind !== 'caucus') return manages;
  return (untouched && manages) || actor.grants.some((grant) => grant.groupId === place.groupId && grant.appointmentKind === 'holder');
}

/** Who comes in somebody's place to one meeting the group's secretariat may note too, as it notes any answer. */
export const canNameDeputy = (actor: Actor, place: Place, groupKind: GroupKind): boolean => groupKind !== 'caucus' && holdsSecretariat(actor, place);

/** The manager and the group's own secretariat write its terms of reference; those of a caucus its own holders. */
export const canWriteTerms = (actor: Actor, place: Place, groupKind: GroupKind): boolean =>
  canFillSeats(actor, place, groupKind) || (groupKind !== 'caucus' && holdsSecretariat(actor, place));

const holdsSecretariat = (actor: Actor, { groupId }: Place): boolean =>
  actor.grants.some((grant) => grant.groupId === groupId && grant.seatKind === 'secretariat' && grant.appointmentKind !== 'assistant');
