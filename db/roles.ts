export const roles = ['tabled_owner', 'tabled_app', 'tabled_auth', 'tabled_queue'] as const;
export type RoleName = (typeof roles)[number];

/** Tabled needs no PostgreSQL extension; the list is checked at start all the same. */
export const extensions: string[] = [];

const quote = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** SQL for a superuser to run once per server (roles) and per database. Passwords default to a marked place to fill in. */
export function rolesSql(opts: { database: string; passwords?: Partial<Record<'owner' | 'app' | 'auth' | 'queue', string>> }): string[] {
  const password = (role: RoleName) => {
    const short = role.replace('tabled_', '') as 'owner' | 'app' | 'auth' | 'queue';
    return quote(opts.passwords?.[short] ?? `CHANGE-ME-${short}`);
  };
  return [
    ...roles.map(
      (role) =>
        `do $$ begin if not exists (select from pg_roles where rolname = '${role}') then ` +
        `create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole; end if; end $$;`,
    ),
    ...roles.map((role) => `alter role ${role} password ${password(role)};`),
    `create database "${opts.database}" owner tabled_owner encoding 'UTF8' template template0;`,
    `revoke all on database "${opts.database}" from public;`,
    `grant connect on database "${opts.database}" to tabled_app, tabled_auth, tabled_queue;`,
  ];
}
