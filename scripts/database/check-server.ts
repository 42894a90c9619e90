import type postgres from 'postgres';
import { extensions } from '@/db/roles';
import { withConnection } from './administer';
import { needed } from './environment';
import { inPlainWords, Problem } from './plain-words';

const servingRoles = [
  { name: 'DATABASE_URL', role: 'tabled_app' },
  { name: 'DATABASE_AUTH_URL', role: 'tabled_auth' },
  { name: 'DATABASE_QUEUE_URL', role: 'tabled_queue' },
] as const;

/** Every setting under which PostgreSQL may say "committed" and lose it in a crash. */
async function durability(sql: postgres.Sql, who: string): Promise<string[]> {
  const rows = await sql<{ fsync: string; commit: string }[]>`
    select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`;
  const problems: string[] = [];
  if (rows[0]?.fsync === 'off')
    problems.push('The server runs with fsync off: a crash loses the database. Turn it on.');
  if (rows[0]?.commit === 'off')
    problems.push(`${who} runs with synchronous_commit off: a crash loses saved work. Turn it on.`);
  return problems;
}

async function ownServer(sql: postgres.Sql): Promise<string[]> {
  const problems = await durability(sql, 'The owner');
  const version = await sql<{ number: string; name: string }[]>`
    select current_setting('server_version_num') as number, current_setting('server_version') as name`;
  if (Number(version[0]?.number ?? 0) < 160000)
    problems.push(`The server is PostgreSQL ${version[0]?.name ?? '?'}; Tabled needs 16 or newer.`);
  const installed = await sql<{ extname: string }[]>`select extname from pg_extension`;
  const present = new Set(installed.map(({ extname }) => extname));
  for (const extension of extensions)
    if (!present.has(extension))
      problems.push(
        `The extension ${extension} is missing. An administrator runs: create extension ${extension}`,
      );
  return problems;
}

/** Row security only holds for a role that neither owns the tables nor may step over it. */
async function servingRole(sql: postgres.Sql, role: string, name: string): Promise<string[]> {
  const problems = await durability(sql, role);
  const rows = await sql<
    { who: string; super: boolean; bypass: boolean; owns: boolean; inherits: boolean }[]
  >`
    select r.rolname as who, r.rolsuper as super, r.rolbypassrls as bypass,
      exists (select 1 from pg_database d where d.datname = current_database() and d.datdba = r.oid)
        or exists (select 1 from pg_class c where c.relowner = r.oid and c.relkind in ('r', 'p')) as owns,
      exists (select 1 from pg_database d where d.datname = current_database()
        and d.datdba <> r.oid and pg_has_role(r.oid, d.datdba, 'member')) as inherits
    from pg_roles r where r.rolname = current_user`;
  const found = rows[0];
  if (!found) return [...problems, `${name} names a role the server does not know.`];
  if (found.who !== role)
    problems.push(`${name} signs in as ${found.who}; it must be ${role}, the role the grants are for.`);
  const wrong = [
    found.super && 'is a superuser',
    found.bypass && 'has BYPASSRLS',
    found.owns && 'owns the database or its tables',
    found.inherits && 'is a member of the owner',
  ].filter((text) => text !== false);
  if (wrong.length > 0)
    problems.push(`${name}: ${found.who} ${wrong.join(' and ')}, so partnerships would not be kept apart.`);
  return problems;
}

async function ask(name: string, question: (sql: postgres.Sql) => Promise<string[]>): Promise<string[]> {
  const url = needed(name);
  try {
    return await withConnection(url, question);
  } catch (error) {
    return [`${name}: ${inPlainWords(error)}`];
  }
}

export async function problemsOfServer(): Promise<string[]> {
  const problems = await ask('DATABASE_OWNER_URL', ownServer);
  for (const { name, role } of servingRoles)
    problems.push(...(await ask(name, (sql) => servingRole(sql, role, name))));
  return [...new Set(problems)];
}

export async function checkServer() {
  const problems = await problemsOfServer();
  if (problems.length > 0) {
    const list = problems.map((problem) => `  - ${problem}`).join('\n');
    throw new Problem(
      `The database server is not ready for Tabled:\n${list}\n` +
        'For the statements that make the roles, the database and the extensions: npm run database -- roles',
    );
  }
  console.log('  Database server: version, roles and extensions as they should be');
}
