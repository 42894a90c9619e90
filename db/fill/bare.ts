import { openOwnerSql } from '../client/owner';

/** The one table of the bare page, of which it reads one row by its key. */
export async function fillBare(ownerUrl: string): Promise<void> {
  const sql = openOwnerSql(ownerUrl);
  try {
    await sql.unsafe(`
      drop table if exists bare;
      create table bare (key int primary key, words text not null);
      insert into bare select n, 'Row ' || n || ' of ten thousand' from generate_series(1, 10000) n;
      grant select on bare to tabled_app;
    `);
    await sql`vacuum (analyze) bare`;
  } finally {
    await sql.end();
  }
}
