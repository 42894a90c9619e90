import { sql, type SQL } from 'drizzle-orm';
import { check, date, timestamp, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';

/** Ids are random and made in the application, so that an insert never has to read back a row its writer may not see. */
export const id = () => uuid('id').primaryKey();
export const partnershipId = () => uuid('partnership_id').notNull();
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3 });
export const day = (name: string) => date(name, { mode: 'string' });

/** Text with a CHECK instead of an enum: under row security an enum comparison keeps the index from being used. */
export const oneOf = (name: string, column: AnyPgColumn, values: readonly string[]) =>
  check(name, sql`${column} in (${list(values)})`);

const list = (values: readonly string[]): SQL =>
  sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));
