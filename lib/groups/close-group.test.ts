import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { listActions } from '@/lib/actions/list-actions';
import { reportProgress } from '@/lib/actions/report';
import { showAction } from '@/lib/actions/show-action';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { showAttendance } from '@/lib/minutes/show-attendance';
import { showMinutes } from '@/lib/minutes/show-minutes';
import { planMeeting } from '@/lib/meetings/plan-meeting';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';
import { Forbidden, Invalid } from '@/lib/platform/errors';
import { appoint } from './appoint';
import { closeGroup, showClosing } from './close-group';
import { showGroup } from './show-group';
import { showSeat } from './show-seat';

const story = withStory();
const p = { partnership: 'southmere' };
const housing = { ...p, group: 'housing' };
const elliot = () => story.as('Elliot Frame');
const day = { day: '1', month: '2', year: '2099' };
const board = 'southmere/board: Harbour Trust';
const add = (text: string) => addAction({ ...housing, text, seatId: story.seat('southmere/housing: Penmere City Council'), due: day }, elliot());

test('a task group closes: its report and the chosen actions are copied to the parent, the rest ends, nothing changes any more', async () => {
  const [kept, left] = [await add('Publish the move-on protocol.'), await add('Ask about void flats.')];
  await expect(closeGroup({ ...housing, report: 'Done.', release: 'yes' }, story.as('Mina Okafor'))).rejects.toBeInstanceOf(Forbidden);
  await expect(showClosing({ ...p, group: 'board' }, elliot())).rejects.toBeInstanceOf(Forbidden);
  const shown = await showClosing(housing, elliot());
  expect(shown.work.map((row) => row.text)).toEqual(['Publish the move-on protocol.', 'Ask about void flats.']);
  expect(shown.recipients).toContain('Harbour Trust');

  const closing = { ...housing, report: 'The protocol is agreed.', seats: { [kept.actionId]: story.seat(board), [left.actionId]: '' } };
  await expect(closeGroup({ ...closing, release: 'yes' }, elliot())).rejects.toMatchObject({ reason: 'meetings are to come' });
  await story.sql`update meeting set state = 'cancelled' where group_id = ${story.group('southmere/housing')} and ends_at > now()`;
  await expect(closeGroup(closing, elliot())).rejects.toSatisfy((error) => error instanceof Invalid && error.fields.release !== undefined);
  await expect(closeGroup({ ...closing, seats: { [kept.actionId]: story.seat('southmere/housing: Regional housing adviser') }, release: 'yes' }, elliot())).rejects.toBeInstanceOf(Invalid);
  const [meeting] = await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group('southmere/housing')} order by state = 'cancelled' limit 1`;
  const at = { ...p, meetingId: meeting?.id ?? '' };
  expect((await showMinutes(at, elliot())).can.prepare).toBe(true);
  await closeGroup({ ...closing, release: 'yes' }, elliot());

  const adil = story.as('Adil Rahman');
  const parent = await showGroup({ ...p, group: 'board' }, adil);
  expect(parent.reports).toMatchObject([{ from: 'Housing task group', text: 'The protocol is agreed.' }]);
  const copy = (await listActions(p, adil)).rows.find((row) => row.text === 'Publish the move-on protocol.');
  expect(copy).toMatchObject({ groupName: 'Southmere Board', seat: 'Harbour Trust', kind: 'action', due: '2099-02-01', state: 'open' });
  expect(copy?.reference).toMatch(/^BRD-/);
  expect((await showAction({ ...p, actionId: copy?.id ?? '' }, adil)).from).toBeNull();
  expect((await showAction({ ...p, actionId: copy?.id ?? '' }, elliot())).from?.reference).toBe(kept.reference);
  expect((await showAction({ ...p, actionId: kept.actionId }, elliot())).action).toMatchObject({ state: 'closed', ending: 'superseded' });
  expect((await showAction({ ...p, actionId: left.actionId }, elliot())).action).toMatchObject({ state: 'closed', ending: 'unresolved' });

  const closed = { reason: 'group is closed' };
  await expect(add('Too late.')).rejects.toMatchObject(closed);
  await expect(planMeeting({ ...housing, day, from: '10:00', to: '11:00' }, elliot())).rejects.toMatchObject(closed);
  await expect(reportProgress({ ...p, actionId: kept.actionId, text: 'More.' }, elliot())).rejects.toMatchObject({ name: 'Error' });
  const seat = { ...p, seatId: story.seat('southmere/housing: Penmere City Council'), kind: 'assistant' as const, name: 'New One', startsOn: day };
  await expect(appoint(seat, story.as('Ruth Carver'))).rejects.toMatchObject(closed);
  expect((await showGroup(housing, elliot())).can).toMatchObject({ close: false, makeSeats: false, writeTerms: false });
  // No page of it offers what would be refused.
  expect(Object.values((await showAction({ ...p, actionId: kept.actionId }, elliot())).can)).not.toContain(true);
  const { end, ...seatCan } = (await showSeat({ ...p, seatId: seat.seatId }, story.as('Ruth Carver'))).can;
  expect([end, ...Object.values(seatCan)]).toEqual([true, ...Object.values(seatCan).map(() => false)]);
  const { seeMails, ...can } = (await showMeeting(at, elliot())).can;
  expect([seeMails, ...Object.values(can)]).toEqual([true, ...Object.values(can).map(() => false)]);
  expect(Object.values((await showMinutes(at, elliot())).can)).not.toContain(true);
  expect((await showAttendance(at, elliot())).can.record).toBe(false);
  await expect(closeGroup({ ...closing, release: 'yes' }, elliot())).rejects.toBeInstanceOf(Forbidden);
});

test('the parent is told by a mail that carries no word of the report', async () => {
  const personId = story.person('Adil Rahman');
  const [mail] = await story.sql<{ id: string }[]>`select id from mail where kind = 'group closed' and person_id = ${personId}`;
  const letter = await readOwedMail({ ...p, mailId: mail?.id ?? '' }, { caller: { kind: 'job', personId } });
  if (typeof letter === 'string') throw new Error(letter);
  expect(letter.subject).toBe('The Housing task group has closed');
  expect(letter.text + letter.html).not.toMatch(/protocol/);
});
