import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { tables } from './schema/catalogue';
import { everythingAs, everythingOf } from './testing/everything';
import { withStory } from './testing/story';

/*
 * Every word of an escalation carries a token; `select *` on every table, as everybody, under every scope, tells who
 * reads which. What the desk was sent carries one token, what stays at home another, what came home a third.
 */
const story = withStory();
const desk = 'home-office-asylum-accommodation';
const home = 'KESTREL-STAYS-HOME';
const sentOut = 'KESTREL-WAS-SENT';
const cameHome = 'KESTREL-CAME-HOME';

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

async function plant(): Promise<void> {
  const [row] = await story.sql<{ id: string; sending: string; home_key: number }[]>`
    select e.id, s.id as sending, s.home_audience_key as home_key from escalation e join escalation_sending s on s.escalation_id = e.id join addressee a on a.id = e.addressee_id where a.slug = ${desk}`;
  if (!row) throw new Error('the story escalates nothing');
  await story.sql`update escalation set text = ${home}, letter = ${home} where id = ${row.id}`;
  await story.sql`update escalation_sending set letter = ${home} where id = ${row.sending}`;
  await story.sql`update desk_letter set letter = ${sentOut}`;
  await story.sql`update escalation_position set words = ${home} where escalation_id = ${row.id}`;
  const add = (kind: string, key: postgres.PendingQuery<postgres.Row[]>, text: string) => story.sql`
    insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, text, recorded, at)
    select gen_random_uuid(), s.partnership_id, s.group_id, s.escalation_id, s.id, ${key}, ${kind}, current_date, ${text}, true, now() from escalation_sending s where s.id = ${row.sending}`;
  await add('evidence', story.sql`s.audience_key`, home);
  await add('reply', story.sql`s.home_audience_key`, cameHome);
}

const inPartnership = (person: string, slug: string | null) => everythingAs(story, app(), person, slug);
const atDesk = (person: string | null) => everythingOf(app(), (sql) => sql`select open_desk(${person && story.person(person)}, ${desk}, null)`);
const tokens = (found: Record<string, string[]>) => [home, sentOut, cameHome].filter((token) => JSON.stringify(found).includes(token));

test('who reads which words, by select * on every table', async () => {
  await plant();
  const expected: Record<string, string[]> = {
    'Rhys Calloway': [home, cameHome], 'Helena Strand': [home, cameHome], 'Mina Okafor': [home, cameHome], 'Kemi Adeyemi': [home, cameHome], 'Bashir Rahimi': [home, cameHome], 'Lucy Thornbury': [home, cameHome],
    // The addressee's own seat reads what came home, never what led to it.
    'Marcus Hale': [cameHome],
    // Whoever holds the addressee's contract, an assistant, another group's member, a manager, another partnership: nothing.
    'Dana Whitlock': [], 'Tom Brierley': [], 'Nguyễn Thị Lan': [], 'Gwen Ashdown': [], 'Elliot Frame': [], 'Ruth Carver': [], 'Priya Sandhu': [],
  };
  for (const [person, words] of Object.entries(expected)) {
    expect(tokens(await inPartnership(person, 'north-vale')), person).toEqual(words);
    expect(tokens(await inPartnership(person, null)), `${person}, everywhere`).toEqual(words);
  }
});

test('a desk reads its copy and not one row of any partnership', async () => {
  for (const person of ['Priya Sandhu', 'Marcus Hale']) {
    expect(tokens(await atDesk(person)), person).toEqual([sentOut]);
    await app().begin(async (sql) => {
      await sql`select open_desk(${story.person(person)}, ${desk}, null)`;
      for (const table of Object.keys(tables).filter((name) => tables[name] === 'tenant')) expect(await sql`select 1 from ${sql(table)} limit 1`, table).toEqual([]);
    });
  }
  for (const person of ['Rhys Calloway', 'Dana Whitlock', 'Gwen Ashdown']) expect(tokens(await atDesk(person)), person).toEqual([]);
});

test('the two ways across refuse whoever is neither the secretariat nor the desk', async () => {
  const [row] = await story.sql<{ id: string; partnership_id: string; letter_id: string }[]>`select id, partnership_id, letter_id from escalation_sending where letter_id is not null`;
  const event = JSON.stringify({ id: '00000000-0000-4000-8000-000000000001', kind: 'reply', on: '2026-11-20', by: 'x' });
  for (const person of ['Mina Okafor', 'Helena Strand', 'Marcus Hale', 'Elliot Frame']) {
    const open = (sql: postgres.TransactionSql) => sql`select open_context(${story.person(person)}, null, null)`;
    const home = app().begin(async (sql) => { await open(sql); await sql`select bring_home(null, ${row?.partnership_id ?? ''}, ${row?.id ?? ''}, ${event}::text::jsonb, '[]'::jsonb)`; });
    await expect(home, person).rejects.toThrow(/neither the desk nor the secretariat/);
    const out = app().begin(async (sql) => { await open(sql); await sql`select release_to_desk(${row?.partnership_id ?? ''}, ${row?.id ?? ''}, gen_random_uuid(), 'x')`; });
    await expect(out, person).rejects.toThrow(/not the secretariat/);
  }
});

test('what happened to an escalation is changed by nobody, the owner included', async () => {
  for (const table of ['escalation_event', 'escalation_answer', 'escalation_verdict']) {
    await expect(story.sql.unsafe(`update ${table} set at = now()`), table).rejects.toThrow();
    await expect(story.sql.unsafe(`delete from ${table}`), table).rejects.toThrow();
  }
});

test('with an open policy on a desk’s letters everybody would read them: the policy is what stops it', async () => {
  const [policy] = await story.sql<{ rule: string }[]>`select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = 'desk_letter'::regclass and polname = 'seen'`;
  await story.sql.unsafe('alter policy seen on desk_letter using (true); drop policy desk on desk_letter');
  try {
    expect(tokens(await inPartnership('Elliot Frame', null))).toContain(sentOut);
  } finally {
    await story.sql.unsafe(`alter policy seen on desk_letter using (${policy?.rule ?? 'false'}); create policy desk on desk_letter as restrictive for all to tabled_app using (${policy?.rule ?? 'false'})`);
  }
  expect(tokens(await inPartnership('Elliot Frame', null))).toEqual([]);
});
