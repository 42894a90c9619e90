import Holidays from 'date-holidays';
import type { HolidayCalendar } from '@/db/schema/vocabulary';

const regions: Record<HolidayCalendar, string> = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' };
const oneDay = 86_400_000;
const calendars = new Map<HolidayCalendar, Holidays>();
const years = new Map<string, Set<string>>();

/** The public holidays of a year, worked out once: asking day by day took seconds over decades. */
function holidaysOf(year: number, calendar: HolidayCalendar): Set<string> {
  const key = `${calendar} ${year}`;
  const known = years.get(key);
  if (known) return known;
  const kept = calendars.get(calendar) ?? new Holidays('GB', regions[calendar]);
  calendars.set(calendar, kept);
  const days = kept.getHolidays(year).filter((holiday) => holiday.type === 'public' || holiday.type === 'bank');
  const found = new Set(days.map((holiday) => holiday.date.slice(0, 10)));
  years.set(key, found);
  return found;
}

const instantOf = (day: string) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

function works(instant: number, calendar: HolidayCalendar): boolean {
  const date = new Date(instant);
  const weekday = date.getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidaysOf(date.getUTCFullYear(), calendar).has(dayOf(instant));
}

/** Whether a London day (2026-12-10) is a working day of the nation: neither weekend nor public holiday. */
export const isWorkingDay = (day: string, calendar: HolidayCalendar): boolean => works(instantOf(day), calendar);

/** The day so many working days after (or, negative, before) a day, which itself is day 0. */
export function addWorkingDays(day: string, count: number, calendar: HolidayCalendar): string {
  const step = Math.sign(count) * oneDay;
  let current = instantOf(day);
  for (let left = Math.abs(count); left > 0; ) {
    current += step;
    if (works(current, calendar)) left -= 1;
  }
  return dayOf(current);
}

/** Working days from one day to another, the first not counted; negative when it lies before. */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  const last = instantOf(to);
  for (let current = instantOf(from) + oneDay; current <= last; current += oneDay) if (works(current, calendar)) count += 1;
  return count;
}
