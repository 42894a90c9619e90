import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { askAll, writtenRow } from './ask-matrix';
import { findCallers, tables, type Callers } from './callers';
import { Casting } from './cast';
import { hatKinds, hatMatrix } from './matrix-hats';
import { samples } from './samples';

/*
 * The vice-chair is chair while the chair is away or excluded (the design, §3), and not otherwise. For each way of being
 * away: what a vice-chair may then, that they may not while the chair is there. Any other cell that moves fails.
 */
const ofWork: UseCaseName[] = ['action.change-owner', 'action.close', 'action.propose-closed', 'action.re-date', 'action.report', 'request.reply'];
const ofMinutes: UseCaseName[] = ['correction.propose', 'minutes.clear', 'minutes.hand-back'];
const closedToContractors: UseCaseName[] = ['escalation.agree', 'escalation.close', 'escalation.find-verdict'];
const ofEscalations: UseCaseName[] = [...closedToContractors, 'escalation.clear', 'escalation.hand-back'];
const ofTheGroup: UseCaseName[] = ['escalation.raise', 'escalation.show-new'];

const story = withStory();
const names = Object.keys(registry) as UseCaseName[];
const inputs = new Map<UseCaseName, unknown>();
const away = new Date();
let callers: Callers;

beforeAll(async () => {
  callers = await findCallers(story);
  for (const name of names) inputs.set(name, await samples[name]?.(story));
});

/** What the vice-chair may now, beyond what is written of a vice-chair; and that nothing else of them moved. */
async function gained(): Promise<UseCaseName[]> {
  const found: UseCaseName[] = [];
  for (const name of names) {
    const letter = (await askAll(callers, ['vice-chair'], name, inputs.get(name)))['vice-chair'];
    const written = writtenRow({ kinds: hatKinds, rows: hatMatrix }, name)['vice-chair'];
    if (letter === written) continue;
    expect([written, letter], name).toEqual(['n', 'y']);
    found.push(name);
  }
  return found;
}

test('a vice-chair is never more than the chair', () => {
  const [first] = tables;
  if (!first) throw new Error('no table');
  for (const name of names) if (writtenRow({ kinds: hatKinds, rows: hatMatrix }, name)['vice-chair'] === 'y') expect(writtenRow(first, name)['chair'], name).toBe('y');
});

test('with a chair who is there, nothing', async () => {
  expect(await gained()).toEqual([]);
});

test('with nobody in the chair, everything that is the chair’s', async () => {
  await story.sql`update office set ended_at = ${away} where kind = 'chair'`;
  const everything = await gained();
  await story.sql`update office set ended_at = null where kind = 'chair' and ended_at = ${away}`;
  expect(everything.sort()).toEqual([...ofWork, ...ofMinutes, ...ofEscalations, ...ofTheGroup].sort());
});

test('with a chair whose hat shuts them out, what they cannot read', async () => {
  const cast = new Casting(story);
  const seat = await cast.seat('north-vale/board', 'non-voting', 'contractor', 'Brightstead Housing');
  await cast.appoint(story.person('Helena Strand'), 'north-vale/board', seat);
  const now = await gained();
  const chair = await askAll(callers, ['chair'], 'escalation.agree', inputs.get('escalation.agree'));
  // As if that seat had never been: an exclusion outlives its hat.
  await story.sql`delete from appointment where seat_id = ${seat}`;
  expect({ now: now.sort(), chair }).toEqual({ now: [...closedToContractors].sort(), chair: { chair: 'h' } });
});

test('with a chair who was not at the meeting, its minutes', async () => {
  const cast = new Casting(story);
  const seat = await cast.seat('north-vale/board', 'voting', 'council', 'Kestrel County Council');
  await cast.appoint(story.person('Helena Strand'), 'north-vale/board', seat);
  const { meetingId } = inputs.get('minutes.clear') as { meetingId: string };
  const at = { partnership_id: story.partnership('north-vale'), group_id: story.group('north-vale/board'), meeting_id: meetingId, seat_id: seat };
  const { sql } = story;
  await sql`insert into invitation_answer ${sql({ id: crypto.randomUUID(), ...at, answer: 'apologies', channel: 'by mail', answered_by_id: story.person('Rhys Calloway'), answered_at: away })}`;
  expect((await gained()).sort()).toEqual([...ofMinutes].sort());
  // They came after all.
  await sql`insert into attendance ${sql({ id: crypto.randomUUID(), ...at, part: 'open', presence: 'online', capacity: 'holder', recorded_at: away })}`;
  expect(await gained()).toEqual([]);
  await sql`update attendance set presence = 'absent' where seat_id = ${seat}`;
  expect((await gained()).sort()).toEqual([...ofMinutes].sort());
});
