import * as repository from '@/db/repositories/desk-letters';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { workingDaysBetween } from '@/lib/calendar/working-days';
import type { StateWords } from '@/lib/escalations/escalation';
import { NotFound } from '@/lib/platform/errors';
import type { HolidayCalendar } from '@/db/schema/vocabulary';
import { leadsDesk, loadDesk, loadLetter } from './desk';
import { findLetterFileInput, listLettersInput, showLetterInput } from './inputs';

interface Dated {
  movedDueOn: string;
  waitingSince: string | null;
  acknowledgedOn: string | null;
  closedOn: string | null;
  open: number;
  asks: number;
}

/** A letter's state as its desk sees it. */
export function letterState(row: Dated, today: string, calendar: HolidayCalendar): StateWords {
  const left = workingDaysBetween(today, row.movedDueOn, calendar);
  if (row.closedOn) return { words: row.open === 0 ? 'answered' : 'ended by the partnership', tone: 'done' };
  if (row.waitingSince) return { words: 'clarification asked; days not counted', tone: 'wait' };
  if (left < 0) return { words: `${-left} working ${left === -1 ? 'day' : 'days'} late`, tone: 'late' };
  if (row.acknowledgedOn === null && row.open === row.asks) return { words: 'new', tone: 'accent' };
  return left <= 5 ? { words: left === 0 ? 'due today' : `due in ${left} ${left === 1 ? 'day' : 'days'}`, tone: 'wait' } : { words: 'on the way', tone: 'outline' };
}

/** What lies on the desk: its copies, from every partnership that sent one. */
export const showDesk = query({
  name: 'letter.list',
  permission: 'desk:read',
  scope: 'desk',
  input: listLettersInput,
  load: ({ actor }) => loadDesk(actor),
  async run({ tx, actor, input, subject, now }) {
    const { desk } = subject;
    const [rows, people] = await Promise.all([repository.list(tx, { deskId: desk.id, closed: input.which === 'answered', limit: 200 }), repository.listPeople(tx, { deskId: desk.id })]);
    const today = dayOf(now);
    return { desk, which: input.which, today, people, leads: leadsDesk(actor), rows: rows.map((row) => ({ ...row, shown: letterState(row, today, desk.calendar) })) };
  },
});

/** One letter as it was sent, its asks, and what passed since. */
export const showLetter = query({
  name: 'letter.show',
  permission: 'desk:read',
  scope: 'desk',
  input: showLetterInput,
  load: ({ tx, actor, input }) => loadLetter(tx, actor, input.letterId),
  async run({ tx, subject, now }) {
    const { desk, letter } = subject;
    const at = { deskId: desk.id, letterId: letter.id };
    const [asks, events] = await Promise.all([repository.listAsks(tx, at), repository.listEvents(tx, at)]);
    const open = asks.filter((ask) => ask.said === null || ask.said === 'holding').length;
    return { desk, letter, asks, events, open, shown: letterState({ ...letter, open, asks: asks.length }, dayOf(now), desk.calendar) };
  },
});

/** The file of an event on this desk. @throws NotFound */
export const findLetterFile = query({
  name: 'letter.find-file',
  permission: 'desk:read',
  scope: 'desk',
  input: findLetterFileInput,
  async load({ tx, actor, input }) {
    const subject = await loadDesk(actor);
    const event = await repository.findEvent(tx, { deskId: subject.desk.id, eventId: input.eventId });
    if (!event?.sha256 || !event.fileName || !event.mediaType || event.bytes === null) throw new NotFound();
    const { fileName, mediaType, bytes, sha256 } = event;
    return { ...subject, file: { fileName, mediaType, bytes, sha256 } };
  },
  run: ({ subject }) => Promise.resolve(subject.file),
});

export type DeskView = Awaited<ReturnType<typeof showDesk>>;
export type LetterView = Awaited<ReturnType<typeof showLetter>>;
