import { columnsTowards, type Actor } from '@/lib/access/actor';
import type { ActionSubject } from './action';

/** The own organisation: its seats in that group; a sector's seat is its holder and standing deputy. The secretariat reports for anyone. */
export function reportsOn(actor: Actor, subject: ActionSubject): boolean {
  const { action, place } = subject;
  const hats = columnsTowards(actor, place);
  if (hats.has('secretariat') || hats.has('chair')) return true;
  return actor.grants.some(
    (grant) =>
      grant.groupId === action.groupId && grant.appointmentKind !== 'assistant' && grant.seatId !== null &&
      (grant.seatId === action.seatId || (action.organisationId !== null && grant.organisationId === action.organisationId)),
  );
}

export const preparesActions = (actor: Actor, subject: Pick<ActionSubject, 'place'>): boolean => columnsTowards(actor, subject.place).has('secretariat');
