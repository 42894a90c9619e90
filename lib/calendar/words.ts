import { format, parseISO } from 'date-fns';

/** 10 December 2026, for mails; pages use their own date components. */
export const longDay = (day: string): string => format(parseISO(day), 'd MMMM yyyy');
