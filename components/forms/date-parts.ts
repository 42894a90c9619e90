export type DateParts = { day: string; month: string; year: string };

/** 2026-11-03 as the three fields of a form. */
export function partsOf(day: string): DateParts {
  const [year = '', month = '', date = ''] = day.split('-');
  return { day: String(Number(date)), month: String(Number(month)), year };
}
