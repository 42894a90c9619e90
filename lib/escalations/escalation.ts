import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/escalations';
import type { EscalationEnd, EscalationState, HolidayCalendar } from '@/db/schema/vocabulary';
import type { Subject } from '@/lib/access/use-case';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { readClock, type Clock } from './clock';

export type EscalationRow = NonNullable<Awaited<ReturnType<typeof repository.find>>>;
export type SendingRow = Awaited<ReturnType<typeof repository.listSendings>>[number];
export type AskRow = Awaited<ReturnType<typeof repository.listAsks>>[number];
export interface EscalationSubject extends Subject {
  partnership: PartnershipRow;
  escalation: EscalationRow;
}

/** An escalation in the actor's audience. @throws NotFound */
export async function loadEscalation(tx: Tx, args: { partnership: string; escalationId: string }): Promise<EscalationSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const escalation = await repository.find(tx, { partnershipId: partnership.id, escalationId: args.escalationId });
  if (!escalation) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: escalation.groupId, audienceKeys: [escalation.audienceKey] }, partnership, escalation };
}

/** @throws RuleBroken unless it stands at one of these steps */
export function mustBe(escalation: { state: EscalationState }, ...states: EscalationState[]): void {
  if (escalation.state === 'closed' || escalation.state === 'diverted') throw new RuleBroken('already ended');
  if (!states.includes(escalation.state)) throw new RuleBroken('wrong state');
}

/** Changes it once, from the version the form showed. @throws RuleBroken when somebody was first */
export async function change(tx: Tx, { partnership, escalation }: EscalationSubject, version: number, values: Parameters<typeof repository.update>[2]): Promise<void> {
  const changed = await repository.update(tx, { partnershipId: partnership.id, escalationId: escalation.id, version }, values);
  if (!changed) throw new RuleBroken('changed meanwhile');
}

export interface StateWords {
  words: string;
  tone: 'accent' | 'wait' | 'late' | 'done' | 'outline';
}

const before: Record<Exclude<EscalationState, 'sent' | 'closed'>, StateWords> = {
  raised: { words: 'to be screened', tone: 'wait' },
  diverted: { words: 'diverted', tone: 'done' },
  screened: { words: 'for the group to agree', tone: 'outline' },
  agreed: { words: 'agreed, to be cleared', tone: 'wait' },
  cleared: { words: 'cleared, to be sent', tone: 'wait' },
};
const days = (count: number) => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** Where it stands, in words. */
export function stateInWords(row: { state: EscalationState; ending: EscalationEnd | null }, clock: Clock | null, today: string): StateWords {
  if (row.state === 'closed') return { words: `closed: ${row.ending ?? 'withdrawn'}`, tone: row.ending === 'unresolved' ? 'late' : 'done' };
  if (row.state !== 'sent') return before[row.state];
  if (!clock) return { words: 'sent', tone: 'outline' };
  const { late, left, day } = readClock(clock, today);
  if (clock.answeredOn) return { words: 'answered, for the group to judge', tone: 'accent' };
  if (clock.waitingSince) return { words: 'waits for our clarification', tone: 'wait' };
  if (late > 0) return { words: `${days(late)} late`, tone: 'late' };
  if (left <= 5) return { words: left === 0 ? 'due today' : `due in ${days(left)}`, tone: 'wait' };
  return { words: `day ${day} of ${clock.dueDays}`, tone: 'outline' };
}

/** The clock of a row that may have none yet. */
export function clockOf(row: { [K in keyof Clock]?: Clock[K] | null }): Clock | null {
  const { sentOn, calendar, dueDays, dueOn, movedDueOn } = row;
  if (!sentOn || !calendar || !dueDays || !dueOn || !movedDueOn) return null;
  return {
    sentOn, calendar, dueDays, dueOn, movedDueOn, movedLateOn: row.movedLateOn ?? movedDueOn, movedClimbOn: row.movedClimbOn ?? movedDueOn, pausedDays: row.pausedDays ?? 0,
    waitingSince: row.waitingSince ?? null, answeredOn: row.answeredOn ?? null, endedOn: row.endedOn ?? null,
  };
}

export const nationOf: Record<HolidayCalendar, string> = { 'england-and-wales': 'England and Wales', scotland: 'Scotland', 'northern-ireland': 'Northern Ireland' };
