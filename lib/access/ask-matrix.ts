import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import { Forbidden, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import type { Caller } from './actor';
import { guestOfBoard } from './guest-samples';
import { kinds, type Kind } from './matrix';

export const kindNames = Object.keys(kinds) as Kind[];
const nobody = randomUUID();

async function callerOf(story: Story, kind: Kind): Promise<Caller | null> {
  if (kind === 'signed out') return null;
  if (kind === 'guest') return (await guestOfBoard(story)).reading.caller;
  const name = kinds[kind];
  if (name === null) return { kind: 'person', personId: nobody };
  return { kind: kind === 'job' ? 'job' : 'person', personId: story.person(name) };
}

/** What the gate answers a kind of person, as a letter of the written matrix. */
async function letterOf(work: Promise<void>): Promise<string> {
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

/** Asks the gate everything except doing it, as every kind of person. */
export async function askAll(story: Story, name: UseCaseName, input: unknown): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const kind of kindNames) answers[kind] = await letterOf(registry[name].probe(input, { caller: await callerOf(story, kind) }));
  return answers;
}

/** A written row, kind by kind. */
export function writtenRow(row: string | undefined): Record<string, string> {
  const letters = row?.trim().split(/\s+/) ?? [];
  if (letters.length !== kindNames.length) throw new Error('no full row in lib/access/matrix.ts');
  return Object.fromEntries(kindNames.map((kind, n) => [kind, letters[n] ?? '']));
}
