import { openOwnerSql } from '../client/owner';

/** Has the server write every statement into its log, after the name of who sent it; as its administrator. */
export async function logStatements(adminUrl: string, on: boolean): Promise<void> {
  const sql = openOwnerSql(adminUrl);
  try {
    if (on) {
      await sql`alter system set log_statement = 'all'`;
      await sql`alter system set log_line_prefix = '<%a> '`;
    } else await sql`alter system reset all`;
    await sql`select pg_reload_conf()`;
  } finally {
    await sql.end();
  }
}
