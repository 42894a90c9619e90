import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { kinds } from '@/lib/access/matrix';
import { guestOfBoard } from '@/lib/access/guest-samples';
import { samples } from '@/lib/access/samples';
import { tables } from './schema/catalogue';
import { deep } from './testing/deep';
import { kindOf, mutantsOf, nameOf, policiesOf, type Mutant } from './testing/policies';
import { ask, contextOf, prepareProbe, sampleOf, settingsOf, type Context } from './testing/policy-probe';
import { withStory } from './testing/story';
import { insertElsewhere, insertSynthetic } from './testing/synthetic-rows';

/*
 * Every policy of the live database is dropped and turned round, one at a time, in a transaction that is taken back;
 * each time somebody must read, change, remove or add other rows than before. Every day one policy of each kind;
 * `npm run test:deep` takes all of them.
 */
const story = withStory();

/** Mutants nobody can notice, each with the reason. */
const reasons: Record<string, string> = {
  'desk_ask: desk for all to tabled_app, dropped': 'its visibility asks for the same desk, and nobody may write it',
  'desk_event: desk for all to tabled_app, dropped': 'its visibility asks for the same desk, and nobody may write it',
  'records_hit: tenant for all to tabled_app, dropped': 'its visibility asks for an office, which is itself read within the tenant only',
};

/** What is asked of rows that are written keeps nothing where the application may write none. */
const nothingToKeep = async (sql: postgres.ISql, { policy, how }: Mutant) => {
  if (how !== 'check negated') return false;
  const [row] = await sql<{ writes: boolean }[]>`select bool_or(has_table_privilege(r, ${policy.table}, 'insert') or has_table_privilege(r, ${policy.table}, 'update')) as writes
    from unnest(string_to_array(${policy.roles}, ',')) r`;
  return row?.writes === false;
};

async function fillEverything(): Promise<void> {
  for (const sample of Object.values(samples)) await sample(story);
}

async function fillWhatIsEmpty(sql: postgres.ISql): Promise<void> {
  const group = story.group('north-vale/asylum');
  const [audience] = await sql<{ key: number }[]>`select key from audience where group_id = ${group} and rule = 'only' order by key limit 1`;
  const [item] = await sql<{ id: string }[]>`select id from agenda_item where group_id = ${group} limit 1`;
  const known = { partnership_id: story.partnership('north-vale'), group_id: group, person_id: story.person('Rhys Calloway'), audience_key: audience?.key ?? 0, item_id: item?.id ?? '' };
  for (const table of Object.keys(tables)) {
    const [some] = await sql`select 1 from ${sql(table)} limit 1`;
    if (!some) await insertSynthetic(sql, table, known);
  }
  // Of the attendance of a closed part the samples have none.
  await sql`update attendance set part = 'closed', audience_key = ${known.audience_key} where ctid = (select ctid from attendance where group_id = ${group} limit 1)`;
  const [desk] = await sql<{ id: string }[]>`select id from addressee where id not in (select desk_id from desk_letter) limit 1`;
  for (const [table, kind] of Object.entries(tables)) {
    if (kind === 'tenant') await insertElsewhere(sql, table, 'partnership_id', story.partnership('southmere'));
    if (kind === 'desk') await insertElsewhere(sql, table, 'desk_id', desk?.id ?? '');
  }
}

async function contextsOf(sql: postgres.ISql): Promise<Context[]> {
  const names = await settingsOf(sql);
  const app = (name: string, open?: () => Promise<unknown>) => contextOf(sql, names, { name, role: 'tabled_app' }, open);
  const found: Context[] = [];
  for (const role of ['tabled_owner', 'tabled_auth', 'tabled_queue']) found.push(await contextOf(sql, names, { name: role, role }));
  found.push(await app('without a context'));
  const people = [...new Set(Object.values(kinds).filter((name) => name !== null))];
  for (const name of people)
    for (const slug of ['north-vale', 'southmere', null]) found.push(await app(`${name} in ${slug ?? 'all'}`, () => sql`select open_context(${story.person(name)}, ${slug}, null)`));
  // And an officer of two partnerships, who is in one of them at a time.
  await sql`insert into office (id, partnership_id, person_id, kind, starts_on, started_at)
    values (gen_random_uuid(), ${story.partnership('southmere')}, ${story.person('Harriet Lowe')}, 'records officer', current_date - 1, now() - interval '1 day')`;
  const [desk] = await sql<{ slug: string }[]>`select slug from addressee a where exists (select from desk_appointment d where d.desk_id = a.id and d.person_id = ${story.person('Priya Sandhu')}) limit 1`;
  found.push(await app('a desk', () => sql`select open_desk(${story.person('Priya Sandhu')}, ${desk?.slug ?? ''}, null)`));
  const { tokenHash, sessionHash } = await guestOfBoard(story);
  found.push(await app('a guest', () => sql`select open_guest(${tokenHash}, ${sessionHash}, null, null)`));
  // Each lock alone: every key and group with one partnership, and every partnership with no key.
  const one = await app('every key, one partnership', () => sql`select open_context(${story.person('Rhys Calloway')}, 'north-vale', null)`);
  const groups = (await sql<{ id: string }[]>`select id from groups`).map((row) => row.id);
  const partnerships = (await sql<{ id: string }[]>`select id from partnership`).map((row) => row.id);
  const set = (ids: string[]) => `{${ids.join(',')}}`;
  const every = { groups: set(groups), register_groups: set(groups), secretariat: set(groups), managed: set(partnerships), audiences: '1'.repeat(5000) };
  found.push({ ...one, settings: { ...one.settings, ...every } });
  const none = Object.fromEntries(Object.keys(one.settings).map((name) => [name, '']));
  found.push({ ...one, name: 'every partnership, no key', settings: { ...none, partnerships: set(partnerships) } });
  return found;
}

class Undo extends Error {}
const undone = (error: unknown) => {
  if (!(error instanceof Undo)) throw error;
};

test('a policy that is dropped or turned round is noticed', { timeout: 900_000 }, async () => {
  const began = Date.now();
  await fillEverything();
  const admin = story.database.connectAdministrator();
  let looked = 0;
  const missed: string[] = [];
  await admin
    .begin(async (sql) => {
      await prepareProbe(sql);
      await fillWhatIsEmpty(sql);
      const contexts = await contextsOf(sql);
      const policies = await policiesOf(sql);
      const chosen = deep ? policies : [...new Map(policies.map((policy) => [kindOf(policy), policy] as const)).values()];
      expect(policies.length).toBeGreaterThan(250);
      const baselines = new Map<string, Promise<{ sample: unknown[]; answer: Record<string, string> }>>();
      const baseline = async (table: string) => {
        const sample = await sampleOf(sql, table);
        const answer = await ask(sql, table, sample, contexts);
        // Asked again it says the same: what differs later is the mutant's doing.
        expect(await ask(sql, table, sample, contexts), table).toEqual(answer);
        return { sample, answer };
      };
      const noticed = async ({ policy: { table }, ddl }: Mutant) => {
        const before = await (baselines.get(table) ?? baselines.set(table, baseline(table)).get(table));
        let same = false;
        await sql
          .savepoint(async (inner) => {
            await inner.unsafe(ddl);
            const after = await ask(inner, table, before?.sample ?? [], contexts);
            same = JSON.stringify(after) === JSON.stringify(before?.answer);
            throw new Undo();
          })
          .catch(undone);
        return !same;
      };
      for (const mutant of chosen.flatMap(mutantsOf)) {
        if (await nothingToKeep(sql, mutant)) continue;
        looked += 1;
        if (!(await noticed(mutant))) missed.push(nameOf(mutant));
      }
      throw new Undo();
    })
    .catch(undone);
  console.log(`row security: ${looked} mutants of policies, ${Object.keys(reasons).length} that nobody notices with a reason, ${((Date.now() - began) / 60_000).toFixed(1)} minutes`);
  expect(missed.filter((name) => !reasons[name])).toEqual([]);
});
