import { sql } from 'drizzle-orm';

/** The time of the transaction. A query of its own, so that it is read once a statement and not once a row. */
export const now = sql`(select current_setting('app.now')::timestamptz)`;
