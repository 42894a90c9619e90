import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { endOfDay } from '@/lib/calendar/london';
import { RuleBroken } from '@/lib/platform/errors';
import { proposeCorrection, settleCorrection } from './correct';
import { showMinutes } from './show-minutes';

const story = withStory();
const proposers = ['Mina Okafor', 'Kemi Adeyemi', 'Lucy Thornbury', 'Nguyễn Thị Lan'];

/** Its version before and after tells how often the paragraph really changed. */
async function versionOf(paragraphId: string): Promise<number> {
  const [row] = await story.sql<{ version: number }[]>`select version from paragraph where id = ${paragraphId}`;
  return row?.version ?? 0;
}

test('of corrections accepted at one moment none counts as accepted without its words having been taken', async () => {
  const [row] = await story.sql<{ id: string; meeting: string }[]>`
    select p.id, m.meeting_id as meeting from paragraph p join minutes m on m.id = p.minutes_id
    where m.group_id = ${story.group('north-vale/asylum')} and m.state = 'circulated' and p.kind = 'discussion' limit 1`;
  if (!row) throw new Error('the story has no circulated paragraph');
  const at = { partnership: 'north-vale', meetingId: row.meeting };
  for (const name of proposers) await proposeCorrection({ ...at, paragraphId: row.id, text: `As ${name} heard it.` }, story.as(name));
  const before = await versionOf(row.id);
  const open = await story.sql<{ id: string }[]>`select id from correction where paragraph_id = ${row.id}`;
  const settled = await Promise.allSettled(
    open.map(({ id }) => settleCorrection({ ...at, correctionId: id, outcome: 'accepted' }, story.as('Rhys Calloway'))),
  );
  for (const one of settled) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(RuleBroken);
  const [accepted] = await story.sql<{ rows: number }[]>`
    select count(*)::int as rows from correction where paragraph_id = ${row.id} and state = 'accepted'`;
  expect(accepted?.rows).toBeGreaterThan(0);
  expect(accepted?.rows).toBe((await versionOf(row.id)) - before);
});

test('after the last day a member is told to ask the secretariat, who still records it', async () => {
  const [row] = await story.sql<{ id: string; meeting: string; until: string }[]>`
    select p.id, m.meeting_id as meeting, m.corrections_until::text as until from paragraph p join minutes m on m.id = p.minutes_id
    where m.group_id = ${story.group('north-vale/asylum')} and m.state = 'circulated' and p.kind = 'discussion' limit 1`;
  if (!row) throw new Error('the story has no circulated paragraph');
  const at = { partnership: 'north-vale', meetingId: row.meeting };
  const propose = (name: string, now: Date) => proposeCorrection({ ...at, paragraphId: row.id, text: `As ${name} heard it.` }, { ...story.as(name), now });
  const lastMinute = new Date(endOfDay(row.until).getTime() - 60_000);
  const after = endOfDay(row.until);
  await propose('Mina Okafor', lastMinute);
  for (const name of ['Mina Okafor', 'Helena Strand']) await expect(propose(name, after)).rejects.toMatchObject({ reason: 'corrections are over' });
  const view = (name: string) => showMinutes(at, { ...story.as(name), now: after });
  expect(await view('Mina Okafor')).toMatchObject({ correctionsOver: true, can: { correct: false } });
  expect(await view('Rhys Calloway')).toMatchObject({ correctionsOver: true, can: { correct: true } });
  await propose('Rhys Calloway', after);
});
