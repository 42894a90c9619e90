const zone = 'Europe/London';
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** An instant, or a calendar day written "2026-12-10". */
export type Moment = Date | string;

const reader = new Intl.DateTimeFormat('en-GB', {
  timeZone: zone,
  weekday: 'long',
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function parts(moment: Moment) {
  const found = new Map(reader.formatToParts(instant(moment)).map((part) => [part.type, part.value]));
  const month = months[Number(found.get('month')) - 1] ?? '';
  return {
    weekday: found.get('weekday') ?? '',
    day: String(Number(found.get('day'))),
    month,
    year: found.get('year') ?? '',
    time: `${found.get('hour') ?? ''}:${found.get('minute') ?? ''}`,
  };
}

/** A calendar day says itself what it is; only an instant is asked of the clock of London. */
function dayParts(moment: Moment): { day: string; month: string; year: string } {
  if (moment instanceof Date || !/^\d{4}-\d{2}-\d{2}$/.test(moment)) return parts(moment);
  const [year = '', month, day] = moment.split('-');
  return { day: String(Number(day)), month: months[Number(month) - 1] ?? '', year };
}

/** A bare day is read at noon, so that no time zone moves it. */
export function instant(moment: Moment): Date {
  if (moment instanceof Date) return moment;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(moment) ? `${moment}T12:00:00Z` : moment);
}

/** 10 December 2026 */
export function longDate(moment: Moment): string {
  const { day, month, year } = dayParts(moment);
  return `${day} ${month} ${year}`;
}

/** 10 Dec */
export function shortDate(moment: Moment): string {
  const { day, month } = dayParts(moment);
  return `${day} ${month.slice(0, 3)}`;
}

/** 10 Dec 2026 */
export function shortDateWithYear(moment: Moment): string {
  return `${shortDate(moment)} ${parts(moment).year}`;
}

/** Thursday 10 December */
export function dayName(moment: Moment): string {
  const { weekday, day, month } = parts(moment);
  return `${weekday} ${day} ${month}`;
}

/** Thursday 10 December 2026 */
export function dayNameWithYear(moment: Moment): string {
  return `${dayName(moment)} ${parts(moment).year}`;
}

/** 10:00 */
export function clockTime(moment: Moment): string {
  return parts(moment).time;
}

/** 10:00–12:30 */
export function timeSpan(start: Moment, end: Moment): string {
  return `${clockTime(start)}–${clockTime(end)}`;
}

/** Thursday 10 December, 10:00–12:30 */
export function dayAndTimes(start: Moment, end?: Moment): string {
  return `${dayName(start)}, ${end === undefined ? clockTime(start) : timeSpan(start, end)}`;
}

/** 27 November, 11:20 */
export function dateAndTime(moment: Moment): string {
  const { day, month, time } = parts(moment);
  return `${day} ${month}, ${time}`;
}
