import type postgres from 'postgres';
import { tables } from '../schema/catalogue';
import type { Story } from './story';

/** What `select *` on every table gives the application's role once a context is opened, table by table, in a fixed order. */
export async function everythingOf(app: postgres.Sql, open: (sql: postgres.TransactionSql) => Promise<unknown>): Promise<Record<string, string[]>> {
  return app.begin(async (sql) => {
    await open(sql);
    const found: Record<string, string[]> = {};
    for (const table of Object.keys(tables)) {
      const rows = await sql.savepoint((inner) => inner`select * from ${inner(table)}`).catch((error: unknown) => {
        // A table that is closed to the role altogether.
        if (error instanceof Error && 'code' in error && error.code === '42501') return [];
        throw error;
      });
      found[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return found;
  });
}

/** Everything a person of the story reads in a partnership, or with none over all of theirs. */
export const everythingAs = (story: Story, app: postgres.Sql, person: string, slug: string | null) =>
  everythingOf(app, (sql) => sql`select open_context(${story.person(person)}, ${slug}, null)`);
