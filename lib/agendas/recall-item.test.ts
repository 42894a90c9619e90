import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { everythingAs } from '@/db/testing/everything';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { WrittenMeeting } from '@/lib/minutes/written-meeting';
import { addItem } from './add-item';
import { recallItem, showRecall } from './recall-item';
import { referItem } from './refer-item';

/* An open item went out too widely: it, its paper, what is written under it and its action are taken from the contractor. */
const story = withStory();
const meeting = new WrittenMeeting(story);
const rhys = (after?: number) => (after === undefined ? story.as('Rhys Calloway') : meeting.as('Rhys Calloway', after));
const dana = 'Dana Whitlock';
const typed = { purpose: 'discussion' as const, minutes: '20', leadSeatId: '', subjectId: '', audience: 'group' as const };
const nothing = { seats: [], organisations: [], subjectId: '' };

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));
const reads = async (name: string, word: string) => JSON.stringify(await everythingAs(story, app(), name, 'north-vale')).includes(word);
const version = async () => String((await story.sql<{ version: number }[]>`select version from agenda_item where id = ${itemId}`)[0]?.version);
const reason = (work: Promise<unknown>) => work.then(() => 'done', (error: unknown) => (error instanceof Error && 'reason' in error ? error.reason : error));

let itemId = '';
let versionId = '';
beforeAll(async () => {
  await meeting.find();
  ({ itemId } = await addItem({ ...meeting.at, ...typed, title: 'TOO-WIDE-TITLE' }, rhys()));
  const paperId = randomUUID();
  versionId = randomUUID();
  await story.sql`insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
    select ${paperId}, partnership_id, group_id, meeting_id, id, audience_key, 'TOO-WIDE-PAPER', 10 from agenda_item where id = ${itemId}`;
  await story.sql`insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
    select ${versionId}, partnership_id, group_id, id, audience_key, 1, 'issued', 'TOO-WIDE-FILE.pdf', 'application/pdf', 1, ${'a'.repeat(64)}, now() from paper where id = ${paperId}`;
  await story.sql`insert into paper_opening (id, partnership_id, group_id, version_id, person_id, opened_at)
    select ${randomUUID()}, partnership_id, group_id, id, ${story.person(dana)}, now() from paper_version where id = ${versionId}`;
  await story.sql`insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select ${randomUUID()}, partnership_id, group_id, ${story.person(dana)}, 'paper changed', ${paperId}, 1, 'queued', now() from paper where id = ${paperId}`;
});

test('who reads it and who has opened it stand there before', async () => {
  const view = await showRecall({ ...meeting.at, itemId }, rhys());
  expect(view.opened.map((row) => row.name)).toEqual([dana]);
  expect(view.whoSees.cannotSee).toEqual([]);
  for (const word of ['TOO-WIDE-TITLE', 'TOO-WIDE-PAPER', 'TOO-WIDE-FILE']) expect(await reads(dana, word), word).toBe(true);
});

test('from the press on nothing of it is left, in any table: item, paper, paragraph, decision, action', async () => {
  await meeting.open();
  const [slot] = await story.sql<{ number: number }[]>`select s.number from agenda_slot s join agenda_item i on i.slot_id = s.id where i.id = ${itemId}`;
  const paragraph = await meeting.write(slot?.number ?? 0, 'TOO-WIDE-DECISION', 'decision');
  const due = { day: '1', month: '2', year: '2099' };
  await addAction({ partnership: 'north-vale', group: 'asylum', paragraph, text: 'TOO-WIDE-ACTION', seatId: story.seat('north-vale/asylum: Lantern House'), due }, rhys(14));
  expect(await reads(dana, 'TOO-WIDE-ACTION')).toBe(true);
  // To a group she does not sit in: only the note of what left her own could tell her.
  await referItem({ ...meeting.at, itemId, to: 'esol', title: 'TOO-WIDE-RELEASED', text: 'As it was put.', files: [], seats: [], release: 'yes' }, rhys(14));
  expect(await reads(dana, 'TOO-WIDE-RELEASED')).toBe(true);
  await recallItem({ ...meeting.at, itemId, ...nothing, sectors: ['contractor'], reason: 'Names a household', version: await version() }, rhys(14));
  expect(await reads(dana, 'TOO-WIDE')).toBe(false);
  for (const word of ['TITLE', 'PAPER', 'FILE', 'ACTION']) expect(await reads('Lucy Thornbury', `TOO-WIDE-${word}`), word).toBe(true);
});

test('a mail not sent yet is withdrawn, and who had opened it is kept', async () => {
  const [mail] = await story.sql<{ id: string }[]>`select id from mail where kind = 'paper changed' and person_id = ${story.person(dana)} and state = 'queued'`;
  await sendOwedMail({ mailId: mail?.id ?? '', personId: story.person(dana), partnership: 'north-vale' });
  const [after] = await story.sql<{ state: string }[]>`select state from mail where id = ${mail?.id ?? ''}`;
  expect(after?.state).toBe('withdrawn');
  const view = await showRecall({ ...meeting.at, itemId }, rhys(14));
  expect(view.opened.map((row) => row.name)).toEqual([dana]);
  expect(view.recalls.map((row) => row.reason)).toEqual(['Names a household']);
});

test('it only narrows, never itself shut out, never twice from one page, never what is approved', async () => {
  const again = { ...meeting.at, itemId, ...nothing, reason: 'Again' };
  expect(await reason(recallItem({ ...again, sectors: ['voluntary'], version: '1' }, rhys(14)))).not.toBe('done');
  const [row] = await story.sql<{ sector: string }[]>`select sector from seat where id = ${story.seat('north-vale/asylum: Secretariat')}`;
  expect(await reason(recallItem({ ...again, sectors: [row?.sector as 'council'], version: await version() }, rhys(14)))).toBe('excludes yourself');
  await recallItem({ ...again, sectors: ['government'], version: await version() }, rhys(14));
  expect(await reads(dana, 'TOO-WIDE')).toBe(false);
  expect(await reads('Marcus Hale', 'TOO-WIDE')).toBe(false);
  await story.sql`update paragraph set state = 'approved' where text = 'TOO-WIDE-DECISION'`;
  expect(await reason(recallItem({ ...again, sectors: ['voluntary'], version: await version() }, rhys(14)))).toBe('record is approved');
});
