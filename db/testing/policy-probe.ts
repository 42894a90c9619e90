import type postgres from 'postgres';

/*
 * What a policy lets through, asked of the table itself: its rows as read, how many would be changed and deleted, and
 * whether a copy of a row of each partnership may be added. Asked in each context, as the role of the context. It runs
 * with triggers and foreign keys off, as the administrator may, so that row security alone answers.
 */
export interface Context {
  name: string;
  role: string;
  settings: Record<string, string>;
}

const probe = `
create function pg_temp.ask(t text, sample jsonb[], contexts jsonb) returns jsonb language plpgsql as $$
declare c jsonb; s record; r jsonb; answer jsonb := '{}'; said text; n bigint; changed text; message text;
begin
  select quote_ident(a.attname) into changed from pg_attribute a
    where a.attrelid = t::regclass and a.attnum > 0 and not a.attisdropped and a.attidentity = ''
    order by a.attname = 'partnership_id' desc, a.attname = 'desk_id' desc, a.attnum desc limit 1;
  for c in select jsonb_array_elements(contexts) loop
    for s in select * from jsonb_each_text(c -> 'settings') loop perform set_config('app.' || s.key, s.value, true); end loop;
    perform set_config('role', c ->> 'role', true);
    begin
      execute format('select count(*) || md5(coalesce(string_agg(x::text, %L order by x::text), %L)) from %I x', '|', '', t) into said;
    exception when others then said := sqlstate; end;
    foreach r in array sample loop
      begin
        execute format('update %I set %s = %L', t, changed, r ->> trim(both '"' from changed));
        get diagnostics n = row_count; raise exception '%', n using errcode = 'TB999';
      exception when sqlstate 'TB999' then get stacked diagnostics message = message_text; said := said || ' changes ' || message; when others then said := said || ' changes ' || sqlstate; end;
    end loop;
    begin
      execute format('delete from %I', t);
      get diagnostics n = row_count; raise exception '%', n using errcode = 'TB999';
    exception when sqlstate 'TB999' then get stacked diagnostics message = message_text; said := said || ' removes ' || message; when others then said := said || ' removes ' || sqlstate; end;
    foreach r in array sample loop
      begin
        execute format('insert into %I overriding system value select (jsonb_populate_record(null::%I, $1)).*', t, t) using r;
        raise exception 'back' using errcode = 'TB999';
      exception when sqlstate 'TB999' then said := said || ' adds'; when others then said := said || ' adds ' || sqlstate; end;
    end loop;
    answer := answer || jsonb_build_object(c ->> 'name', said);
    perform set_config('role', 'none', true);
  end loop;
  return answer;
end $$`;

/** Makes the asking function and takes triggers and foreign keys away, for this transaction. */
export async function prepareProbe(sql: postgres.ISql): Promise<void> {
  await sql.unsafe(probe);
  await sql`grant execute on function pg_temp.ask(text, jsonb[], jsonb) to public`;
  await sql`set local session_replication_role = replica`;
}

/** The settings row security may look at, by what the database's own functions and policies name. */
export async function settingsOf(sql: postgres.ISql): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select distinct m[1] as name from (
      select prosrc as text from pg_proc where pronamespace = 'public'::regnamespace
      union all select coalesce(qual, '') || coalesce(with_check, '') from pg_policies) told,
      regexp_matches(told.text, '''app\.([a-z_]+)''', 'g') m`;
  return rows.map((row) => row.name);
}

/** Opens a context, keeps what it set, and empties it again. */
export async function contextOf(sql: postgres.ISql, names: string[], context: Omit<Context, 'settings'>, open?: () => Promise<unknown>): Promise<Context> {
  const empty = async () => { for (const name of names) await sql`select set_config(${`app.${name}`}, '', true)`; };
  await empty();
  await open?.();
  const settings: Record<string, string> = {};
  for (const name of names) {
    const [row] = await sql<{ value: string | null }[]>`select current_setting(${`app.${name}`}, true) as value`;
    settings[name] = row?.value ?? '';
  }
  await empty();
  return { ...context, settings };
}

/** One row of each partnership or desk there is, or any rows of a table that has neither. */
export async function sampleOf(sql: postgres.ISql, table: string): Promise<unknown[]> {
  const [place] = await sql<{ name: string }[]>`
    select attname as name from pg_attribute where attrelid = ${table}::regclass and attname in ('partnership_id', 'desk_id') and not attisdropped
    order by attname desc limit 1`;
  const by = place ? sql`x.${sql(place.name)}` : sql`1`;
  const rows = await sql<{ row: unknown }[]>`select distinct on (${by}) to_jsonb(x) as row from ${sql(table)} x order by ${by}, x::text limit 3`;
  return rows.map(({ row }) => row);
}

export async function ask(sql: postgres.ISql, table: string, sample: unknown[], contexts: Context[]): Promise<Record<string, string>> {
  const [row] = await sql<{ answer: Record<string, string> }[]>`
    select pg_temp.ask(${table}, array(select jsonb_array_elements(${sql.json(sample as postgres.JSONValue)})), ${sql.json(contexts as unknown as postgres.JSONValue)}) as answer`;
  if (!row) throw new Error('no answer');
  return row.answer;
}
