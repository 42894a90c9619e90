import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';

/** A meeting of the board of North Vale with an open item 1 and an item 2 for Ashby Vale's seat only; for tests. */
export async function makeMeeting(story: Story, state: 'planned' | 'papers issued') {
  const { sql } = story;
  const issued = state === 'papers issued';
  const at = { partnership_id: story.partnership('north-vale'), group_id: story.group('north-vale/board') };
  const meetingId = randomUUID();
  const startsAt = new Date(Date.now() + 20 * 86_400_000);
  await sql`insert into meeting ${sql({ id: meetingId, ...at, starts_at: startsAt, ends_at: new Date(startsAt.getTime() + 7_200_000), state, sequence: 0, version: 1 })}`;
  const audience = async (rule: 'group' | 'only', readers: 'all' | 'preparers') => {
    const row = {
      ...at,
      occasion: 'meeting',
      occasion_id: meetingId,
      dated: startsAt,
      rule,
      readers,
      rule_hash: `${rule} ${readers}`,
    };
    const [made] = await sql<{ key: number }[]>`insert into audience ${sql(row)} returning key`;
    return made?.key ?? 0;
  };
  const [all, preparers, only] = [
    await audience('group', 'all'),
    await audience('group', 'preparers'),
    await audience('only', 'all'),
  ];
  const seat = story.seat('north-vale/board: Ashby Vale Borough Council');
  await sql`insert into audience_term ${sql({ partnership_id: at.partnership_id, audience_key: only, position: 1, effect: 'include', kind: 'seat', seat_id: seat })}`;
  const item = async (number: number, intended: number) => {
    const [slotId, itemId] = [randomUUID(), randomUUID()];
    const key = issued ? intended : preparers;
    await sql`insert into agenda_slot ${sql({ id: slotId, ...at, meeting_id: meetingId, audience_key: issued ? all : preparers, position: number * 10, number: issued ? number : null, minutes: 10, restricted: intended === only, state: 'on the agenda' })}`;
    await sql`insert into agenda_item ${sql({ id: itemId, ...at, meeting_id: meetingId, slot_id: slotId, audience_key: key, intended_audience_key: intended, title: `The words of ${number}`, purpose: 'discussion', version: 1 })}`;
    return itemId;
  };
  return { meetingId, openItem: await item(1, all), closedItem: await item(2, only) };
}
