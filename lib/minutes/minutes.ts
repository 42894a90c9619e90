import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/minutes';
import type { Attribution, MinutesState, Sector } from '@/db/schema/vocabulary';
import { loadMeeting, type MeetingSubject } from '@/lib/meetings/meeting';
import { NotFound, RuleBroken } from '@/lib/platform/errors';

export type { MinutesState } from '@/db/schema/vocabulary';

export type MinutesRow = NonNullable<Awaited<ReturnType<typeof repository.find>>>;
export interface MinutesSubject extends MeetingSubject {
  minutes: MinutesRow;
}

/** The minutes of the meeting in the address. @throws NotFound where they have not begun */
export async function loadMinutes(tx: Tx, args: { partnership: string; meetingId: string }): Promise<MinutesSubject> {
  const subject = await loadMeeting(tx, args);
  const minutes = await repository.find(tx, { partnershipId: subject.place.partnershipId, meetingId: subject.meeting.id });
  if (!minutes) throw new NotFound();
  return { ...subject, minutes };
}

const transitions: Record<MinutesState, readonly MinutesState[]> = {
  drafting: ['sent to the chair'],
  'sent to the chair': ['drafting', 'cleared'],
  cleared: ['drafting', 'circulated'],
  circulated: ['approved'],
  approved: [],
};
export const canBecome = (from: MinutesState, to: MinutesState): boolean => transitions[from].includes(to);

/** Moves minutes from one state to the next, once. @throws RuleBroken when they cannot, or somebody was first. */
export async function step(tx: Tx, subject: MinutesSubject, version: number, to: MinutesState, values: Parameters<typeof repository.update>[2] = {}): Promise<void> {
  const { minutes, place } = subject;
  if (!canBecome(minutes.state, to)) throw new RuleBroken(to === 'circulated' && isDraft(minutes.state) ? 'clear first' : 'wrong state');
  const moved = await repository.update(tx, { partnershipId: place.partnershipId, minutesId: minutes.id, version }, { ...values, state: to });
  if (!moved) throw new RuleBroken('changed meanwhile');
}

/** Whether the secretariat still writes freely. */
export const isDraft = (state: MinutesState): boolean => state === 'drafting' || state === 'sent to the chair';

/** Whether the last day on which members propose corrections has passed; the secretariat may still record one. */
export const correctionsOver = (minutes: Pick<MinutesRow, 'correctionsUntil'>, today: string): boolean => minutes.correctionsUntil !== null && minutes.correctionsUntil < today;

const sectorWords: Record<Sector, string> = {
  council: 'a council representative',
  government: 'a government representative',
  contractor: 'the contractor',
  voluntary: 'the voluntary sector',
  community: 'a community group',
  'lived experience': 'a member with lived experience',
  health: 'a health representative',
  police: 'the police',
  education: 'an education representative',
  housing: 'a housing representative',
  'emergency services': 'the emergency services',
  other: 'a member',
};

/** How a contribution is attributed in every rendition; null for nobody. A role-only seat is its role. */
export function shownAs(attribution: Attribution, seat: { label: string; sector: Sector; roleOnly: boolean; organisation: string | null }, holder: string | null): string | null {
  if (attribution === 'none') return null;
  if (attribution === 'sector') return sectorWords[seat.sector];
  if (attribution === 'organisation' || seat.roleOnly) return seat.organisation ?? seat.label;
  return holder ?? seat.label;
}
