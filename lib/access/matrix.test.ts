import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Forbidden, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import type { Caller } from './actor';
import { kinds, matrix, type Kind } from './matrix';
import { guestOfBoard } from './guest-samples';
import { samples } from './samples';

const story = withStory();
const nobody = randomUUID();
let cells = 0;
let guest: Caller;
beforeAll(async () => {
  guest = (await guestOfBoard(story)).reading.caller;
});

const kindNames = Object.keys(kinds) as Kind[];
const names = Object.keys(registry) as UseCaseName[];
const rowOf = (row: string | undefined) => row?.trim().split(/\s+/) ?? [];

function callerOf(kind: Kind): Caller | null {
  if (kind === 'signed out') return null;
  if (kind === 'guest') return guest;
  const name = kinds[kind];
  if (name === null) return { kind: 'person', personId: nobody };
  return { kind: kind === 'job' ? 'job' : 'person', personId: story.person(name) };
}

async function letter(work: Promise<void>): Promise<string> {
  try {
    await work;
    return 'y';
  } catch (error) {
    if (error instanceof Forbidden) return 'n';
    if (error instanceof NotFound) return 'h';
    if (error instanceof NotAuthenticated) return 's';
    if (error instanceof RuleBroken) return 'r';
    throw error;
  }
}

describe.each(names)('%s', (name) => {
  test('is answered as written, for every kind of person', async () => {
    const sample = samples[name];
    if (!sample) expect.fail(`no sample input of ${name} in lib/access/samples.ts`);
    const input = await sample(story);
    const answers: Record<string, string> = {};
    for (const kind of kindNames)
      answers[kind] = await letter(registry[name].probe(input, { caller: callerOf(kind) }));
    const row = rowOf(matrix[name]);
    expect(row, `no full row of ${name} in lib/access/matrix.ts`).toHaveLength(kindNames.length);
    expect(answers).toEqual(Object.fromEntries(kindNames.map((kind, n) => [kind, row[n]])));
    cells += row.length;
  });
});

test('no row or sample speaks of a use-case that is gone', () => {
  const known = new Set<string>(names);
  expect([...Object.keys(matrix), ...Object.keys(samples)].filter((name) => !known.has(name))).toEqual([]);
});

afterAll(() => {
  console.log(`permission matrix: ${cells} cells`);
});
