import { afterAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import { askAll, kindNames, writtenRow } from './ask-matrix';
import { matrix } from './matrix';
import { samples } from './samples';

const story = withStory();
const names = Object.keys(registry) as UseCaseName[];
let cells = 0;

const sampleOf = (name: UseCaseName): unknown => {
  const sample = samples[name];
  if (!sample) expect.fail(`no sample input of ${name} in lib/access/samples.ts`);
  return sample(story);
};

describe.each(names)('%s', (name) => {
  test('is answered as written, for every kind of person', async () => {
    expect(await askAll(story, name, await sampleOf(name))).toEqual(writtenRow(matrix[name]));
    cells += kindNames.length;
  });
});

test('no row or sample speaks of a use-case that is gone', () => {
  const known = new Set<string>(names);
  expect([...Object.keys(matrix), ...Object.keys(samples)].filter((name) => !known.has(name))).toEqual([]);
});

/* What follows from the written rows, without being written again. */
const inPartnership = names.filter((name) => registry[name].scope === 'partnership');

test('whoever has no hat in a partnership finds nothing of it, whatever they ask', () => {
  for (const name of inPartnership) {
    const row = writtenRow(matrix[name]);
    for (const kind of ['other partnership', 'other manager', 'desk'] as const) expect(row[kind], `${name}, ${kind}`).toBe('h');
    for (const kind of ['no grant', 'signed out', 'guest'] as const) expect(row[kind], `${name}, ${kind}`).toBe('s');
  }
});

test('asked through another partnership, a thing is not there for anybody, those who read it and those of that partnership', { timeout: 120_000 }, async () => {
  const uuid = /"[0-9a-f]{8}-[0-9a-f-]{27}"/;
  for (const name of inPartnership) {
    const input = await sampleOf(name);
    if (typeof input !== 'object' || input === null || !uuid.test(JSON.stringify(input))) continue;
    const answers = await askAll(story, name, { ...input, partnership: 'southmere' });
    const theirs = ['other partnership', 'other manager'];
    for (const kind of kindNames) {
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
    const written = writtenRow(matrix[name]);
    const refused = reads === 'command' && scope !== 'desk' && !goesOn.includes(name);
    const expected = Object.fromEntries(kindNames.map((kind) => [kind, refused && written[kind] === 'y' ? 'r' : written[kind]]));
    expect(await askAll(story, name, inputs.get(name)), name).toEqual(expected);
    cells += kindNames.length;
  }
});

afterAll(() => {
  console.log(`permission matrix: ${cells} cells`);
});
