import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { appoint } from '@/lib/groups/appoint';
import { endAppointment } from '@/lib/groups/end-appointment';
import { showGroup } from '@/lib/groups/show-group';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { Forbidden, Invalid, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';

const story = withStory();
const police = 'north-vale/board: North Vale Police';

const tomorrow = () => {
  const day = new Date(Date.now() + 86_400_000);
  return {
    day: String(day.getUTCDate()),
    month: String(day.getUTCMonth() + 1),
    year: String(day.getUTCFullYear()),
  };
};
const deputy = (name: string) => ({
  partnership: 'north-vale',
  seatId: story.seat(police),
  kind: 'standing deputy' as const,
  name,
  email: `${name.toLowerCase().replaceAll(' ', '.')}@police.example`,
  startsOn: tomorrow(),
});

async function lines(actor: string) {
  return story.sql<{ name: string; outcome: string; fields: string[]; seq: number }[]>`
    select name, outcome, fields, seq::int from audit_event where actor_id = ${story.person(actor)} order by seq`;
}

async function countOf(name: string): Promise<number> {
  const rows =
    await story.sql`select from person p join appointment a on a.person_id = p.id where p.name = ${name}`;
  return rows.length;
}

test('a write leaves one line in the chain: ids and field names, never values', async () => {
  await appoint(deputy('Ola Deputy'), story.as('Gwen Ashdown'));
  const [line] = (await lines('Gwen Ashdown')).slice(-1);
  expect(line).toMatchObject({
    name: 'appointment.make',
    outcome: 'done',
    fields: ['seatId', 'personId', 'kind', 'startsOn'],
  });
});

test('the chain is dense and each line names the one before', async () => {
  await Promise.all(
    ['A One', 'B Two', 'C Three'].map((name) => appoint(deputy(name), story.as('Gwen Ashdown'))),
  );
  const chain = await story.sql<{ seq: number; hash: string; previous: string }[]>`
    select seq::int, hash, previous_hash as previous from audit_event where partnership_id = ${story.partnership('north-vale')} order by seq`;
  chain.forEach((line, n) => {
    expect(line.seq).toBe(n + 1);
    expect(line.previous).toBe(n === 0 ? '' : chain[n - 1]?.hash);
  });
});

test('fifty presses of one form at once have one effect and one answer', async () => {
  const once = randomUUID();
  const before = (await lines('Gwen Ashdown')).length;
  const press = () => appoint(deputy('Pat Fifty'), { ...story.as('Gwen Ashdown'), once });
  const answers = await Promise.all(Array.from({ length: 50 }, press));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await countOf('Pat Fifty')).toBe(1);
  expect((await lines('Gwen Ashdown')).length).toBe(before + 1);
  expect(await press()).toEqual(answers[0]);
  expect(await countOf('Pat Fifty')).toBe(1);
});

test('the same key with other words is a new attempt', async () => {
  const once = randomUUID();
  await appoint(deputy('First Words'), { ...story.as('Gwen Ashdown'), once });
  await appoint(deputy('Other Words'), { ...story.as('Gwen Ashdown'), once });
  expect(await countOf('Other Words')).toBe(1);
});

test('another person’s key gives nothing of theirs', async () => {
  const once = randomUUID();
  await appoint(deputy('Whose Key'), { ...story.as('Gwen Ashdown'), once });
  await expect(appoint(deputy('Whose Key'), { ...story.as('Mina Okafor'), once })).rejects.toThrow(Forbidden);
});

test('the wrong seat is refused, and the refusal is a line', async () => {
  await expect(appoint(deputy('Not Mine'), story.as('Owen Pritchard-Bell'))).rejects.toThrow(Forbidden);
  expect(await countOf('Not Mine')).toBe(0);
  expect((await lines('Owen Pritchard-Bell')).slice(-1)).toMatchObject([
    { name: 'appointment.make', outcome: 'refused', fields: [] },
  ]);
});

test('another partnership, a foreign id and a made-up one are the same "not found"', async () => {
  const southmere = story.as('Elliot Frame');
  const asked = { partnership: 'north-vale', group: 'board' };
  await expect(showGroup(asked, southmere)).rejects.toThrow(NotFound);
  await expect(showGroup({ ...asked, partnership: 'nowhere' }, southmere)).rejects.toThrow(NotFound);
  const foreign = { ...deputy('Foreign Seat'), partnership: 'southmere' };
  await expect(appoint(foreign, story.as('Ruth Carver'))).rejects.toThrow(NotFound);
  await expect(appoint({ ...foreign, seatId: randomUUID() }, story.as('Ruth Carver'))).rejects.toThrow(
    NotFound,
  );
});

test('nobody signed in, or somebody without any grant, gets nothing', async () => {
  await expect(showMyDesk({}, { caller: null })).rejects.toThrow(NotAuthenticated);
  const stranger = { caller: { kind: 'person' as const, personId: randomUUID() } };
  await expect(showMyDesk({}, stranger)).rejects.toThrow(NotAuthenticated);
  await expect(showGroup({ partnership: 'north-vale', group: 'board' }, stranger)).rejects.toThrow();
});

test('bad input names its fields and never reaches the database', async () => {
  const bad = { ...deputy('x'), name: '', startsOn: { day: '31', month: 'feb', year: '2027' } };
  const error: unknown = await appoint(bad, story.as('Gwen Ashdown')).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(Invalid);
  expect(error instanceof Invalid && Object.keys(error.fields).sort()).toEqual(['name', 'startsOn']);
});

test('of two who end one appointment at the same moment one is told it has ended', async () => {
  const appointmentId = await story.appointment('Priya Nair', 'north-vale/board: Health');
  const press = () => endAppointment({ partnership: 'north-vale', appointmentId }, story.as('Gwen Ashdown'));
  const settled = await Promise.allSettled([press(), press()]);
  expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const [lost] = settled.filter((one) => one.status === 'rejected');
  expect(lost?.reason).toBeInstanceOf(RuleBroken);
});

test('access ends at the press', async () => {
  const board = () => showGroup({ partnership: 'north-vale', group: 'board' }, story.as('Siân O’Neill'));
  await board();
  const appointmentId = await story.appointment('Siân O’Neill', police);
  await endAppointment({ partnership: 'north-vale', appointmentId }, story.as('Gwen Ashdown'));
  await expect(board()).rejects.toThrow(NotFound);
});

test('a dormant partnership is read, not written', async () => {
  await story.sql`update partnership set state = 'dormant' where slug = 'southmere'`;
  const gone = { partnership: 'southmere', seatId: story.seat('southmere/board: Penmere City Council') };
  await expect(appoint({ ...deputy('Too Late'), ...gone }, story.as('Ruth Carver'))).rejects.toThrow(
    RuleBroken,
  );
  await showGroup({ partnership: 'southmere', group: 'board' }, story.as('Elliot Frame'));
});

test('the clock moves in a test database only', async () => {
  const later = { ...story.as('Mina Okafor'), now: new Date(Date.now() + 3_600_000) };
  await showMyDesk({}, later);
  await story.sql`update deployment set kind = 'real'`;
  await expect(showMyDesk({}, later)).rejects.toThrow();
  await story.sql`update deployment set kind = 'test'`;
});
