import { z } from 'zod';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function monthNumber(typed: string): number {
  const text = typed.trim().toLowerCase();
  const named = months.indexOf(text.slice(0, 3));
  if (text.length >= 3 && named >= 0) return named + 1;
  return /^\d{1,2}$/.test(text) ? Number(text) : 0;
}

const part = z.string().max(20).default('');

/** Three fields of a date, forgiving about "jan" and stray spaces; gives 2026-12-10. `label` completes "Enter …". */
export const dayInput = (label: string) =>
  z
    .object({ day: part, month: part, year: part }, { error: `Enter ${label}.` })
    .transform((typed, context) => {
      const [day, month, year] = [Number(typed.day.trim()), monthNumber(typed.month), Number(typed.year.trim())];
      if (!typed.day.trim() && !typed.month.trim() && !typed.year.trim()) return fail(context, `Enter ${label}.`);
      if (!Number.isInteger(day) || !Number.isInteger(year) || month < 1 || month > 12) return fail(context, `Enter ${label} as day, month and year, like 10 12 2026.`);
      if (year < 2000 || year > 2100) return fail(context, 'The year must be between 2000 and 2100, with four digits.');
      const read = new Date(Date.UTC(year, month - 1, day));
      if (read.getUTCMonth() !== month - 1 || day < 1) return fail(context, 'There is no such day in that month. Check the date.');
      return read.toISOString().slice(0, 10);
    });

const blank = z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') }).transform(() => undefined);

/** A date that may be left empty. */
export const optionalDay = (label: string) => blank.or(dayInput(label)).optional();

function fail(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

/** A time of day as 10:00; also takes 10.00 and 9:30. */
export const timeInput = (label: string) =>
  z
    .string({ error: `Enter ${label}.` })
    .max(20, `Enter ${label} like 10:00.`)
    .transform((typed, context) => {
      const match = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(typed);
      const [hour, minute] = [Number(match?.[1]), Number(match?.[2])];
      if (!match || hour > 23 || minute > 59) return fail(context, `Enter ${label} like 10:00.`);
      return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
    });
