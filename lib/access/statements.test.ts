import { expect, test } from 'vitest';
import { listen } from '@/db/testing/statements';
import { withStory } from '@/db/testing/story';
import { showDesk } from '@/lib/desks/show-desk';
import { listEscalations } from '@/lib/escalations/list-escalations';
import { showEscalation } from '@/lib/escalations/show-escalation';
import { showGroup } from '@/lib/groups/show-group';
import { showSeat } from '@/lib/groups/show-seat';
import { listActions } from '@/lib/actions/list-actions';
import { listMeetings } from '@/lib/meetings/list-meetings';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { showMyDesk } from '@/lib/people/show-my-desk';

const story = withStory();
const northVale = { partnership: 'north-vale' };
const sentDuring = listen(story.database);

async function issuedMeeting(): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    select id from meeting where group_id = ${story.group('north-vale/asylum')} and state = 'papers issued'`;
  return row?.id ?? '';
}

async function sentEscalation(): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`select id from escalation where state = 'sent' limit 1`;
  return row?.id ?? '';
}

/* A page stays within its number of statements, opening the context included, however much is on it. */
test.each<[string, number, () => Promise<unknown>]>([
  ['My desk', 9, () => showMyDesk({}, story.as('Mina Okafor'))],
  ['a partnership', 6, () => showPartnership(northVale, story.as('Mina Okafor'))],
  ['a group, for its secretariat', 10, () => showGroup({ ...northVale, group: 'board' }, story.as('Rhys Calloway'))],
  [
    'a seat',
    5,
    () =>
      showSeat({ ...northVale, seatId: story.seat('north-vale/board: Health') }, story.as('Gwen Ashdown')),
  ],
  ['meetings', 4, () => listMeetings(northVale, story.as('Rhys Calloway'))],
  [
    'a meeting',
    12,
    async () => showMeeting({ ...northVale, meetingId: await issuedMeeting() }, story.as('Rhys Calloway')),
  ],
  ['escalations', 5, () => listEscalations(northVale, story.as('Rhys Calloway'))],
  ['an escalation', 14, async () => showEscalation({ ...northVale, escalationId: await sentEscalation() }, story.as('Rhys Calloway'))],
  ['a desk', 3, () => showDesk({ desk: 'home-office-asylum-accommodation' }, story.as('Priya Sandhu'))],
  ['the action log', 5, () => listActions(northVale, story.as('Rhys Calloway'))],
])('%s: at most %i statements', async (_page, most, show) => {
  const sent = await sentDuring(show);
  expect(sent.length, sent.join('\n')).toBeLessThanOrEqual(most);
  expect(sent.length).toBeGreaterThan(1);
});
