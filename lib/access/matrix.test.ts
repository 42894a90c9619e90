import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { askAll, writtenAll } from './ask-matrix';
import { findCallers, tables, type Callers } from './callers';
import { castSouthmere } from './hats-southmere';
import { samples } from './samples';

const story = withStory();
const names = Object.keys(registry) as UseCaseName[];
const everybody = tables.flatMap((table) => table.kinds);
const began = Date.now();
let cells = 0;
let callers: Callers;

beforeAll(async () => {
  callers = await findCallers(story);
});

const sampleOf = (name: UseCaseName): unknown => {
  const sample = samples[name];
  if (!sample) expect.fail(`no sample input of ${name} in lib/access/samples.ts`);
  return sample(story);
};

describe.each(names)('%s', (name) => {
  test('is answered as written, for every kind of actor', async () => {
    expect(await askAll(callers, everybody, name, await sampleOf(name))).toEqual(writtenAll(tables, name));
    cells += everybody.length;
  });
});

test('no row or sample speaks of a use-case that is gone', () => {
  const known = new Set<string>(names);
  expect([...tables.flatMap(({ rows }) => Object.keys(rows)), ...Object.keys(samples)].filter((name) => !known.has(name))).toEqual([]);
});

test('every hat of another partnership is answered as its secretariat is', { timeout: 60_000 }, async () => {
  const theirs = await castSouthmere(story);
  for (const name of names) {
    const answers = await askAll(theirs, [...theirs.keys()], name, await sampleOf(name));
    for (const [kind, letter] of Object.entries(answers)) expect(letter, `${name}, ${kind}`).toBe(writtenAll(tables, name)['other partnership']);
    cells += theirs.size;
  }
});

test('asked through another partnership, a thing is not there for anybody, those who read it and those of that partnership', { timeout: 120_000 }, async () => {
  const uuid = /"[0-9a-f]{8}-[0-9a-f-]{27}"/;
  for (const name of names.filter((one) => registry[one].scope === 'partnership')) {
    const input = await sampleOf(name);
    if (typeof input !== 'object' || input === null || !uuid.test(JSON.stringify(input))) continue;
    const answers = await askAll(callers, everybody, name, { ...input, partnership: 'southmere' });
    const theirs = ['other partnership', 'other manager'];
    for (const kind of everybody) {
      // Whoever sits there finds their own group of that name; an id beside it is looked up within it.
      if (theirs.includes(kind) && 'group' in input) continue;
      expect(theirs.includes(kind) ? ['h', 'n', 's'] : ['h', 's'], `${name}, ${kind}`).toContain(answers[kind]);
      cells += 1;
    }
  }
});

test('a dormant partnership is read as before, and refuses every command of whoever might have given it', { timeout: 120_000 }, async () => {
  // Not the record: what became of a mail that was on its way.
  const goesOn = ['mail.settle', 'guest.settle-mail'];
  const inputs = new Map<UseCaseName, unknown>();
  for (const name of names) inputs.set(name, await sampleOf(name));
  await story.sql`update partnership set state = 'dormant', dormant_from = current_date, custodian_name = 'Kestrel', custodian_contact = 'k@kestrel.example' where slug = 'north-vale'`;
  for (const name of names) {
    const { kind: reads, scope } = registry[name];
    const written = writtenAll(tables, name);
    const refused = reads === 'command' && scope !== 'desk' && !goesOn.includes(name);
    const expected = Object.fromEntries(everybody.map((kind) => [kind, refused && written[kind] === 'y' ? 'r' : written[kind]]));
    expect(await askAll(callers, everybody, name, inputs.get(name)), name).toEqual(expected);
    cells += everybody.length;
  }
});

afterAll(() => {
  console.log(`permission matrix: ${String(cells)} cells in ${((Date.now() - began) / 60_000).toFixed(2)} min`);
});
