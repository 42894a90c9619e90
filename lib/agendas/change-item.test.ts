import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Conflict, NotFound } from '@/lib/platform/errors';
import { addItem } from './add-item';
import { changeItem } from './change-item';

/* Ines and Rhys both hold the secretariat's seat of the board and open the same item. */
const story = withStory();
const typed = {
  purpose: 'discussion',
  minutes: '10',
  leadSeatId: '',
  audience: 'group',
  subjectId: '',
} as const;
let at = { partnership: 'north-vale', meetingId: '', itemId: '' };

beforeAll(async () => {
  const [row] = await story.sql<{ id: string }[]>`
    select id from meeting where group_id = ${story.group('north-vale/board')} and state = 'notice issued'`;
  at = { ...at, meetingId: row?.id ?? '' };
  const words = { ...typed, title: 'School places', note: 'As it was.' };
  const { itemId } = await addItem({ ...at, ...words }, story.as('Rhys Calloway'));
  at = { ...at, itemId };
});

const current = async () => {
  const [row] = await story.sql<{ title: string; note: string; version: number; seen: string[] }[]>`
    select title, note, version from agenda_item where id = ${at.itemId}`;
  return row;
};
const save = (name: string, title: string, version: string, once: string = randomUUID()) =>
  changeItem({ ...at, ...typed, title, note: `${name} wrote this.`, version }, { ...story.as(name), once });
const faultOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => error,
  );

test('the second of two is shown both texts and what to save against; nothing of the first is lost', async () => {
  await save('Ines Marlow', 'School places in the north', '1');
  const error = await faultOf(save('Rhys Calloway', 'School places, third quarter', '1'));
  if (!(error instanceof Conflict)) expect.fail(String(error));
  expect(error.texts).toEqual([
    {
      field: 'title',
      label: 'Title',
      yours: 'School places, third quarter',
      theirs: 'School places in the north',
    },
    { field: 'note', label: 'Note', yours: 'Rhys Calloway wrote this.', theirs: 'Ines Marlow wrote this.' },
  ]);
  expect(await current()).toMatchObject({ title: 'School places in the north', version: 2 });
  await save('Rhys Calloway', 'School places, third quarter', error.version);
  expect(await current()).toMatchObject({ title: 'School places, third quarter', version: 3 });
});

test('a conflict leaves no line of something done, and its key is free for the next attempt', async () => {
  const count = async () => {
    const [row] = await story.sql<{ lines: number }[]>`
      select count(*)::int as lines from audit_event where name = 'item.change' and outcome = 'done'`;
    return row?.lines ?? 0;
  };
  const once = randomUUID();
  const before = await count();
  expect(await faultOf(save('Rhys Calloway', 'Once', '1', once))).toBeInstanceOf(Conflict);
  expect(await count()).toBe(before);
  await save('Rhys Calloway', 'Once', '3', once);
  await save('Rhys Calloway', 'Once', '3', once);
  expect(await current()).toMatchObject({ title: 'Once', version: 4 });
});

test('of ten who save at once one does, and nine are told', async () => {
  const settled = await Promise.allSettled(
    Array.from({ length: 10 }, (_, n) => save('Rhys Calloway', `Save ${n}`, '4')),
  );
  const lost = settled.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  expect(lost).toHaveLength(9);
  expect(lost.every((error) => error instanceof Conflict)).toBe(true);
  expect((await current())?.version).toBe(5);
});

test('a stale form of who may not see the item tells nothing of it', async () => {
  await expect(save('Owen Pritchard-Bell', 'Mine', '1')).rejects.toThrow(NotFound);
});
