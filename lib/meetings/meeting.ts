import type { Tx } from '@/db/client/app';
import * as meetings from '@/db/repositories/meetings';
import type { MeetingState } from '@/db/schema/vocabulary';
import type { Subject } from '@/lib/access/use-case';
import { instantAt } from '@/lib/calendar/london';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';

export type MeetingRow = NonNullable<Awaited<ReturnType<typeof meetings.find>>>;
export interface MeetingSubject extends Subject {
  partnership: PartnershipRow;
  meeting: MeetingRow;
}

export type { InvitationAnswer, MeetingState } from '@/db/schema/vocabulary';

/** A meeting the actor sees. @throws NotFound */
export async function loadMeeting(tx: Tx, args: { partnership: string; meetingId: string }): Promise<MeetingSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const meeting = await meetings.find(tx, { partnershipId: partnership.id, meetingId: args.meetingId });
  if (!meeting) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: meeting.groupId, meetingId: meeting.id }, partnership, meeting };
}

/** What may follow what. */
const transitions: Record<MeetingState, readonly MeetingState[]> = {
  planned: ['notice issued', 'papers issued', 'cancelled'],
  'notice issued': ['papers issued', 'cancelled'],
  'papers issued': ['papers issued', 'in session', 'held', 'cancelled'],
  'in session': ['held'],
  held: [],
  cancelled: [],
};
export const canBecome = (from: MeetingState, to: MeetingState): boolean => transitions[from].includes(to);

/** @throws RuleBroken when a meeting in this state cannot become that. */
export function mustBecome(meeting: { state: MeetingState }, to: MeetingState): void {
  if (meeting.state === 'cancelled') throw new RuleBroken('meeting is cancelled');
  if (!canBecome(meeting.state, to)) throw new RuleBroken('wrong state');
}

export const isIssued = (state: MeetingState): boolean => ['papers issued', 'in session', 'held'].includes(state);
export const isOver = (state: MeetingState): boolean => ['held', 'cancelled'].includes(state);

/** The instants of a typed day and times, London. @throws Invalid at the field, also for the nights the clocks change. */
export function readTimes(typed: { day: string; from: string; to: string }, now: Date): { startsAt: Date; endsAt: Date } {
  const startsAt = read(typed.day, typed.from, 'from');
  const endsAt = read(typed.day, typed.to, 'to');
  if (endsAt <= startsAt) throw new Invalid({ to: ['It must end after it begins.'] });
  if (startsAt <= now) throw new Invalid({ day: ['A meeting is planned for a day and time still to come.'] });
  return { startsAt, endsAt };
}

function read(day: string, time: string, field: 'from' | 'to'): Date {
  const reading = instantAt(day, time);
  if (reading.ok) return reading.instant;
  throw new Invalid({
    [field]: [reading.reason === 'no such time' ? 'The clocks go forward that night: this time does not exist. Choose another.' : 'The clocks go back that night: this time comes twice. Choose another.'],
  });
}
