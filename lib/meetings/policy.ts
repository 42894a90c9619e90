import { columnsTowards, holdsSeat, type Actor } from '@/lib/access/actor';
import type { MeetingSubject } from './meeting';

export const preparesMeeting = (actor: Actor, subject: Pick<MeetingSubject, 'place'>): boolean => columnsTowards(actor, subject.place).has('secretariat');

/** For its own seat a holder, deputy or assistant answers; the assistant keeps the diary. */
export const answersForSeat = (actor: Actor, seatId: string): boolean =>
  holdsSeat(actor, seatId) || actor.grants.some((grant) => grant.seatId === seatId && grant.appointmentKind === 'assistant');
