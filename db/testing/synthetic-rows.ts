import type postgres from 'postgres';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
  allowed: string | null;
}

/** A row of a table nothing in the story fills, made from its columns: for asking row security, with foreign keys off. */
export async function insertSynthetic(sql: postgres.ISql, table: string, known: Record<string, string | number>): Promise<void> {
  const columns = await sql<Column[]>`
    select a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable,
      (select (regexp_match(pg_get_constraintdef(c.oid), '''([^'']+)''::text'))[1] from pg_constraint c
        where c.conrelid = a.attrelid and c.contype = 'c' and c.conkey = array[a.attnum] limit 1) as allowed
    from pg_attribute a where a.attrelid = ${table}::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      and a.attidentity = ''`;
  const row: Record<string, unknown> = {};
  for (const { name, type, nullable, allowed } of columns) {
    if (name in known) row[name] = known[name];
    else if (nullable) continue;
    else row[name] = allowed ?? valueOf(type);
  }
  await sql`insert into ${sql(table)} select (jsonb_populate_record(null::${sql(table)}, ${sql.json(row as postgres.JSONValue)})).*`;
}

/** A copy of a row in another partnership or at another desk, of a table that has none there. */
export async function insertElsewhere(sql: postgres.ISql, table: string, column: 'partnership_id' | 'desk_id', place: string): Promise<void> {
  await sql`insert into ${sql(table)} overriding system value
    select (jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid(), 'token_hash', gen_random_uuid(), 'paragraph_id', gen_random_uuid(), ${column}::text, ${place}::text))).* from ${sql(table)} x
    where not exists (select from ${sql(table)} y where y.${sql(column)} = ${place}) limit 1`;
}

function valueOf(type: string): unknown {
  if (type === 'uuid') return crypto.randomUUID();
  if (/int|numeric/.test(type)) return 1;
  if (type === 'boolean') return false;
  if (type === 'date' || type.startsWith('timestamp')) return '2026-06-01';
  if (type.endsWith('[]')) return [];
  if (type.startsWith('json')) return {};
  return crypto.randomUUID();
}
