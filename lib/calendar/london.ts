import { TZDate } from '@date-fns/tz';
import { addDays, format } from 'date-fns';

/** The zone every date of the product is shown and typed in. */
export const zone = 'Europe/London';

/** The London calendar day of an instant, as 2026-12-10. */
export const dayOf = (instant: Date): string => days.format(instant);

/** One for all: a page of fifty rows asks it some two hundred times. Swedish writes days as ISO 8601 does. */
const days = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });

/** The instant at which a London day begins. */
export function startOfDay(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(new TZDate(year, month - 1, date, 0, 0, 0, zone).getTime());
}

/** The instant at which an inclusive last day is over: the start of the day after. */
export function endOfDay(day: string): Date {
  return startOfDay(dayOf(addDays(new TZDate(startOfDay(day).getTime(), zone), 1)));
}

export type ClockReading = { ok: true; instant: Date } | { ok: false; reason: 'no such time' | 'twice that night' };

/** The instant of a London day and time. On the two nights the clocks change a time may not exist, or exist twice. */
export function instantAt(day: string, time: string): ClockReading {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const read = new TZDate(year, month - 1, date, hour, minute, 0, zone);
  if (format(read, 'HH:mm') !== `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`) return { ok: false, reason: 'no such time' };
  for (const shift of [-1, 1]) {
    const other = new TZDate(read.getTime() + shift * 3_600_000, zone);
    if (format(other, 'HH:mm') === format(read, 'HH:mm')) return { ok: false, reason: 'twice that night' };
  }
  return { ok: true, instant: new Date(read.getTime()) };
}

export const timeOf = (instant: Date): string => format(new TZDate(instant.getTime(), zone), 'HH:mm');
