import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { askAll, writtenAll, type Letters } from './ask-matrix';
import { findCallers, tables, type Callers } from './callers';
import { inClosedGroup } from './closed-group';
import { everyUseCase, type Call } from './every-use-case';
import { readyInputs, withoutSeat, type Inputs } from './ready';
import { answersOf, undoEverything } from './really-run';
import { put, stateOf, wants, type Stated } from './subject-states';

/*
 * The groups of the samples as open ones, then as closed ones. Each command is really given by every kind of actor, with
 * an input that succeeds in the open group; what would be done is undone as it commits.
 */
const story = withStory();
const names = Object.keys(registry) as UseCaseName[];
const commands = names.filter((name) => registry[name].kind === 'command');
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

/** What each of these kinds of actor is really answered. */
async function answers(name: UseCaseName, kinds: readonly string[]): Promise<Letters> {
  const call = calls.get(name);
  if (!call) throw new Error(`no use-case ${name}`);
  cells += kinds.length;
  return answersOf(call, inputs.get(name), callers, kinds, (kind) => writtenAll(tables, name)[kind] === 'y');
}

/** As the matrix says, with this instead of a y. */
function expected(name: UseCaseName, kinds: readonly string[], instead: string): Letters {
  const written = { ...writtenAll(tables, name), ...withoutSeat[name] };
  return Object.fromEntries(kinds.map((kind) => [kind, written[kind] === 'y' ? instead : (written[kind] ?? '')]));
}

/** Really answered while the subject stands in a state, in a group that is open or closed. */
async function answersIn(name: UseCaseName, kinds: readonly string[], stands: [Stated, string] | undefined, closed: boolean): Promise<Letters> {
  const input = inputs.get(name) ?? {};
  const before = stands ? await stateOf(story, stands[0], input) : '';
  if (stands) await put(story, stands[0], input, stands[1]);
  if (closed) await setClosed(true);
  const found = await answers(name, kinds);
  if (closed) await setClosed(false);
  if (stands) await put(story, stands[0], input, before);
  return found;
}

async function setClosed(closed: boolean): Promise<void> {
  const { sql } = story;
  await sql`update groups set kind = 'task-and-finish', closed_at = ${closed ? new Date() : null} where id in ${sql(['north-vale/board', 'north-vale/asylum'].map(story.group))}`;
}

/** How its subject stands once the group has closed: issues have ended, and so has the meeting of a guest. */
function standsIn(name: UseCaseName): [Stated, string] | undefined {
  if (inputs.get(name)?.['escalationId']) return ['escalation', 'closed'];
  return ['guest.record-answer', 'guest.send-again'].includes(name) ? ['meeting', 'held'] : wants[name];
}

describe('in an open group', () => {
  test.each(commands)('%s is done for whoever may', async (name) => {
    const kinds = everybody.filter((kind) => writtenAll(tables, name)[kind] === 'y');
    expect(await answersIn(name, kinds, wants[name], false)).toEqual(expected(name, kinds, 'y'));
  });
});

describe('in a closed group', () => {
  test.each(commands)('%s is refused, or listed', async (name) => {
    const [answer] = inClosedGroup[name] ?? ['group is closed'];
    expect(await answersIn(name, everybody, standsIn(name), true)).toEqual(expected(name, everybody, answer));
  });

  test.each(names.filter((name) => registry[name].kind === 'query'))('%s is read as before', async (name) => {
    await setClosed(true);
    const found = await askAll(callers, everybody, name, inputs.get(name));
    await setClosed(false);
    expect(found).toEqual(writtenAll(tables, name));
    cells += everybody.length;
  });

  test('the list speaks of commands there are', () => {
    expect(Object.keys(inClosedGroup).filter((name) => !commands.includes(name as UseCaseName))).toEqual([]);
  });
});

afterAll(() => {
  console.log(`in a closed group: ${String(cells)} cells in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
