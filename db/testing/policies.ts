import type postgres from 'postgres';

/** A policy as the live database has it. */
export interface Policy {
  table: string;
  name: string;
  permissive: boolean;
  command: 'ALL' | 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';
  roles: string;
  using: string | null;
  check: string | null;
}

export const policiesOf = (sql: postgres.ISql) => sql<Policy[]>`
  select tablename as "table", policyname as name, permissive = 'PERMISSIVE' as permissive, cmd as command,
    array_to_string(roles, ',') as roles, qual as using, with_check as check
  from pg_policies where schemaname = 'public' order by tablename, policyname`;

/** Policies of one kind say the same of their table, whichever it is. */
export const kindOf = ({ table, name, permissive, command, roles, using, check }: Policy): string =>
  [name, permissive, command, roles, using, check].join(' | ').replaceAll(`${table}.`, '');

export interface Mutant {
  policy: Policy;
  how: 'dropped' | 'negated' | 'check negated';
  ddl: string;
}

export const nameOf = ({ policy, how }: Mutant): string => `${policy.table}: ${policy.name} for ${policy.command.toLowerCase()} to ${policy.roles}, ${how}`;

const quoted = (name: string) => `"${name}"`;

/** Each policy dropped; and what it asks, of rows that are there and of rows that are written, turned into its opposite. */
export function mutantsOf(policy: Policy): Mutant[] {
  const on = `policy ${quoted(policy.name)} on ${quoted(policy.table)}`;
  const found: Mutant[] = [{ policy, how: 'dropped', ddl: `drop ${on}` }];
  if (policy.using !== null) found.push({ policy, how: 'negated', ddl: `alter ${on} using (not coalesce((${policy.using}), false))` });
  if (policy.check !== null) found.push({ policy, how: 'check negated', ddl: `alter ${on} with check (not coalesce((${policy.check}), false))` });
  return found;
}
