import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import type { Caller } from './actor';
import { guestOfBoard } from './guest-samples';
import { castHats } from './hats';
import { castElsewhere } from './hats-elsewhere';
import { kinds, matrix, type Kind } from './matrix';
import { elsewhereKinds, elsewhereMatrix } from './matrix-elsewhere';
import { hatKinds, hatMatrix } from './matrix-hats';

/** A written table: its kinds of actor, and for each use-case one letter a kind. */
export interface Table {
  kinds: readonly string[];
  rows: Record<string, string>;
}

export const kindNames = Object.keys(kinds) as Kind[];
export const tables: Table[] = [
  { kinds: kindNames, rows: matrix },
  { kinds: hatKinds, rows: hatMatrix },
  { kinds: elsewhereKinds, rows: elsewhereMatrix },
];

export type Callers = Map<string, Caller | null>;

/** Who asks for each kind of every table. The people the demonstration lacks are made here, once for a story. */
export async function findCallers(story: Story): Promise<Callers> {
  const callers: Callers = new Map();
  for (const kind of kindNames) callers.set(kind, await callerOf(story, kind));
  for (const [kind, personId] of Object.entries(await castHats(story))) callers.set(kind, { kind: 'person', personId });
  for (const [kind, caller] of Object.entries(await castElsewhere(story))) callers.set(kind, caller);
  return callers;
}

async function callerOf(story: Story, kind: Kind): Promise<Caller | null> {
  if (kind === 'signed out') return null;
  if (kind === 'guest') return (await guestOfBoard(story)).reading.caller;
  const name = kinds[kind];
  if (name === null) return { kind: 'person', personId: randomUUID() };
  return { kind: kind === 'job' ? 'job' : 'person', personId: story.person(name) };
}
