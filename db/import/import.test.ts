import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { withDatabase } from '../testing/database';
import { sampleData } from '../testing/sample-data';
import { importFile, importKinds, type ImportName } from './import';

const database = withDatabase();
const bytes = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const load = (name: ImportName, file: Uint8Array) => importFile(database.url('tabled_owner'), name, file);

async function counts(name: ImportName, ...lines: string[]) {
  const done = await load(name, bytes(...lines));
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  const { added, changed, unchanged } = done.outcome;
  return [added, changed, unchanged];
}
async function faultsOf(name: ImportName, ...lines: string[]) {
  const done = await load(name, bytes(...lines));
  return done.ok ? [] : done.faults.map(({ line, column, reason }) => `${line} ${column}: ${reason}`);
}
const rowsOf = async (table: string) => (await database.sql`select from ${database.sql(table)}`).length;

const organisations = [
  'name,kind,gss_code',
  'Testham Council,council,E06000999',
  'Lantern House,charity,',
  'Home Department,government department,',
];
const partnerships = [
  'name,short_name,nation,host',
  'Testham Partnership,Testham SMP,England,Testham Council',
];
const groups = [
  'partnership,name,code,kind,purpose',
  'testham-smp,Board,BRD,board,',
  'testham-smp,Voluntary caucus,VCS,caucus,',
];
const peopleHeader = 'partnership,group,name,email,organisation,sector,seat_kind,appointment,office,from,to';
const people = [
  peopleHeader,
  'testham-smp,,Ruth Manager,ruth@testham.example,,,,,manager,2026-01-01,',
  'testham-smp,Board,Sam Secretary,sam@testham.example,Testham Council,,secretariat,holder,,2026-01-01,',
  'testham-smp,Board,Lou Charity,lou@lantern.example,Lantern House,,voting,holder,chair,2026-01-01,',
  'testham-smp,Board,Ola Post,,,lived experience,voting,holder,,2026-01-01,31/12/2030',
  'testham-smp,Voluntary caucus,Lou Charity,lou@lantern.example,Lantern House,,voting,holder,,2026-01-01,',
];

test('each kind loads, and a second time changes nothing', async () => {
  expect(await counts('organisations', ...organisations)).toEqual([3, 0, 0]);
  expect(await counts('partnerships', ...partnerships)).toEqual([1, 0, 0]);
  expect(await counts('groups', ...groups)).toEqual([2, 0, 0]);
  expect(await counts('people', ...people)).toEqual([5, 0, 0]);
  // Who is new and has an address is invited, for fourteen days from here; nobody by post is.
  const invited = await database.sql`select p.name from appointment a join person p on p.id = a.person_id where a.invited_until = (now() at time zone 'Europe/London')::date + 14 order by 1`;
  expect(invited.map((row) => (row as { name: string }).name)).toEqual(['Lou Charity', 'Lou Charity', 'Sam Secretary']);
  const before = await Promise.all(['person', 'seat', 'appointment', 'office', 'mail'].map(rowsOf));
  expect(await counts('organisations', ...organisations)).toEqual([0, 0, 3]);
  expect(await counts('partnerships', ...partnerships)).toEqual([0, 0, 1]);
  expect(await counts('groups', ...groups)).toEqual([0, 0, 2]);
  expect(await counts('people', ...people)).toEqual([0, 0, 5]);
  expect(await Promise.all(['person', 'seat', 'appointment', 'office', 'mail'].map(rowsOf))).toEqual(before);
});

test('the group is told once an import, and the audit says an operator did it', async () => {
  const mails = await database.sql<{ number: number; people: number }[]>`
    select subject_version as number, count(*)::int as people from mail m join groups g on g.id = m.group_id
    where g.slug = 'board' and m.kind = 'appointment notice' group by subject_version`;
  expect([...mails]).toEqual([{ number: 4, people: 3 }]);
  const [line] = await database.sql`select actor_kind, name from audit_event order by seq desc limit 1`;
  expect(line).toEqual({ actor_kind: 'operator', name: 'people.import' });
});

test('an inclusive last day ends at the London midnight after it', async () => {
  const [row] = await database.sql<{ ended: Date; started: Date }[]>`
    select ended_at as ended, started_at as started from appointment where ends_on = '2030-12-31'`;
  expect(row?.ended.toISOString()).toBe('2031-01-01T00:00:00.000Z');
  expect(row?.started.toISOString()).toBe('2026-01-01T00:00:00.000Z');
});

test('an e-mail that exists is attached and its name left alone', async () => {
  const other =
    'testham-smp,Board,Another Name,LOU@lantern.example,Home Department,,non-voting,holder,,2026-02-01,';
  expect(await counts('people', peopleHeader, other)).toEqual([1, 0, 0]);
  const rows =
    await database.sql`select p.name from person p join person_contact c on c.person_id = p.id where c.email = 'lou@lantern.example'`;
  expect([...rows]).toEqual([{ name: 'Lou Charity' }]);
});

test('ten thousand rows with bad ones: all or nothing, each named by line, column and reason', async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => `Body ${n},charity,`);
  rows[4999] = 'Body bad,castle,';
  rows[9998] = ',charity,X1';
  const before = await rowsOf('organisation');
  const faults = await faultsOf('organisations', 'name,kind,gss_code', ...rows);
  expect(faults.map((fault) => fault.slice(0, 40))).toEqual([
    '5001 kind: "castle" is none of: council,',
    '10000 name: Enter a name.',
    '10000 gss_code: "X1" is no GSS code: a l',
  ]);
  expect(await rowsOf('organisation')).toBe(before);
});

test('a caucus seat is filled from within: an import gives the first only', async () => {
  const second =
    'testham-smp,Voluntary caucus,Bo Second,bo@x.example,Testham Council,,voting,holder,,2026-01-01,';
  expect((await faultsOf('people', peopleHeader, second)).join()).toContain('filled from within');
  for (const [seat, kind] of [['voting', 'assistant'], ['observer', 'holder']] as const) {
    const other = `testham-smp,Voluntary caucus,Bo Second,bo@x.example,Testham Council,,${seat},${kind},,2026-01-01,`;
    expect((await faultsOf('people', peopleHeader, other)).join()).toContain('holders only');
  }
});

test('a held seat, an unknown place, a bad day and a bad address are named', async () => {
  const faults = await faultsOf(
    'people',
    peopleHeader,
    'testham-smp,Board,New Holder,new@x.example,Lantern House,,voting,holder,,2026-03-01,',
    'nowhere,Board,Somebody,,Lantern House,,,,,,',
    'testham-smp,Cellar,Somebody,not an address,Lantern House,,,,,31/02/2026,',
  );
  expect(faults).toEqual([
    '2 name: Lou Charity holds this seat. End that appointment first, or give its last day.',
    expect.stringContaining('3 partnership: There is no partnership "nowhere".'),
    '4 email: Enter an e-mail address like name@example.org.',
    '4 from: "31/02/2026" is no day. Write 2026-12-31 or 31/12/2026.',
    expect.stringContaining('4 group: This partnership has no group "Cellar".'),
  ]);
});

test('semicolons and a byte order mark are read; unknown columns are told', async () => {
  const done = await load('organisations', bytes('\uFEFFname;kind;shoe size', 'Café Council;council;43'));
  expect(done).toMatchObject({ ok: true, ignored: ['shoe_size'], outcome: { added: 1 } });
});

test('a wrong encoding, a workbook and an empty file are refused in plain words', async () => {
  const windows = Buffer.concat([
    bytes('name,kind', 'A,charity'),
    Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x2c, 0x78, 0x0a]),
  ]);
  await expect(load('organisations', windows)).rejects.toThrow(/Line 3 holds a character that is not UTF-8/);
  await expect(load('organisations', Buffer.from([0xff, 0xfe, 0x41, 0x00]))).rejects.toThrow(/UTF-16/);
  await expect(load('organisations', Buffer.from('PK\u0003\u0004\u0000'))).rejects.toThrow(/not a text file/);
  await expect(load('organisations', new Uint8Array())).rejects.toThrow(/empty/);
  await expect(load('organisations', bytes('name,kind', '"open,charity'))).rejects.toThrow(/well-formed/);
});

test('a missing column and a row that is too long are named', async () => {
  expect(await faultsOf('groups', 'partnership,name', 'testham-smp,X')).toEqual([
    '1 code: This column is missing.',
    '1 kind: This column is missing.',
  ]);
  expect(await faultsOf('organisations', 'name,kind', 'A,charity,more')).toEqual([
    '2 all: This row has 3 fields, the header has 2.',
  ]);
});

test('every example can be read by its own import', () => {
  for (const kind of Object.values(importKinds)) {
    expect(kind.example).toHaveLength(3);
    const widths = kind.example.map((line) => line.split(',').length);
    expect(new Set(widths).size).toBe(1);
    for (const column of kind.example[0]?.split(',') ?? []) expect(kind.columns).toContain(column);
  }
});

const folder = sampleData();
test.skipIf(folder === null)(
  'the real lists load as they are, within seconds',
  { timeout: 10_000 },
  async () => {
    const file = (name: string) => fs.readFileSync(path.join(folder ?? '', name));
    const began = performance.now();
    const smps = await load('partnerships', file('smps.csv'));
    expect(smps).toMatchObject({
      ok: true,
      outcome: { added: 12 },
      ignored: ['accommodation_provider', 'contract_region', 'councils'],
    });
    const councils = await load('organisations', file('councils.csv'));
    expect(councils.ok && councils.outcome.added + councils.outcome.changed).toBe(382);
    expect(await load('organisations', file('councils.csv'))).toMatchObject({
      outcome: { added: 0, changed: 0, unchanged: 382 },
    });
    expect(await load('partnerships', file('smps.csv'))).toMatchObject({
      outcome: { added: 0, changed: 0, unchanged: 12 },
    });
    expect(performance.now() - began).toBeLessThan(5000);
    const [ceased] =
      await database.sql`select slug, state, dormant_from::text as from, calendar from partnership where state = 'dormant'`;
    expect(ceased).toEqual({
      slug: 'nismp',
      state: 'dormant',
      from: '2024-02-01',
      calendar: 'northern-ireland',
    });
  },
);

test('interests of the operator: twice changes nothing, an end is taken over from today on, faults are named by their line', async () => {
  await load('organisations', bytes(...organisations));
  const header = 'organisation,interest,whose,region,starts_on,ends_on';
  const row = (until: string) => `Lantern House,subcontracts,Home Department,,2025-04-01,${until}`;
  expect(await counts('interests', header, row(''))).toEqual([1, 0, 0]);
  expect(await counts('interests', header, row(''))).toEqual([0, 0, 1]);
  expect(await faultsOf('interests', header, row('2025-05-01'))).toEqual(['2 ends_on: One that is in the register ends today at the earliest.']);
  expect(await faultsOf('interests', header, row(''), row(''))).toEqual(['3 organisation: "Lantern House" has this interest twice in this file.']);
  const wrong = await faultsOf('interests', header, 'Nobody,subcontracts,Home Department,,2025-04-01,', 'Lantern House,owns,Lantern House,,2025-04-01,2024-01-01');
  expect(wrong).toHaveLength(4);
  expect(await counts('interests', header, row('2099-12-31'))).toEqual([0, 1, 0]);
  expect((await database.sql<{ until: string }[]>`select ends_on::text as until from organisation_interest`).map(({ until }) => until)).toEqual(['2099-12-31']);
});
