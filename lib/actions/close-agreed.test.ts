import { beforeEach, expect, it } from 'vitest';
import { withStory } from '@/db/testing/story';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { Forbidden, Invalid, RuleBroken } from '@/lib/platform/errors';
import { addAction } from './add-action';
import { closeAgreed } from './close-agreed';
import { proposeClosed, reportProgress } from './report';
import { showAction } from './show-action';

const story = withStory();
const partnership = 'north-vale';
const days = (count: number) => new Date(Date.now() + count * 86_400_000);
const after = (name: string, count: number) => ({ ...story.as(name), now: days(count) });
const meetings = { held: '', next: '' };

beforeEach(async () => {
  const rows = await story.sql<{ id: string; state: string }[]>`select id, state from meeting where group_id = ${story.group('north-vale/asylum')} order by starts_at desc`;
  meetings.next = rows.find((row) => row.state === 'papers issued')?.id ?? '';
  meetings.held = rows.find((row) => row.state === 'held')?.id ?? '';
});

async function proposed(text: string, seat = 'Ashby Vale Borough Council'): Promise<string> {
  const { actionId } = await addAction({ partnership, group: 'asylum', text, seatId: story.seat(`north-vale/asylum: ${seat}`), due: { day: '1', month: '2', year: '2099' } }, story.as('Rhys Calloway'));
  await reportProgress({ partnership, actionId, text: 'half' }, story.as('Rhys Calloway'));
  await proposeClosed({ partnership, actionId, text: `${text}: all of it` }, story.as('Mina Okafor'));
  return actionId;
}
const listed = async (name: string, meetingId: string, at = 0) => (await showMeeting({ partnership, meetingId }, after(name, at))).toAgree;
const versionOf = async (id: string) => (await showAction({ partnership, actionId: id }, story.as('Rhys Calloway'))).action.version;

it('stands under the agenda of the next meeting, with its evidence, and of no earlier one', async () => {
  const id = await proposed('Send the return');
  const rows = await listed('Lucy Thornbury', meetings.next);
  expect(rows.find((row) => row.id === id)).toMatchObject({ text: 'Send the return', evidence: 'Send the return: all of it', seat: 'Ashby Vale Borough Council' });
  expect(await listed('Lucy Thornbury', meetings.held)).toEqual([]);
  expect((await showMeeting({ partnership, meetingId: meetings.next }, story.as('Rhys Calloway'))).can.closeAgreed).toBe(false);
  expect((await showMeeting({ partnership, meetingId: meetings.next }, after('Rhys Calloway', 6))).can.closeAgreed).toBe(true);
  expect((await showMeeting({ partnership, meetingId: meetings.next }, after('Lucy Thornbury', 6))).can.closeAgreed).toBe(false);
});

it('shows a restricted one to its readers only', async () => {
  const id = await proposed('For councils');
  await story.sql`
    update action set audience_key = (select key from audience where group_id = ${story.group('north-vale/asylum')} and rule = 'except' and readers = 'members' limit 1) where id = ${id}`;
  expect((await listed('Lucy Thornbury', meetings.next)).map((row) => row.id)).toContain(id);
  expect((await listed('Dana Whitlock', meetings.next)).map((row) => row.id)).not.toContain(id);
});

it('closes what was ticked once the group has met, in its words, all or nothing, once', async () => {
  const [first, second, third] = [await proposed('First'), await proposed('Second'), await proposed('Third')];
  const press = async (ids: string[]) => ({ partnership, meetingId: meetings.next, actions: await Promise.all(ids.map(async (id) => `${id} ${await versionOf(id)}`)) });
  const both = await press([first, second]);
  await expect(closeAgreed(both, story.as('Rhys Calloway'))).rejects.toMatchObject({ reason: 'group has not met' });
  await expect(closeAgreed(both, after('Helena Strand', 6))).rejects.toBeInstanceOf(Forbidden);
  await expect(closeAgreed({ ...both, actions: [] }, after('Rhys Calloway', 6))).rejects.toBeInstanceOf(Invalid);
  const stale = { ...both, actions: [both.actions[0] ?? '', `${second} 1`] };
  await expect(closeAgreed(stale, after('Rhys Calloway', 6))).rejects.toBeInstanceOf(RuleBroken);
  expect((await showAction({ partnership, actionId: first }, story.as('Rhys Calloway'))).action.state).toBe('proposed closed');

  const once = crypto.randomUUID();
  expect(await closeAgreed(both, { ...after('Rhys Calloway', 6), once })).toEqual({ closed: 2 });
  expect(await closeAgreed(both, { ...after('Rhys Calloway', 6), once })).toEqual({ closed: 2 });
  await expect(closeAgreed(both, after('Rhys Calloway', 6))).rejects.toMatchObject({ reason: 'changed meanwhile' });
  const { action, events } = await showAction({ partnership, actionId: first }, story.as('Rhys Calloway'));
  expect(action).toMatchObject({ state: 'closed', ending: 'done' });
  expect(events[0]?.text).toMatch(/^done, agreed by the group at the meeting of \d+ \w+ \d{4}$/);
  expect(events.filter((event) => event.kind === 'closed')).toHaveLength(1);
  expect((await listed('Rhys Calloway', meetings.next, 6)).map((row) => row.id)).toContain(third);
});

it('asks nothing of a meeting that was over when it was proposed', async () => {
  const id = await proposed('Too late');
  await story.sql`update action_event set at = ${days(10)} where action_id = ${id} and kind = 'proposed closed'`;
  expect((await listed('Rhys Calloway', meetings.next, 12)).map((row) => row.id)).not.toContain(id);
});
