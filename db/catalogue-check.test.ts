import { expect, test } from 'vitest';
import { checkCatalogue } from './catalogue-check';
import { withDatabase } from './testing/database';

const database = withDatabase();

async function faultsWith(...statements: string[]): Promise<string[]> {
  for (const statement of statements) await database.sql.unsafe(statement);
  return checkCatalogue(database.sql);
}

test('the migrated database is as declared', async () => {
  expect(await checkCatalogue(database.sql)).toEqual([]);
});

test('a table without a declared kind is a fault, and so is one without row security', async () => {
  const faults = await faultsWith('create table stray (id int)');
  expect(faults).toEqual([
    'stray: no kind declared in db/schema/catalogue.ts',
    'stray: row security is not forced',
  ]);
  expect(await faultsWith('drop table stray')).toEqual([]);
});

test('row security that the owner steps over is a fault', async () => {
  expect(await faultsWith('alter table seat no force row level security')).toEqual([
    'seat: row security is not forced',
  ]);
  expect(await faultsWith('alter table seat force row level security')).toEqual([]);
});

test('two permissive policies, a view and a grant that ignores row security are faults', async () => {
  const faults = await faultsWith(
    'create policy also on seat for select to tabled_app using (true)',
    'create view seats_of_all as select * from seat',
    'grant truncate on seat to tabled_app',
  );
  expect(faults).toEqual([
    'seat: two permissive read policies are ORed',
    'seats_of_all: a view on content runs as its owner',
    'seat: tabled_app holds TRUNCATE, which ignores row security',
  ]);
  const repairs = [
    'drop policy also on seat',
    'drop view seats_of_all',
    'revoke truncate on seat from tabled_app',
  ];
  expect(await faultsWith(...repairs)).toEqual([]);
});

test('a definer function without a reason, a pinned path or a narrow grant is three faults', async () => {
  const faults = await faultsWith(
    "create function peek() returns int language sql security definer as 'select 1'",
  );
  expect(faults).toEqual([
    'peek(): runs as its owner without a reason in db/schema/catalogue.ts',
    'peek(): search_path is not pinned',
    'peek(): executable by everybody',
  ]);
  expect(await faultsWith('drop function peek()')).toEqual([]);
});

test('a tenant table whose indexes do not lead with the partnership is a fault', async () => {
  const faults = await faultsWith(
    'alter table mail drop constraint mail_pkey cascade',
    'drop index mail_subject, mail_state',
  );
  expect(faults).toEqual(['mail: no index that leads with partnership_id']);
});
