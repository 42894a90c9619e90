import type postgres from 'postgres';
import { definerFunctions, tables } from './schema/catalogue';

interface TableFact { name: string; security: boolean; forced: boolean; tenantPolicy: boolean; permissive: number; leads: boolean; deskPolicy: boolean; leadsDesk: boolean }
interface FunctionFact { name: string; path: boolean; open: boolean }
interface GrantFact { table_name: string; grantee: string; privilege: string }

/** Compares the live database with the declared kinds; returns one sentence a fault. */
export async function checkCatalogue(sql: postgres.Sql): Promise<string[]> {
  const faults: string[] = [];
  const found = await sql<TableFact[]>`
    select c.relname as name, c.relrowsecurity as security, c.relforcerowsecurity as forced,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'tenant' and not p.polpermissive) as "tenantPolicy",
      (select count(*)::int from pg_policy p join pg_roles r on r.oid = any (p.polroles)
        where p.polrelid = c.oid and p.polpermissive and p.polcmd = 'r' and r.rolname = 'tabled_app') as permissive,
      exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and a.attname = 'partnership_id') as leads,
      exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'desk' and not p.polpermissive) as "deskPolicy",
      exists (select from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and a.attname = 'desk_id') as "leadsDesk"
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')`;
  for (const table of found) {
    const kind = tables[table.name];
    if (!kind) faults.push(`${table.name}: no kind declared in db/schema/catalogue.ts`);
    if (!table.security || !table.forced) faults.push(`${table.name}: row security is not forced`);
    if (kind === 'tenant' && !table.tenantPolicy) faults.push(`${table.name}: no restrictive tenant policy`);
    if (kind === 'tenant' && !table.leads) faults.push(`${table.name}: no index that leads with partnership_id`);
    if (kind === 'desk' && !table.deskPolicy) faults.push(`${table.name}: no restrictive desk policy`);
    if (kind === 'desk' && !table.leadsDesk) faults.push(`${table.name}: no index that leads with desk_id`);
    if (kind === 'closed' && table.permissive > 0) faults.push(`${table.name}: closed, but readable by the application`);
    if (table.permissive > 1) faults.push(`${table.name}: two permissive read policies are ORed`);
  }
  const names = new Set(found.map((table) => table.name));
  for (const name of Object.keys(tables)) if (!names.has(name)) faults.push(`${name}: declared, but not in the database`);

  const functions = await sql<FunctionFact[]>`
    select proname as name, coalesce('search_path=public, pg_temp' = any (proconfig), false) as path,
      has_function_privilege('public', oid, 'execute') as open
    from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`;
  for (const fn of functions) {
    if (!definerFunctions[fn.name]) faults.push(`${fn.name}(): runs as its owner without a reason in db/schema/catalogue.ts`);
    if (!fn.path) faults.push(`${fn.name}(): search_path is not pinned`);
    if (fn.open) faults.push(`${fn.name}(): executable by everybody`);
  }
  const views = await sql<{ name: string }[]>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')`;
  for (const view of views) faults.push(`${view.name}: a view on content runs as its owner`);

  const grants = await sql<GrantFact[]>`
    select c.relname as table_name, a.grantee::regrole::text as grantee, a.privilege_type as privilege
    from pg_class c, aclexplode(c.relacl) a
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.grantee <> c.relowner`;
  for (const grant of grants) {
    if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(grant.privilege))
      faults.push(`${grant.table_name}: ${grant.grantee} holds ${grant.privilege}, which ignores row security`);
    if (grant.table_name.startsWith('audit_')) faults.push(`${grant.table_name}: granted to ${grant.grantee}`);
  }
  return faults;
}
