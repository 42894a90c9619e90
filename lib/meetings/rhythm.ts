import type { HolidayCalendar, MeetingState } from '@/db/schema/vocabulary';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { isIssued } from './meeting';

export interface Beat {
  day: string;
  what: string;
  state: 'done' | 'late' | 'next' | 'later' | 'meeting';
}

/**
 * The rhythm of a quarter around a meeting on day T, in working days of the partnership's nation: forward plan T-25,
 * call for updates T-15, partner reports T-10, papers as the terms of reference say, T+2, T+10.
 */
export function rhythmOf(args: { day: string; today: string; state: MeetingState; calendar: HolidayCalendar; papersBefore: number }): Beat[] {
  const at = (count: number) => addWorkingDays(args.day, count, args.calendar);
  const beats: { day: string; what: string; done?: boolean }[] = [
    { day: at(-25), what: 'call for items' },
    { day: at(-10), what: 'partner reports' },
    { day: at(-args.papersBefore), what: 'papers issued', done: isIssued(args.state) },
    { day: args.day, what: 'meeting' },
    { day: at(2), what: 'decisions and actions note' },
    { day: at(10), what: 'draft minutes' },
  ];
  return beats.map(({ day, what, done }) => ({ day, what, state: what === 'meeting' ? 'meeting' : stateOf(day, args.today, done) }));
}

/** Only what the product knows to be done, or not done, is called so. */
function stateOf(day: string, today: string, done: boolean | undefined): Beat['state'] {
  if (done) return 'done';
  if (done === false && day < today) return 'late';
  return day >= today ? 'next' : 'later';
}
