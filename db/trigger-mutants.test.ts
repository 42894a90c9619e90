import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { samples } from '@/lib/access/samples';
import { tables } from './schema/catalogue';
import { withStory } from './testing/story';
import { insertSynthetic } from './testing/synthetic-rows';

/*
 * Every trigger of the live database that refuses something is dropped, in a transaction that is taken back: what it
 * refused as it stood must then go through. So a trigger that is forgotten on a table, or holds nothing, is found.
 */
const story = withStory();
const began = Date.now();

interface Guard {
  table: string;
  name: string;
  says: string;
}

class Undo extends Error {}
const undone = (error: unknown) => {
  if (!(error instanceof Undo)) throw error;
};

/** How a write ends: with the state of its error, or not at all. */
async function ends(sql: postgres.TransactionSql, write: (inner: postgres.TransactionSql) => Promise<unknown>): Promise<string> {
  let code = 'done';
  await sql
    .savepoint(async (inner) => {
      await write(inner);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (error instanceof Undo) return;
      if (!(error instanceof Error) || !('code' in error)) throw error;
      code = `${String(error.code)} ${error.message}`;
    });
  return code;
}

/** The row as it is written again, deleted, and added a second time. */
async function writes(sql: postgres.TransactionSql, { table }: Guard): Promise<string[]> {
  const [column] = await sql<{ name: string }[]>`select attname as name from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and attidentity = '' and not attisdropped limit 1`;
  const name = column?.name ?? '';
  return [
    await ends(sql, (inner) => inner`update ${inner(table)} set ${inner(name)} = ${inner(name)}`),
    await ends(sql, (inner) => inner`delete from ${inner(table)}`),
    await ends(sql, (inner) => inner`insert into ${inner(table)} overriding system value select * from ${inner(table)} order by group_id limit 1`),
  ];
}

/** Every table has a row; every group has closed, every paragraph is approved, every slot of a closed part is open to all. */
async function prepare(sql: postgres.TransactionSql): Promise<void> {
  await sql`set local session_replication_role = replica`;
  const [paragraph] = await sql<{ id: string; partnership_id: string; group_id: string; audience_key: number }[]>`select id, partnership_id, group_id, audience_key from paragraph limit 1`;
  if (!paragraph) throw new Error('no paragraph');
  const { id, ...place } = paragraph;
  for (const table of Object.keys(tables)) {
    const [some] = await sql`select 1 from ${sql(table)} limit 1`;
    if (!some) await insertSynthetic(sql, table, { ...place, paragraph_id: id });
  }
  await sql`update groups set closed_at = now()`;
  await sql`update paragraph set state = 'approved'`;
  const open = sql`(select key from audience a where a.partnership_id = x.partnership_id and rule = 'group' limit 1)`;
  await sql`update agenda_slot x set part = 'closed', audience_key = ${open}`;
  await sql`update closed_part x set audience_key = ${open}`;
  await sql`set local session_replication_role = origin`;
}

test('a trigger that refuses is missed when it is dropped', { timeout: 120_000 }, async () => {
  for (const sample of Object.values(samples)) await sample(story);
  const faults: string[] = [];
  let looked = 0;
  await story.database
    .connectAdministrator()
    .begin(async (sql) => {
      await prepare(sql);
      const guards = await sql<Guard[]>`
        select tgrelid::regclass::text as "table", tgname as name, proname as says from pg_trigger join pg_proc p on p.oid = tgfoid
        where not tgisinternal and proname like 'refuse%' order by 1, 2`;
      for (const guard of guards) {
        looked += 1;
        await sql
          .savepoint(async (inner) => {
            // Alone: another trigger of the table must not speak for it.
            await inner.unsafe(`alter table ${guard.table} disable trigger user; alter table ${guard.table} enable trigger ${guard.name}`);
            const before = await writes(inner, guard);
            await inner.unsafe(`drop trigger ${guard.name} on ${guard.table}`);
            const after = await writes(inner, guard);
            const missed = before.some((code, n) => /TB001|23001|not for the whole group/.test(code) && code !== after[n]);
            if (!missed) faults.push(`${guard.table}: ${guard.name} (${guard.says}) ${before.join(', ')}`);
            throw new Undo();
          })
          .catch(undone);
      }
      throw new Undo();
    })
    .catch(undone);
  console.log(`triggers that refuse: ${looked} dropped, one at a time, in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
  expect(looked).toBeGreaterThanOrEqual(40);
  expect(faults).toEqual([]);
});
