import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { makeGuest } from '@/lib/guests/guest-rows';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { tables } from './schema/catalogue';
import { withStory } from './testing/story';

/*
 * A guest's transaction sees no row of any partnership or desk, by `select *` on every table; what was opened to them
 * comes through two functions, which know this guest and nothing else. Items carry tokens: one opened, one open to the
 * group, one restricted.
 */
const story = withStory();
const [opened, ofGroup, restricted] = ['HERON-OPENED', 'HERON-OF-GROUP', 'HERON-RESTRICTED'];
const email = 'heron.guest@guests.example';

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));
let guest: Awaited<ReturnType<typeof makeGuest>>;

beforeAll(async () => {
  const meeting = await makeMeeting(story, 'papers issued');
  const second = await makeMeeting(story, 'papers issued');
  await story.sql`update agenda_item set title = ${opened}, note = ${opened} where id = ${meeting.openItem}`;
  await story.sql`update agenda_item set title = ${restricted}, note = ${restricted} where id in (${meeting.closedItem}, ${second.closedItem})`;
  await story.sql`update agenda_item set title = ${ofGroup}, note = ${ofGroup} where id = ${second.openItem}`;
  guest = await makeGuest(story, meeting.meetingId, [meeting.openItem], email);
});

const open = (sql: postgres.TransactionSql, session: string | null) => sql`select open_guest(${guest.tokenHash}, ${session}, null, null)`;

test('select * on every table gives a guest not one row of a partnership or a desk', async () => {
  let looked = 0;
  await app().begin(async (sql) => {
    await open(sql, guest.sessionHash);
    for (const [table, kind] of Object.entries(tables)) {
      const rows = await sql.savepoint((inner) => inner`select * from ${inner(table)}`).catch((error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === '42501') return [];
        throw error;
      });
      if (kind === 'tenant' || kind === 'desk' || kind === 'closed' || kind === 'own') expect(rows, table).toEqual([]);
      expect(JSON.stringify(rows), table).not.toMatch(/HERON|heron\.guest/);
      if (table === 'person' || table === 'partnership' || table === 'person_contact') expect(rows, table).toEqual([]);
      looked += 1;
    }
  });
  expect(looked).toBe(Object.keys(tables).length);
});

test('the functions give what was opened, after the code only', async () => {
  const page = (session: string | null) =>
    app().begin(async (sql) => {
      await open(sql, session);
      return JSON.stringify(await sql`select guest_page()`);
    });
  expect(await page(null)).not.toContain('HERON');
  const text = await page(guest.sessionHash);
  expect(text).toContain(opened);
  expect(text).not.toContain(ofGroup);
  expect(text).not.toContain(restricted);
});

test('without a guest they give nothing, and a guest writes nothing of a partnership', async () => {
  await app().begin(async (sql) => {
    await sql`select open_context(${story.person('Rhys Calloway')}, 'north-vale', null)`;
    const [row] = await sql<{ page: unknown; file: unknown; done: boolean }[]>`select guest_page() as page, guest_file(gen_random_uuid()) as file, answer_as_guest(gen_random_uuid(), 'attending') as done`;
    expect(row).toEqual({ page: null, file: null, done: false });
  });
  const board = story.group('north-vale/board');
  const attempts = [
    (sql: postgres.TransactionSql) => sql`insert into guest_item (id, partnership_id, group_id, meeting_id, guest_id, item_id, opened_by_id, opened_at)
      select gen_random_uuid(), ${story.partnership('north-vale')}, ${board}, gen_random_uuid(), ${guest.guestId}, gen_random_uuid(), gen_random_uuid(), now()`,
    (sql: postgres.TransactionSql) => sql`select owe_mail(${story.partnership('north-vale')}, ${board}, 'meeting notice', gen_random_uuid(), 1, null)`,
    (sql: postgres.TransactionSql) => sql`select open_as_guest(gen_random_uuid())`,
  ];
  for (const attempt of attempts)
    await expect(app().begin(async (sql) => { await open(sql, guest.sessionHash); await attempt(sql); })).rejects.toMatchObject({ code: '42501' });
});

test('who sees an item sees that a guest does; who the guest is only the secretariat', async () => {
  const seen = (name: string) =>
    app().begin(async (sql) => {
      await sql`select open_context(${story.person(name)}, 'north-vale', null)`;
      return { items: (await sql`select 1 from guest_item`).length, text: JSON.stringify(await sql`select * from guest`) };
    });
  expect(await seen('Rhys Calloway')).toMatchObject({ items: 1, text: expect.stringContaining(email) as string });
  expect(await seen('Owen Pritchard-Bell')).toEqual({ items: 1, text: '[]' });
  // A manager, a seat of another group only, another partnership.
  for (const name of ['Gwen Ashdown', 'Nguyễn Thị Lan', 'Elliot Frame']) expect(await seen(name), name).toEqual({ items: 0, text: '[]' });
});

test('what a guest answered or opened is changed by nobody', async () => {
  await app().begin(async (sql) => { await open(sql, null); await sql`select answer_as_guest(gen_random_uuid(), 'attending')`; });
  await expect(story.sql`update guest_answer set answer = 'apologies'`).rejects.toThrow();
  await expect(story.sql`delete from guest_answer`).rejects.toThrow();
});
