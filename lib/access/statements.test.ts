import { expect, test } from 'vitest';
import { listen } from '@/db/testing/statements';
import { withStory } from '@/db/testing/story';
import { showGroup } from '@/lib/groups/show-group';
import { showSeat } from '@/lib/groups/show-seat';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { showMyDesk } from '@/lib/people/show-my-desk';

const story = withStory();
const northVale = { partnership: 'north-vale' };
const sentDuring = listen(story.database);

/* A page stays within its number of statements, opening the context included, however much is on it. */
test.each<[string, number, () => Promise<unknown>]>([
  ['My desk', 2, () => showMyDesk({}, story.as('Mina Okafor'))],
  ['a partnership', 6, () => showPartnership(northVale, story.as('Mina Okafor'))],
  ['a group', 7, () => showGroup({ ...northVale, group: 'board' }, story.as('Rhys Calloway'))],
  [
    'a seat',
    5,
    () =>
      showSeat({ ...northVale, seatId: story.seat('north-vale/board: Health') }, story.as('Gwen Ashdown')),
  ],
])('%s: at most %i statements', async (_page, most, show) => {
  const sent = await sentDuring(show);
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most);
  expect(sent.length).toBeGreaterThan(1);
});
