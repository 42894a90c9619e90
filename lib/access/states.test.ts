import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { writtenAll, type Letters } from './ask-matrix';
import { findCallers, tables, type Callers } from './callers';
import { everyUseCase, type Call } from './every-use-case';
import { readyInputs, type Inputs } from './ready';
import { answersOf, undoEverything } from './really-run';
import { stateless, states } from './states';
import { put, stateOf, type Stated } from './subject-states';

/*
 * Each command really given, by every kind of actor, on a subject in each of its states, and compared with states.ts and
 * the matrix. What would be done is undone as it commits, so that one story serves every cell.
 */
const story = withStory();
const everybody = tables.flatMap((table) => table.kinds);
const began = Date.now();
let callers: Callers;
let calls: Map<UseCaseName, Call>;
let inputs: Inputs;
let cells = 0;

beforeAll(async () => {
  calls = await everyUseCase();
  inputs = await readyInputs(story);
  callers = await findCallers(story);
  await undoEverything(story);
});

describe.each(Object.entries(states))('%s', (kind, { order, commands }) => {
  const stated = kind as Stated;
  test.each(Object.entries(commands))('%s', { timeout: 60_000 }, async (key, { answers, unlike }) => {
    const name = key as UseCaseName;
    const [call, input] = [calls.get(name), inputs.get(name) ?? {}];
    if (!call) throw new Error(`no command ${name}`);
    const written = writtenAll(tables, name);
    const before = await stateOf(story, stated, input);
    const found: Record<string, Letters> = {};
    for (const state of order) {
      await put(story, stated, input, state);
      found[state] = await answersOf(call, input, callers, everybody, (one) => written[one] === 'y');
    }
    await put(story, stated, input, before);
    const expected = (n: number) => Object.fromEntries(everybody.map((one) => [one, written[one] === 'y' ? (unlike?.[one] ?? answers)[n] : written[one]]));
    expect(found).toEqual(Object.fromEntries(order.map((state, n) => [state, expected(n)])));
    cells += order.length * everybody.length;
  });
});

test('a command about a thing that has states is listed with them', () => {
  const fields = ['meetingId', 'actionId', 'escalationId', 'guestId', 'paperId', 'versionId', 'itemId', 'appointmentId'];
  const listed = new Set([...Object.values(states).flatMap(({ commands }) => Object.keys(commands)), ...Object.keys(stateless)]);
  const missing = [...inputs].filter(([name, input]) => {
    const { kind, scope } = registry[name];
    return kind === 'command' && scope === 'partnership' && fields.some((field) => field in input) && !listed.has(name);
  });
  expect(missing.map(([name]) => name)).toEqual([]);
});

afterAll(() => {
  console.log(`states: ${String(cells)} cells in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
