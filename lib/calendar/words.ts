import { TZDate } from '@date-fns/tz';
import { format, parseISO } from 'date-fns';
import { zone } from './london';

/** 10 December 2026, for mails; pages use their own date components. */
export const longDay = (day: string): string => format(parseISO(day), 'd MMMM yyyy');

/** Thursday 10 December 2026, 10:00 to 12:30, in London. */
export const meetingTimes = (startsAt: Date, endsAt: Date): string =>
  `${format(new TZDate(startsAt.getTime(), zone), 'EEEE d MMMM yyyy, HH:mm')} to ${format(new TZDate(endsAt.getTime(), zone), 'HH:mm')}`;
