import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { checkCatalogue } from './catalogue-check';
import { withStory } from './testing/story';

/* The checks must be able to fail: here row security is broken on purpose, in a database of its own. */
const story = withStory();

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

async function rowsAs(person: string | null, table: string): Promise<Record<string, unknown>[]> {
  return app().begin(async (sql) => {
    if (person) await sql`select open_context(${story.person(person)}, 'southmere', null)`;
    return sql`select * from ${sql(table)}`;
  });
}

const foreign = async (table: string) =>
  (await rowsAs('Elliot Frame', table)).filter(
    (row) => row['partnership_id'] !== story.partnership('southmere'),
  );

/** Breaks, looks, repairs. */
async function broken(breaking: string, repair: string, look: () => Promise<void>): Promise<void> {
  await story.sql.unsafe(breaking);
  try {
    await look();
  } finally {
    await story.sql.unsafe(repair);
  }
}

const tenant =
  "partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[])";
const tenantPolicy = (table: string) =>
  `create policy tenant on ${table} as restrictive for all to tabled_app using (${tenant}) with check (${tenant})`;

test('without its tenant policy a table shows foreign rows, and the catalogue check says so', async () => {
  expect(await foreign('groups')).toEqual([]);
  await broken('drop policy tenant on groups', tenantPolicy('groups'), async () => {
    expect((await foreign('groups')).length).toBeGreaterThan(0);
    expect(await checkCatalogue(story.sql)).toContain('groups: no restrictive tenant policy');
  });
  expect(await foreign('groups')).toEqual([]);
});

test.each(['organisation', 'person', 'partnership', 'once_result'])(
  '%s with an open policy shows rows without a context',
  async (table) => {
    await story.sql`insert into once_result (person_id, once, command, input_hash, at)
    values (${story.person('Rhys Calloway')}, gen_random_uuid(), 'x', 'x', now())`;
    expect(await rowsAs(null, table)).toEqual([]);
    const [policy] = await story.sql<{ rule: string }[]>`
    select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = ${table}::regclass and polname = 'seen'`;
    await broken(
      `alter policy seen on ${table} using (true)`,
      `alter policy seen on ${table} using (${policy?.rule ?? 'false'})`,
      async () => {
        expect((await rowsAs(null, table)).length).toBeGreaterThan(0);
      },
    );
    expect(await rowsAs(null, table)).toEqual([]);
  },
);

test('an open policy on appointments shows the caucus to its manager', async () => {
  const caucus = story.group('north-vale/voluntary-caucus');
  const look = () =>
    app().begin(async (sql) => {
      await sql`select open_context(${story.person('Gwen Ashdown')}, 'north-vale', null)`;
      return sql`select * from appointment where group_id = ${caucus}`;
    });
  const [policy] = await story.sql<{ rule: string }[]>`
    select pg_get_expr(polqual, polrelid) as rule from pg_policy where polrelid = 'appointment'::regclass and polname = 'seen'`;
  expect(await look()).toEqual([]);
  await broken(
    'alter policy seen on appointment using (true)',
    `alter policy seen on appointment using (${policy?.rule ?? 'false'})`,
    async () => {
      expect((await look()).length).toBe(2);
    },
  );
});

test('a closed table that is opened is found', async () => {
  await broken(
    'create policy leak on audit_event for select to tabled_app using (true); grant select on audit_event to tabled_app',
    'drop policy leak on audit_event; revoke select on audit_event from tabled_app',
    async () => {
      const faults = await checkCatalogue(story.sql);
      expect(faults).toContain('audit_event: closed, but readable by the application');
      expect(faults).toContain('audit_event: granted to tabled_app');
    },
  );
});
