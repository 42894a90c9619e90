import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { tables } from '@/db/schema/catalogue';
import { withStory } from '@/db/testing/story';
import { showGroup } from '@/lib/groups/show-group';
import { Forbidden, Invalid, NotFound } from '@/lib/platform/errors';
import { searchRecords } from './search-records';
import { exportSearch, listSearches, showSearch } from './show-searches';

const story = withStory();
const partnership = 'north-vale';
const harriet = () => story.as('Harriet Lowe');
const blank = { day: '', month: '', year: '' };
const asked = (words: string, more: object = {}) => ({ partnership, requestNumber: 'FOI-2026-017', words, from: blank, to: blank, ...more });

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

/** A word of its own in each place of the record that a search must reach. */
async function plant(word: string) {
  const { sql } = story;
  await sql`update action set text = text || ${` ${word} in an action`} where id = (select id from action order by id limit 1)`;
  await sql`update agenda_item set note = ${`A note with ${word} in it`} where id = (select i.id from agenda_item i join agenda_slot s on s.id = i.slot_id where s.restricted and i.partnership_id = ${story.partnership(partnership)} limit 1)`;
  await sql`update paper set title = ${`=${word} figures`} where id = (select id from paper order by id limit 1)`;
  await sql`update escalation set text = ${`${word} at the site`} where id = (select id from escalation where state = 'screened' limit 1)`;
  await sql`
    insert into meeting (id, partnership_id, group_id, starts_at, ends_at, place, state, sequence, version)
    values (gen_random_uuid(), ${story.partnership(partnership)}, ${story.group('north-vale/voluntary-caucus')}, now(), now() + interval '1 hour', ${`The ${word} room`}, 'planned', 0, 1)`;
  await sql`update agenda_item set note = ${`${word} elsewhere`} where id = (select id from agenda_item where partnership_id = ${story.partnership('southmere')} limit 1)`;
}

async function everythingOf(person: string, slug: string | null = partnership): Promise<string> {
  return app().begin(async (sql) => {
    await sql`select open_context(${story.person(person)}, ${slug}, null)`;
    const found: unknown[] = [];
    for (const table of Object.keys(tables))
      found.push(
        await sql.savepoint((inner) => inner`select * from ${inner(table)}`).catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === '42501') return [];
          throw error;
        }),
      );
    return JSON.stringify(found);
  });
}

test('a search reaches caucuses and restricted items, stays in its partnership, and is all its officer reads', async () => {
  await plant('Fieldfare');
  expect(await everythingOf('Harriet Lowe')).not.toContain('Fieldfare');
  const { searchId } = await searchRecords(asked('fieldfare'), harriet());
  const view = await showSearch({ partnership, searchId }, harriet());
  expect([...new Set(view.hits.map((hit) => hit.kind))].sort()).toEqual(expect.arrayContaining(['agenda item', 'escalation', 'meeting', 'paper']));
  expect(view.hits.find((hit) => hit.groupName === 'Voluntary sector caucus')?.excerpt).toContain('The Fieldfare room');
  expect(view.hits.some((hit) => hit.restricted)).toBe(true);
  expect(JSON.stringify(view)).not.toContain('elsewhere');
  expect(view.search).toMatchObject({ requestNumber: 'FOI-2026-017', words: 'fieldfare', found: view.total, by: 'Harriet Lowe' });
  // The officer's tables: the hits and nothing of what they were copied from.
  const all = await everythingOf('Harriet Lowe');
  expect(all.split('Fieldfare').length - 1).toBe(view.hits.reduce((sum, hit) => sum + hit.excerpt.split('Fieldfare').length - 1, 0));
});

test('it reaches closed parts, recalls, releases and what was referred, and no names of guests', async () => {
  const { sql } = story;
  const [item] = await sql<{ id: string; partnership_id: string; group_id: string; meeting_id: string; audience_key: number }[]>`
    select id, partnership_id, group_id, meeting_id, audience_key from agenda_item where group_id = ${story.group('north-vale/asylum')} limit 1`;
  if (!item) throw new Error('no item');
  const { id, meeting_id: meetingId, ...at } = item;
  const [by, board, now] = [story.person('Rhys Calloway'), story.group('north-vale/board'), new Date()];
  const [closedKey, groupKey] = [await keyOf('only'), await keyOf('group')];
  const { searchId: before } = await searchRecords(asked('Dunnock'), harriet());
  expect((await showSearch({ partnership, searchId: before }, harriet())).total).toBe(0);
  await sql`insert into closed_part ${sql({ id: randomUUID(), ...at, audience_key: closedKey, intended_audience_key: closedKey, meeting_id: meetingId, sitting: 'a separate session', place: 'Dunnock room', made_at: now })}`;
  await sql`insert into recall ${sql({ id: randomUUID(), ...at, item_id: id, was_audience_key: groupKey, reason: 'Dunnock is named', by_id: by, at: now })}`;
  await sql`insert into release ${sql({ id: randomUUID(), ...at, item_id: id, to_group_id: board, title: 'Dunnock left', text: 'words', files: 0, by_id: by, at: now })}`;
  const referralId = randomUUID();
  const there = { partnership_id: at.partnership_id, group_id: board, audience_key: groupKey };
  await sql`insert into referral ${sql({ id: referralId, ...there, from_group_id: at.group_id, from_item_id: id, preparers_key: groupKey, restricted: false, title: 'Came', text: 'with Dunnock', at: now })}`;
  await sql`insert into referral_file ${sql({ id: randomUUID(), ...there, referral_id: referralId, position: 1, title: 'Dunnock figures', file_name: 'a.pdf', media_type: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64) })}`;
  await sql`insert into guest ${sql({ id: randomUUID(), partnership_id: at.partnership_id, group_id: at.group_id, meeting_id: meetingId, name: 'Iris Dunnock', email: 'iris@guests.example', token_hash: randomUUID(), invited_by_id: by, invited_at: now })}`;
  const { searchId } = await searchRecords(asked('Dunnock'), harriet());
  const { hits } = await showSearch({ partnership, searchId }, harriet());
  expect(hits.map((hit) => hit.kind).sort()).toEqual(['closed part', 'recall', 'referred item', 'referred paper', 'release']);
  expect(JSON.stringify(hits)).not.toContain('Iris');
});

async function keyOf(rule: 'only' | 'group'): Promise<number> {
  const [row] = await story.sql<{ key: number }[]>`insert into audience (partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash)
    select partnership_id, group_id, 'meeting', meeting_id, now(), ${rule}, 'all', ${randomUUID()} from agenda_item where group_id = ${story.group('north-vale/asylum')} limit 1 returning key`;
  return row?.key ?? 0;
}

test('a copy stands as it was found, and nobody changes it', async () => {
  const { searchId } = await searchRecords(asked('Fieldfare room'), harriet());
  await story.sql`update meeting set place = 'Another room' where place = 'The Fieldfare room'`;
  expect((await showSearch({ partnership, searchId }, harriet())).hits[0]?.excerpt).toContain('The Fieldfare room');
  await expect(story.sql`update records_hit set excerpt = ''`).rejects.toThrow();
  await expect(story.sql`delete from records_search_words`).rejects.toThrow();
});

test('who else knows: managers the words, a secretariat and a caucus the number; nobody else anything', async () => {
  await searchRecords(asked('Harrier site', { requestNumber: 'EIR-2026-004' }), harriet());
  expect((await listSearches({ partnership }, story.as('Gwen Ashdown'))).searches[0]).toMatchObject({ requestNumber: 'EIR-2026-004', words: 'Harrier site' });
  const group = async (name: string, person: string) => (await showGroup({ partnership, group: name }, story.as(person))).searches.map((row) => row.requestNumber);
  expect(await group('board', 'Rhys Calloway')).toContain('EIR-2026-004');
  expect(await group('voluntary-caucus', 'Nguyễn Thị Lan')).toContain('EIR-2026-004');
  expect(await group('board', 'Mina Okafor')).toEqual([]);
  const knows = async (person: string) => {
    const text = await everythingOf(person, null);
    return ['EIR-2026-004', 'Harrier site', 'The Fieldfare room'].map((words) => text.includes(words));
  };
  expect(await knows('Gwen Ashdown')).toEqual([true, true, false]);
  expect(await knows('Rhys Calloway')).toEqual([true, false, false]);
  expect(await knows('Mina Okafor')).toEqual([false, false, false]);
  expect(await knows('Ruth Carver')).toEqual([false, false, false]);
  await expect(searchRecords(asked('anything'), story.as('Gwen Ashdown'))).rejects.toBeInstanceOf(Forbidden);
  await expect(searchRecords({ ...asked('anything'), partnership: 'southmere' }, harriet())).rejects.toBeInstanceOf(NotFound);
});

test('an office that has ended reads none of its hits any more', async () => {
  const { searchId } = await searchRecords(asked('Fieldfare'), harriet());
  await story.sql`update office set ended_at = now() where kind = 'records officer'`;
  await expect(showSearch({ partnership, searchId }, harriet())).rejects.toBeInstanceOf(NotFound);
  expect(await everythingOf('Harriet Lowe', null)).not.toContain('Fieldfare');
  await story.sql`update office set ended_at = null where kind = 'records officer'`;
});

test('words and days: short ones, wild ones and turned days are refused or mean themselves', async () => {
  await expect(searchRecords(asked('of'), harriet())).rejects.toBeInstanceOf(Invalid);
  await expect(searchRecords(asked(''), harriet())).rejects.toBeInstanceOf(Invalid);
  await expect(searchRecords(asked('fieldfare', { requestNumber: 'none' }), harriet())).rejects.toBeInstanceOf(Invalid);
  const found = async (words: string, more: object = {}) => (await showSearch({ partnership, ...(await searchRecords(asked(words, more), harriet())) }, harriet())).total;
  expect(await found('%%%')).toBe(0);
  expect(await found('___')).toBe(0);
  expect(await found('Fieldfare nowhere-to-be-found')).toBe(0);
  expect(await found('Fieldfare', { from: { day: '1', month: '1', year: '2099' } })).toBe(0);
  await expect(searchRecords(asked('Fieldfare', { from: { day: '2', month: '1', year: '2026' }, to: { day: '1', month: '1', year: '2026' } }), harriet())).rejects.toBeInstanceOf(Invalid);
});

test('the file has the hits and no formula; the database asks again who searches', async () => {
  const { searchId } = await searchRecords(asked('Fieldfare figures'), harriet());
  const file = await exportSearch({ partnership, searchId }, harriet());
  expect(file).toContain("'=Fieldfare figures");
  expect(file).toContain('FOI-2026-017');
  const search = app().begin(async (sql) => {
    await sql`select open_context(${story.person('Rhys Calloway')}, ${partnership}, null)`;
    await sql`select search_records(${story.partnership(partnership)}, gen_random_uuid(), 'FOI-1', array['fieldfare'], null, null)`;
  });
  await expect(search).rejects.toMatchObject({ code: '42501' });
});
