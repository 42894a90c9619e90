import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { everythingAs } from '@/db/testing/everything';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { showAction } from '@/lib/actions/show-action';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { approveMinutes } from '@/lib/minutes/approve-minutes';
import { circulateMinutes } from '@/lib/minutes/circulate-minutes';
import { clearMinutes, sendToChair } from '@/lib/minutes/clear-minutes';
import { recordAttendance } from '@/lib/minutes/record-attendance';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { showMinutes } from '@/lib/minutes/show-minutes';
import { writeParagraph } from '@/lib/minutes/write-paragraph';
import { WrittenMeeting } from '@/lib/minutes/written-meeting';
import { NotFound } from '@/lib/platform/errors';
import { addItem } from './add-item';
import { issueAgenda } from './issue-agenda';
import { showNewItem } from './show-item';
import { dropClosedPart, makeClosedPart } from './make-closed-part';
import { viewAs } from './view-as';

/* The asylum sub-group's issued meeting gets a closed part for the councils: what others read does not change by one row. */
const story = withStory();
const meeting = new WrittenMeeting(story);
const rhys = () => story.as('Rhys Calloway');
const inside = 'Mina Okafor';
const outside = ['Lucy Thornbury', 'Dana Whitlock', 'Marcus Hale', 'Tom Brierley', 'Gwen Ashdown', 'Elliot Frame'];
const typed = { purpose: 'discussion' as const, minutes: '20', leadSeatId: '', subjectId: '', audience: 'group' as const };
const closed = { audience: 'only' as const, sectors: ['council' as const], sitting: 'at the end' as const, subjectId: '' };

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));
const all = async (names: string[]) => Object.fromEntries(await Promise.all(names.map(async (name) => [name, await everythingAs(story, app(), name, null)] as const)));
beforeAll(() => meeting.find());

test('whoever is outside reads exactly the rows they read before, in every table', async () => {
  const before = await all(outside);
  await makeClosedPart({ ...meeting.at, ...closed }, rhys());
  await addItem({ ...meeting.at, ...typed, part: 'closed', title: 'QUIET-ONE' }, rhys());
  await addItem({ ...meeting.at, ...typed, part: 'closed', title: 'QUIET-TWO', minutes: '5' }, rhys());
  expect(await all(outside)).toEqual(before);
  const seen = JSON.stringify(await everythingAs(story, app(), inside, 'north-vale'));
  expect(seen).toContain('QUIET-ONE');
});

test('made before the issue, it opens with it, each part with its own numbers', async () => {
  const [row] = await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group('north-vale/board')} and state = 'notice issued'`;
  const at = { partnership: 'north-vale', meetingId: row?.id ?? '' };
  await makeClosedPart({ ...at, ...closed }, rhys());
  await addItem({ ...at, ...typed, part: 'closed', title: 'QUIET-BOARD' }, rhys());
  const reads = async (name: string) => JSON.stringify(await everythingAs(story, app(), name, 'north-vale')).includes('QUIET-BOARD');
  expect([await reads('Kemi Adeyemi'), await reads('Marcus Hale')]).toEqual([false, false]);
  const [meetingRow] = await story.sql<{ version: number }[]>`select version from meeting where id = ${at.meetingId}`;
  await issueAgenda({ ...at, version: String(meetingRow?.version) }, rhys());
  expect([await reads('Owen Pritchard-Bell'), await reads('Marcus Hale'), await reads('Bashir Rahimi')]).toEqual([true, false, false]);
  const { agenda } = await showMeeting(at, story.as('Marcus Hale'));
  expect(agenda.map((slot) => slot.number)).toEqual(agenda.map((_, index) => String(index + 1)));
});

test('it has its own numbers and minutes; the meeting’s own stay what they were', async () => {
  const theirs = await showMeeting(meeting.at, story.as(inside));
  expect(theirs.agenda.filter((slot) => slot.part === 'closed').map((slot) => [slot.number, slot.item?.title])).toEqual([['B1', 'QUIET-ONE'], ['B2', 'QUIET-TWO']]);
  expect(theirs.closedPart?.minutes).toBe(25);
  expect(theirs.closedPart?.whoSees.cannotSee.map((row) => row.name)).toContainEqual(expect.stringContaining('Lantern House'));
  const others = await showMeeting(meeting.at, story.as('Lucy Thornbury'));
  expect(others.closedPart).toBeNull();
  expect(others.minutes).toEqual(theirs.minutes);
  expect(others.agenda.map((slot) => slot.number)).toEqual(theirs.agenda.filter((slot) => slot.part === 'open').map((slot) => slot.number));
});

test('nobody is mailed of it, and it cannot be opened to the group, whoever writes', async () => {
  const [row] = await story.sql<{ mails: number }[]>`select count(*)::int as mails from mail where state = 'queued' and queued_at > now() - interval '1 minute' and subject_id = ${meeting.meetingId}`;
  expect(row?.mails).toBe(0);
  const open = story.sql`update agenda_slot s set audience_key = (select key from audience a where a.group_id = s.group_id and a.rule = 'group' limit 1) where s.meeting_id = ${meeting.meetingId} and part = 'closed'`;
  await expect(open).rejects.toThrow(/not for the whole group/);
});

test('a seat is shown what it will read, and only that', async () => {
  const as = async (seat: string) => (await viewAs({ ...meeting.at, seat: story.seat(`north-vale/asylum: ${seat}`) }, rhys())).agenda;
  const titles = async (seat: string) => (await as(seat)).map((slot) => slot.item?.title ?? slot.number);
  const real = async (name: string) => (await showMeeting(meeting.at, story.as(name))).agenda.map((slot) => slot.item?.title ?? slot.number);
  expect(await titles('Ashby Vale Borough Council')).toEqual(await real(inside));
  expect(await titles('Lantern House')).toEqual(await real('Lucy Thornbury'));
  expect(await titles('Brightstead Housing')).toEqual(await real('Dana Whitlock'));
});

test('an item of a closed part that is not there, or not theirs, is not found', async () => {
  await expect(showNewItem({ ...meeting.at, part: 'closed' }, story.as('Lucy Thornbury'))).rejects.toThrow();
  await expect(dropClosedPart(meeting.at, rhys())).rejects.toMatchObject({ reason: 'part has items' });
  await expect(makeClosedPart({ ...meeting.at, ...closed }, rhys())).rejects.toMatchObject({ reason: 'has a closed part' });
});

test('minutes, references, attendance and approval say nothing of it to others', async () => {
  await meeting.open();
  const slots = (await showMeeting(meeting.at, meeting.as('Rhys Calloway'))).agenda;
  const [openSlot, closedSlot] = [slots[0]?.slotId ?? '', slots.find((slot) => slot.number === 'B1')?.slotId ?? ''];
  await meeting.write(1, 'Apologies were given.');
  const under = (slotId: string, kind: 'discussion' | 'decision', text: string) =>
    writeParagraph({ ...meeting.at, slotId, kind, text, attribution: 'none', ...(kind === 'decision' && { method: 'consensus' as const }) }, meeting.as('Rhys Calloway'));
  const { paragraphId } = await under(closedSlot, 'decision', 'QUIET-DECIDED');
  expect((await meeting.paragraph(paragraphId)).reference).toMatch(/^ASY-B-\d{4}-D01$/);
  await under(openSlot, 'discussion', 'Noted.');
  const before = await all(['Lucy Thornbury']);
  const due = { day: '1', month: '2', year: '2099' };
  const made = await addAction({ partnership: 'north-vale', group: 'asylum', paragraph: paragraphId, text: 'QUIET-ACTION', seatId: story.seat('north-vale/asylum: Ashby Vale Borough Council'), due }, meeting.as('Rhys Calloway'));
  expect(made.reference).toMatch(/^ASY-B-\d{4}-001$/);
  await recordAttendance({ ...meeting.at, part: 'closed', seats: { [story.seat('north-vale/asylum: Ashby Vale Borough Council')]: { presence: 'online' } } }, meeting.as('Rhys Calloway'));
  expect(await all(['Lucy Thornbury'])).toEqual(before);
  expect((await showAttendance({ ...meeting.at, part: 'closed' }, meeting.as(inside))).seats.filter((seat) => seat.presence).length).toBe(1);
  await expect(showAttendance({ ...meeting.at, part: 'closed' }, meeting.as('Lucy Thornbury'))).rejects.toBeInstanceOf(NotFound);
  await expect(showAction({ partnership: 'north-vale', actionId: made.actionId }, meeting.as('Lucy Thornbury'))).rejects.toBeInstanceOf(NotFound);

  await sendToChair(await meeting.step(), meeting.as('Rhys Calloway'));
  await clearMinutes(await meeting.step(), meeting.as('Helena Strand'));
  await circulateMinutes({ ...(await meeting.step()), correctionsUntil: due }, meeting.as('Rhys Calloway'));
  const parts = async (name: string) => (await showMinutes(meeting.at, meeting.as(name))).parts;
  const [open] = await parts('Rhys Calloway');
  const approve = (audienceKey: number) => approveMinutes({ ...meeting.at, audienceKey, how: 'as presented', method: 'by correspondence' }, meeting.as('Rhys Calloway'));
  await approve(open?.audienceKey ?? 0);
  const state = async () => (await showMinutes(meeting.at, meeting.as('Lucy Thornbury'))).minutes?.state;
  expect(await state()).toBe('approved');
  const approved = await all(['Lucy Thornbury']);
  const part = (await parts('Rhys Calloway')).find((one) => one.closed);
  expect(part?.items).toEqual(['B1']);
  await approve(part?.audienceKey ?? 0);
  expect(await all(['Lucy Thornbury'])).toEqual(approved);
  expect((await parts(inside)).find((one) => one.closed)?.latest?.version).toBe(1);
  expect((await parts('Lucy Thornbury')).some((one) => one.closed)).toBe(false);
});
