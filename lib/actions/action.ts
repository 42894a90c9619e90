import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/actions';
import type { HolidayCalendar, Sector, WorkKind, WorkState } from '@/db/schema/vocabulary';
import type { Subject } from '@/lib/access/use-case';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { NotFound, RuleBroken } from '@/lib/platform/errors';

export type ActionRow = NonNullable<Awaited<ReturnType<typeof repository.find>>>;
export interface ActionSubject extends Subject {
  partnership: PartnershipRow;
  action: ActionRow;
}

/** An action or request in the actor's audience. @throws NotFound */
export async function loadAction(tx: Tx, args: { partnership: string; actionId: string }): Promise<ActionSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const action = await repository.find(tx, { partnershipId: partnership.id, actionId: args.actionId });
  if (!action) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: action.groupId, audienceKeys: [action.audienceKey] }, partnership, action };
}

/** A seat whose sector is neither contractor nor government gets an action, everyone else a request. */
export const kindFor = (sector: Sector): WorkKind => (sector === 'contractor' || sector === 'government' ? 'request' : 'action');

/** @throws RuleBroken once it is closed */
export function mustBeOpen(action: { state: WorkState }): void {
  if (action.state === 'closed') throw new RuleBroken('already ended');
}

export interface StateWords {
  words: string;
  tone: 'accent' | 'wait' | 'late' | 'done' | 'outline';
}

interface Dated {
  kind: WorkKind;
  state: WorkState;
  ending: string | null;
  due: string | null;
  openedAt: Date;
  vacant?: boolean;
}

/** The state of a row in words. A request is never late: its days without a reply are counted. */
export function stateInWords(row: Dated, today: string, askedOn: string, calendar: HolidayCalendar): StateWords {
  if (row.state === 'closed') return { words: `closed: ${row.ending ?? 'done'}`, tone: 'done' };
  if (row.kind === 'request') {
    if (row.state === 'asked' || row.state === 'no reply') {
      const days = workingDaysBetween(askedOn, today, calendar);
      return { words: row.state === 'asked' ? `asked, day ${days}` : `no reply, day ${days}`, tone: row.state === 'asked' ? 'wait' : 'late' };
    }
    return { words: `request: ${row.state}`, tone: 'done' };
  }
  if (row.vacant) return { words: 'needs somebody', tone: 'wait' };
  if (row.state === 'proposed closed') return { words: 'proposed closed', tone: 'done' };
  if (row.due === null) return { words: 'open', tone: 'outline' };
  const left = workingDaysBetween(today, row.due, calendar);
  if (row.due < today) return { words: `${-left} working ${left === -1 ? 'day' : 'days'} late`, tone: 'late' };
  if (left <= 5) return { words: row.due === today ? 'due today' : `due in ${left} ${left === 1 ? 'day' : 'days'}`, tone: 'wait' };
  return { words: 'on the way', tone: 'outline' };
}
