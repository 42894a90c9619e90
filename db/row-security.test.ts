import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { tables } from './schema/catalogue';
import { withStory } from './testing/story';

const story = withStory();
const people = [
  'Rhys Calloway',
  'Helena Strand',
  'Mina Okafor',
  'Kemi Adeyemi',
  'Tom Brierley',
  'Dana Whitlock',
  'Lucy Thornbury',
  'Marcus Hale',
  'Bashir Rahimi',
  'Nguyễn Thị Lan',
  'Gwen Ashdown',
  'Elliot Frame',
  'Ruth Carver',
  'Beth Lorne',
];
const tenantTables = Object.keys(tables).filter((name) => tables[name] === 'tenant');

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

type Row = Record<string, unknown>;

/** `select *`, where a table that is closed to the role counts as empty. */
const all = (sql: postgres.TransactionSql, table: string): Promise<Row[]> =>
  sql
    .savepoint((inner) => inner<Row[]>`select * from ${inner(table)}`)
    .catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && error.code === '42501') return [];
      throw error;
    });

/** Everything a person reads with `select *`, table by table. */
async function reads(person: string, partnership: string | null): Promise<Map<string, Row[]>> {
  return app().begin(async (sql) => {
    await sql`select open_context(${story.person(person)}, ${partnership}, null)`;
    const found = new Map<string, Row[]>();
    for (const table of Object.keys(tables)) found.set(table, await all(sql, table));
    return found;
  });
}

test('without a context nothing is seen, on any table', async () => {
  await app().begin(async (sql) => {
    for (const table of Object.keys(tables).filter((name) => name !== 'deployment'))
      expect(await all(sql, table), table).toEqual([]);
  });
});

test('closed tables answer nobody', async () => {
  for (const person of people) {
    const found = await reads(person, null);
    for (const [table, kind] of Object.entries(tables))
      if (kind === 'closed') expect(found.get(table), table).toEqual([]);
  }
});

test('under one partnership no row of another is seen, by anybody', async () => {
  for (const person of people)
    for (const slug of ['north-vale', 'southmere', 'westmarch']) {
      const found = await reads(person, slug);
      for (const table of tenantTables)
        for (const row of found.get(table) ?? [])
          expect(row['partnership_id'], `${person} reads ${table}`).toBe(story.partnership(slug));
    }
});

test('in a partnership where a person has no grant every tenant table is empty', async () => {
  const found = await reads('Elliot Frame', 'north-vale');
  for (const table of [...tenantTables, 'partnership', 'person_contact'])
    expect(
      (found.get(table) ?? []).filter((row) => row['person_id'] !== story.person('Elliot Frame')),
      table,
    ).toEqual([]);
});

test('the settings are gone when the transaction has ended', async () => {
  await reads('Rhys Calloway', 'north-vale');
  const [row] =
    await app()`select current_setting('app.partnerships', true) as partnerships, current_setting('app.person', true) as person`;
  expect([row?.['partnerships'], row?.['person']].filter(Boolean)).toEqual([]);
  expect(await app()`select * from groups`).toEqual([]);
});

test('a caucus tells its appointments to itself only; the manager sees its seats and no name by them', async () => {
  const caucus = story.group('north-vale/voluntary-caucus');
  const seen = async (person: string, table: string) =>
    ((await reads(person, 'north-vale')).get(table) ?? []).filter((row) => row['group_id'] === caucus);
  for (const person of ['Gwen Ashdown', 'Rhys Calloway', 'Helena Strand', 'Dana Whitlock'])
    expect(await seen(person, 'appointment'), person).toEqual([]);
  expect(await seen('Lucy Thornbury', 'appointment')).toHaveLength(2);
});

test('a seat shown by role only never leads to a name, except for its secretariat and the person', async () => {
  const bashir = story.person('Bashir Rahimi');
  for (const person of people) {
    const found = await reads(person, null);
    const named = (found.get('person') ?? []).some((row) => row['id'] === bashir);
    const appointed = (found.get('appointment') ?? []).some((row) => row['person_id'] === bashir);
    const may = ['Bashir Rahimi', 'Rhys Calloway'].includes(person);
    expect([named, appointed], person).toEqual([may, may]);
  }
});

test('addresses are read by the secretariat, the manager and their owner', async () => {
  const found = await reads('Mina Okafor', 'north-vale');
  expect((found.get('person_contact') ?? []).map((row) => row['person_id'])).toEqual([
    story.person('Mina Okafor'),
  ]);
  expect(((await reads('Rhys Calloway', 'north-vale')).get('person_contact') ?? []).length).toBeGreaterThan(
    5,
  );
});

test('a row of another partnership cannot be written', async () => {
  const write = app().begin(async (sql) => {
    await sql`select open_context(${story.person('Ruth Carver')}, 'southmere', null)`;
    await sql`insert into groups (id, partnership_id, slug, code, name, kind)
      values (gen_random_uuid(), ${story.partnership('north-vale')}, 'x', 'XXX', 'X', 'board')`;
  });
  await expect(write).rejects.toThrow(/row-level security/);
});

test('nobody edits the audit or the deployment mark through the application', async () => {
  for (const statement of [
    'delete from audit_event',
    "update audit_event set name = 'x'",
    "update deployment set kind = 'real'",
    'truncate seat',
  ])
    await expect(app().unsafe(statement), statement).rejects.toThrow(/permission denied/);
});
