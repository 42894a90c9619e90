import { addDays, format, isWeekend, parseISO } from 'date-fns';
import Holidays from 'date-holidays';
import type { HolidayCalendar } from '@/db/schema/vocabulary';

const regions: Record<HolidayCalendar, string> = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' };
const calendars = new Map<HolidayCalendar, Holidays>();

function holidaysOf(calendar: HolidayCalendar): Holidays {
  const found = calendars.get(calendar) ?? new Holidays('GB', regions[calendar]);
  calendars.set(calendar, found);
  return found;
}

/** Whether a London day is a working day of the nation: neither weekend nor public holiday. */
export function isWorkingDay(day: string, calendar: HolidayCalendar): boolean {
  if (isWeekend(parseISO(day))) return false;
  const found = holidaysOf(calendar).isHoliday(new Date(`${day}T12:00:00Z`));
  return !(found && found.some((holiday) => holiday.type === 'public' || holiday.type === 'bank'));
}

/** The day so many working days after (or, negative, before) a day, which itself is day 0. */
export function addWorkingDays(day: string, count: number, calendar: HolidayCalendar): string {
  const step = Math.sign(count);
  let current = parseISO(day);
  for (let left = Math.abs(count); left > 0; ) {
    current = addDays(current, step);
    if (isWorkingDay(format(current, 'yyyy-MM-dd'), calendar)) left -= 1;
  }
  return format(current, 'yyyy-MM-dd');
}

/** Working days from one day to another, the first not counted; negative when it lies before. */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let current = addDays(parseISO(from), 1); format(current, 'yyyy-MM-dd') <= to; current = addDays(current, 1))
    if (isWorkingDay(format(current, 'yyyy-MM-dd'), calendar)) count += 1;
  return count;
}
