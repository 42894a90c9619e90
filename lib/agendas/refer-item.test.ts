import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { everythingAs } from '@/db/testing/everything';
import { withStory } from '@/db/testing/story';
import { showGroup } from '@/lib/groups/show-group';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { WrittenMeeting } from '@/lib/minutes/written-meeting';
import { Forbidden, Invalid, NotFound } from '@/lib/platform/errors';
import { addItem } from './add-item';
import { issueAgenda } from './issue-agenda';
import { referItem, showReferral } from './refer-item';

/* An item of the asylum sub-group, kept from the contractor, is referred to the board: its words and one of its two papers. */
const story = withStory();
const meeting = new WrittenMeeting(story);
const rhys = () => story.as('Rhys Calloway');
const typed = { purpose: 'discussion' as const, minutes: '20', leadSeatId: '', subjectId: '', audience: 'except' as const, sectors: ['contractor' as const] };

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));
const everything = async (name: string) => JSON.stringify(await everythingAs(story, app(), name, 'north-vale'));

let itemId = '';
const [released, kept] = [randomUUID(), randomUUID()];
const board = async () => {
  const [row] = await story.sql<{ id: string; version: number }[]>`select id, version from meeting where group_id = ${story.group('north-vale/board')} and state = 'notice issued'`;
  return { partnership: 'north-vale', meetingId: row?.id ?? '', version: String(row?.version) };
};

beforeAll(async () => {
  await meeting.find();
  ({ itemId } = await addItem({ ...meeting.at, ...typed, title: 'STAYS-TITLE', note: 'STAYS-NOTE' }, rhys()));
  for (const [id, title] of [[released, 'CROSSES-PAPER'], [kept, 'STAYS-PAPER']] as const) {
    const paperId = randomUUID();
    await story.sql`insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
      select ${paperId}, partnership_id, group_id, meeting_id, id, audience_key, ${title}, 10 from agenda_item where id = ${itemId}`;
    await story.sql`insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
      select ${id}, partnership_id, group_id, id, audience_key, 1, 'issued', ${`${title}.pdf`}, 'application/pdf', 1, ${'a'.repeat(64)}, now() from paper where id = ${paperId}`;
  }
});

const words = { title: 'CROSSES-TITLE', text: 'CROSSES-WORDS', files: [released], seats: [], release: 'yes' as const };
const refer = (more: object = {}, name = 'Rhys Calloway') => referItem({ ...meeting.at, itemId, to: 'board', ...words, ...more }, story.as(name));

test('it shows the exact recipients, papers and who stays out before anything leaves', async () => {
  const view = await showReferral({ ...meeting.at, itemId, to: 'board' }, rhys());
  expect(view.seats.filter((seat) => seat.keptOut).map((seat) => seat.label)).toEqual(['Brightstead Housing']);
  expect(view.files.map((file) => file.title).sort()).toEqual(['CROSSES-PAPER', 'STAYS-PAPER']);
  expect(view.groups.map((group) => group.slug)).not.toContain('asylum');
});

test('only the secretariat of its group releases, only what it ticked, only papers of the item', async () => {
  for (const name of ['Mina Okafor', 'Helena Strand', 'Lucy Thornbury']) await expect(refer({}, name), name).rejects.toBeInstanceOf(Forbidden);
  await expect(refer({}, 'Dana Whitlock')).rejects.toBeInstanceOf(NotFound);
  await expect(refer({ release: undefined })).rejects.toBeInstanceOf(Invalid);
  await expect(refer({ files: [randomUUID()] })).rejects.toThrow();
  await expect(refer({ to: 'asylum' })).rejects.toBeInstanceOf(Invalid);
});

test('the copy stands on the next agenda, with its paper and nothing else; who was kept out stays out', async () => {
  await refer();
  const at = await board();
  await issueAgenda(at, rhys());
  // Owen holds a seat of the board only.
  const owen = await everything('Owen Pritchard-Bell');
  expect(['CROSSES-TITLE', 'CROSSES-WORDS', 'CROSSES-PAPER', 'STAYS-'].map((word) => owen.includes(word))).toEqual([true, true, true, false]);
  expect((await everything('Dana Whitlock')).includes('CROSSES-')).toBe(false);
  const { agenda } = await showMeeting(at, story.as('Owen Pritchard-Bell'));
  expect(agenda.find((slot) => slot.item?.title === 'CROSSES-TITLE')?.item?.papers.map((paper) => paper.title)).toEqual(['CROSSES-PAPER']);
});

test('the link back is followed by readers of both only', async () => {
  const back = async (name: string) => (await showGroup({ partnership: 'north-vale', group: 'board' }, story.as(name))).referred.map((row) => row.fromMeetingId);
  expect(await back('Owen Pritchard-Bell')).toEqual([null]);
  expect(await back('Mina Okafor')).toEqual([meeting.meetingId]);
  expect(await back('Dana Whitlock')).toEqual([]);
});

test('its secretariat is told, without a word of it', async () => {
  const told = await story.sql<{ person_id: string }[]>`select person_id from mail where kind = 'item referred'`;
  expect(told.map((row) => row.person_id)).toContain(story.person('Rhys Calloway'));
});

test('narrowed to some seats of the other group, the rest see a neutral slot of it at most', async () => {
  await refer({ title: 'CROSSES-NARROW', seats: [story.seat('north-vale/board: Calder Sound Council')], files: [] });
  const reads = async (name: string) => (await everything(name)).includes('CROSSES-NARROW');
  expect([await reads('Marcus Hale'), await reads('Dana Whitlock'), await reads('Rhys Calloway')]).toEqual([true, false, true]);
  // Marcus reads what left his own group; of the copy he reads nothing.
  const copies = await everythingAs(story, app(), 'Marcus Hale', 'north-vale');
  expect(copies['referral']?.some((row) => row.includes('CROSSES-NARROW'))).toBe(false);
});
