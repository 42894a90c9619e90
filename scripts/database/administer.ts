import postgres from 'postgres';
import { extensions, rolesSql } from '@/db/roles';
import { type builtIn, withDatabase } from './environment';

type BuiltIn = ReturnType<typeof builtIn>;

export async function withConnection<T>(url: string, work: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const alreadyThere = new Set(['42P04', '42710']);

async function tolerantly(work: Promise<unknown>) {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof postgres.PostgresError && alreadyThere.has(error.code))) throw error;
  }
}

/** Roles, database and extensions, as the superuser of the built-in PostgreSQL; safe to repeat. */
export async function makeRolesAndDatabase({ adminUrl, passwords }: BuiltIn, database: string) {
  await withConnection(adminUrl, async (sql) => {
    for (const statement of rolesSql({ passwords, database })) await tolerantly(sql.unsafe(statement));
  });
  await withConnection(withDatabase(adminUrl, database), async (sql) => {
    for (const extension of extensions) await sql`create extension if not exists ${sql(extension)}`;
  });
}

export function exists(adminUrl: string, database: string): Promise<boolean> {
  return withConnection(adminUrl, async (sql) => {
    const rows = await sql`select 1 from pg_database where datname = ${database}`;
    return rows.length > 0;
  });
}

export async function drop(adminUrl: string, database: string) {
  await withConnection(adminUrl, (sql) => sql`drop database if exists ${sql(database)} with (force)`);
}

export async function rename(adminUrl: string, from: string, to: string) {
  await withConnection(adminUrl, async (sql) => {
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = ${from}`;
    await sql`alter database ${sql(from)} rename to ${sql(to)}`;
  });
}
