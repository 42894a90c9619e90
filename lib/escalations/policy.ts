import { columnsTowards, type Actor } from '@/lib/access/actor';
import type { EscalationSubject } from './escalation';

type At = Pick<EscalationSubject, 'place'>;

export const preparesEscalation = (actor: Actor, { place }: At): boolean => columnsTowards(actor, place).has('secretariat');
export const chairsEscalation = (actor: Actor, { place }: At): boolean => columnsTowards(actor, place).has('chair');

/** The secretariat records what the group decided; the chair alone acts between meetings, which is reported. */
export const agreesBy = (actor: Actor, subject: At, input: { method: string }): boolean =>
  input.method === 'chair’s action' ? chairsEscalation(actor, subject) : preparesEscalation(actor, subject);

/** A seat's own position is its holder's, of a seat at the table; the secretariat records it for them. */
export function takesPositionFor(actor: Actor, subject: At, seatId: string): boolean {
  if (preparesEscalation(actor, subject)) return true;
  return actor.grants.some((grant) => grant.seatId === seatId && grant.groupId === subject.place.groupId && grant.appointmentKind === 'holder' && grant.seatKind !== 'observer');
}
