import { afterAll, beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { askAll, writtenAll, type Letters } from './ask-matrix';
import { findCallers, tables, type Callers } from './callers';
import { differs, outside } from './caucus';
import { everyUseCase } from './every-use-case';
import { samples } from './samples';

/* The groups of the samples become caucuses, with everything they contain; whoever is outside asks for all of it. */
const story = withStory();
const names = Object.keys(registry) as UseCaseName[];
const places = ['north-vale/board', 'north-vale/asylum'];
const canary = 'Kittiwake';
const inputs = new Map<UseCaseName, unknown>();
const began = Date.now();
let callers: Callers;
let cells = 0;

beforeAll(async () => {
  callers = await findCallers(story);
  for (const name of names) inputs.set(name, await samples[name]?.(story));
  const { sql } = story;
  const within = sql`group_id in ${sql(places.map((place) => story.group(place)))}`;
  await sql`update groups set kind = 'caucus' where id in ${sql(places.map((place) => story.group(place)))}`;
  // Words nobody outside may meet, wherever text is kept that is not fixed by an approval.
  for (const [table, column] of [['seat', 'label'], ['agenda_item', 'title'], ['paper', 'title'], ['action', 'text'], ['escalation', 'title'], ['terms_of_reference', 'purpose'], ['meeting', 'place']] as const)
    await sql`update ${sql(table)} set ${sql(column)} = ${sql(column)} || ${` ${canary}`} where ${within}`;
});

/** Queries are asked for good, so that what is refused only while reading is told too; with what they give. */
async function ask(name: UseCaseName): Promise<{ letters: Letters; told: Map<string, string> }> {
  const told = new Map<string, string>();
  const letters = await askAll(callers, outside, name, inputs.get(name));
  if (registry[name].kind === 'command') return { letters, told };
  const call = (await everyUseCase()).get(name);
  for (const kind of outside) {
    if (letters[kind] !== 'y' || !call) continue;
    const given = await call(inputs.get(name), { caller: callers.get(kind) ?? null }).catch(() => null);
    if (given === null) letters[kind] = 'h';
    else told.set(kind, JSON.stringify(given));
  }
  return { letters, told };
}

test.each(names)('%s: to whoever is outside a caucus', async (name) => {
  const written = writtenAll(tables, name);
  const { letters, told } = await ask(name);
  const different = Object.fromEntries(outside.filter((kind) => letters[kind] !== written[kind]).map((kind) => [kind, letters[kind]]));
  const listed = Object.fromEntries(Object.entries(differs[name] ?? {}).filter(([kind, letter]) => letter !== written[kind]));
  expect(different).toEqual(listed);
  expect(Object.keys(listed).length > 0).toBe(name in differs);
  for (const [kind, view] of told) if (!registry[name].permission.startsWith('records:') && !guests.includes(kind)) expect(view, `${name}, ${kind}`).not.toContain(canary);
  cells += outside.length;
});
/** A caucus has no guests; these were invited while it was none. */
const guests: string[] = ['guest', 'guest without the code', 'guest of another meeting'];

test('no row speaks of a use-case that is gone', () => {
  expect(Object.keys(differs).filter((name) => !names.includes(name as UseCaseName))).toEqual([]);
});

test('an insider meets these words: they are where one would look', async () => {
  const calls = await everyUseCase();
  for (const name of ['group.show', 'meeting.show', 'action.list', 'escalation.list', 'register.show', 'terms.show', 'paper.show'] as const)
    expect(JSON.stringify(await calls.get(name)?.(inputs.get(name), story.as('Rhys Calloway'))), name).toContain(canary);
});

afterAll(() => {
  console.log(`in a caucus: ${String(cells)} cells in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
