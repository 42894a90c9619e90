import type postgres from 'postgres';
import type { Sheet } from './sheet';

export interface Outcome {
  added: number;
  changed: number;
  unchanged: number;
  /** What an operator should know besides the numbers. */
  notes: string[];
}

/** One kind of file: its columns, an example, and what its rows become. */
export interface ImportKind {
  columns: readonly string[];
  needed: readonly string[];
  example: readonly string[];
  /** Finds every fault of the sheet first; writes only when there is none. */
  work: (sql: postgres.TransactionSql, sheet: Sheet, now: Date) => Promise<Outcome>;
}

/** In portions, because one statement takes 65,534 values at most. */
export async function insertAll(
  sql: postgres.TransactionSql,
  table: string,
  rows: Record<string, unknown>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += 1000)
    await sql`insert into ${sql(table)} ${sql(rows.slice(from, from + 1000) as Record<string, postgres.ParameterOrJSON<never>>[])}`;
}

export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number} ${number === 1 ? one : many}`;

/** The calendar day in London, where every date of the product is meant. */
export const londonDay = (instant: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(instant);
