import { expect, test } from 'vitest';
import { usualTerms } from '@/db/schema/usual-terms';
import { withStory } from '@/db/testing/story';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import { makeGroup } from './make-group';
import { showGroup } from './show-group';
import { changeTerms, showTerms } from './terms';

const story = withStory();
const northVale = { partnership: 'north-vale' };
const terms = { ...usualTerms, quorumSeats: '3', quorumMix: '', noticeWorkingDays: '5', paperDeadlineWorkingDays: '6' };
const gwen = () => story.as('Gwen Ashdown');
const group = { ...northVale, name: 'Groẃth task group', code: 'gro', kind: 'task-and-finish' as const, parent: 'board', ...terms };
const inFuture = { day: '1', month: '2', year: '2099' };

test('a manager makes a group, with its code, its end and its first terms of reference', async () => {
  expect(await makeGroup({ ...group, endsOn: inFuture }, gwen())).toEqual({ slug: 'growth-task-group' });
  const view = await showGroup({ ...northVale, group: 'growth-task-group' }, gwen());
  expect(view.group).toMatchObject({ code: 'GRO', kind: 'task-and-finish', endsOn: '2099-02-01', parentId: story.group('north-vale/board') });
  expect(view.terms).toMatchObject({ version: 1, quorumSeats: 3, quorumMix: null });
  const [line] = await story.sql`select actor_id, outcome from audit_event where name = 'group.make'`;
  expect(line).toEqual({ actor_id: story.person('Gwen Ashdown'), outcome: 'done' });
});

test.each<[string, object, string]>([
  ['a code that another group has', { code: 'BRD' }, 'code'],
  ['the code of escalations', { code: 'ESC' }, 'code'],
  ['an address that another group has', { address: 'board' }, 'address'],
  ['the address of this very form', { address: 'new' }, 'address'],
  ['a task-and-finish group without an end', { endsOn: undefined }, 'endsOn'],
  ['an end of a sub-group', { kind: 'sub-group' }, 'endsOn'],
  ['a caucus above it', { parent: 'voluntary-caucus' }, 'parent'],
])('refuses %s, at its field', async (_what, change, field) => {
  const made = makeGroup({ ...group, name: 'Another', code: 'ANO', endsOn: inFuture, ...change }, gwen());
  const error: unknown = await made.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  expect(Object.keys((error as Invalid).fields)).toEqual([field]);
});

test('terms of reference change in versions; the old ones stay, and a stale form shows both texts', async () => {
  const board = { ...northVale, group: 'board' };
  const today = new Date();
  const day = { day: String(today.getUTCDate()), month: String(today.getUTCMonth() + 1), year: String(today.getUTCFullYear()) };
  const change = (as: string, version: string, purpose: string, from = day) => changeTerms({ ...board, ...terms, version, purpose, effectiveFrom: from }, story.as(as));
  await change('Rhys Calloway', '1', 'To plan together.');
  await expect(change('Gwen Ashdown', '1', 'To plan apart.')).rejects.toBeInstanceOf(Conflict);
  await change('Gwen Ashdown', '2', 'To plan far ahead.', inFuture);
  await expect(change('Gwen Ashdown', '3', 'To look back.')).rejects.toBeInstanceOf(Invalid);
  const view = await showTerms(board, story.as('Owen Pritchard-Bell'));
  expect(view.versions.map((row) => row.purpose)).toEqual(['To plan far ahead.', 'To plan together.', expect.stringContaining('bring together')]);
  expect([view.inForce, view.can.change]).toEqual([2, false]);
});

test('a caucus writes its own terms of reference; to its manager they are not there', async () => {
  const caucus = { ...northVale, group: 'voluntary-caucus' };
  await expect(showTerms(caucus, gwen())).rejects.toBeInstanceOf(NotFound);
  expect((await showTerms(caucus, story.as('Lucy Thornbury'))).can.change).toBe(true);
});
