import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import type { AppointmentKind, SeatKind, Sector } from '@/db/schema/vocabulary';
import { Casting } from '@/lib/access/cast';
import { Forbidden, NotFound } from '@/lib/platform/errors';
import { reportProgress } from './report';

const story = withStory();
const group = 'north-vale/board';

/** An action of the board that belongs to this seat. */
async function actionOf(seatId: string): Promise<string> {
  const id = randomUUID();
  await story.sql`
    insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, state, opened_at, version)
    select ${id}, partnership_id, group_id, audience_key, ${`BRD-2026-${id.slice(0, 6)}`}, 'action', 'Something', ${seatId}, 'open', now(), 1
    from action where group_id = ${story.group(group)} limit 1`;
  return id;
}

test.each<[SeatKind, Sector, AppointmentKind, string]>([
  ['voting', 'council', 'holder', 'may'],
  ['voting', 'council', 'standing deputy', 'may'],
  ['voting', 'council', 'assistant', 'hidden'],
  ['non-voting', 'police', 'holder', 'may'],
  ['observer', 'contractor', 'holder', 'may'],
  ['observer', 'education', 'holder', 'may not'],
])('an action of a seat that is %s, %s: its %s reports on it: %s', async (seatKind, sector, kind, expected) => {
  const cast = new Casting(story);
  const [seat, personId] = [await cast.seat(group, seatKind, sector), await cast.person('Own Organisation')];
  await cast.appoint(personId, group, seat, { kind });
  const asked = reportProgress({ partnership: 'north-vale', actionId: await actionOf(seat), text: 'Done in part' }, { caller: { kind: 'person', personId } });
  const found = await asked.then(() => 'may', (error: unknown) => (error instanceof Forbidden ? 'may not' : error instanceof NotFound ? 'hidden' : String(error)));
  expect(found).toBe(expected);
});
