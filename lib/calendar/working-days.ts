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

const onWeekdays = new Map<string, string[]>();

function weekdayHolidaysOf(year: number, calendar: HolidayCalendar): string[] {
  const key = `${calendar} ${year}`;
  const known = onWeekdays.get(key);
  if (known) return known;
  const found = [...holidaysOf(year, calendar)].filter((day) => ![0, 6].includes(new Date(instantOf(day)).getUTCDay()));
  onWeekdays.set(key, found);
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

/** Working days from one day to another, the first not counted; negative when it lies before. Counted, not walked: lists ask it over decades. */
export function workingDaysBetween(from: string, to: string, calendar: HolidayCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  return weekdaysUntil(to) - weekdaysUntil(from) - holidaysBetween(from, to, calendar);
}

/** Weekdays up to and including a day, since the first Monday of the calendar. */
function weekdaysUntil(day: string): number {
  const days = Math.round((instantOf(day) - firstMonday) / oneDay) + 1;
  return Math.floor(days / 7) * 5 + Math.min(days % 7, 5);
}
const firstMonday = Date.parse('0001-01-01T00:00:00Z');

function holidaysBetween(after: string, until: string, calendar: HolidayCalendar): number {
  let count = 0;
  for (let year = Number(after.slice(0, 4)); year <= Number(until.slice(0, 4)); year++)
    for (const day of weekdayHolidaysOf(year, calendar)) if (day > after && day <= until) count += 1;
  return count;
}
