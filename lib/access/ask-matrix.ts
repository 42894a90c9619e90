import { Forbidden, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import { registry, type UseCaseName } from '@/lib/registry.generated';
import type { Callers, Table } from './callers';

export type Letters = Record<string, string>;

/** What the gate answers, as a letter of the written matrix. */
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

/** Asks the gate everything except doing it, as each of these kinds of actor; all at once, over the application's own connections. */
export async function askAll(callers: Callers, kinds: readonly string[], name: UseCaseName, input: unknown): Promise<Letters> {
  const answers = await Promise.all(kinds.map((kind) => letterOf(registry[name].probe(input, { caller: callers.get(kind) ?? null }))));
  return lettersOf(kinds, answers);
}

/** A written row, kind by kind. */
export function writtenRow({ kinds, rows }: Table, name: string): Letters {
  const letters = rows[name]?.trim().split(/\s+/) ?? [];
  if (letters.length !== kinds.length) throw new Error(`no full row of ${name} for ${kinds.slice(0, 2).join(', ')}…`);
  return lettersOf(kinds, letters);
}

const lettersOf = (kinds: readonly string[], letters: string[]): Letters => Object.fromEntries(kinds.map((kind, n) => [kind, letters[n] ?? '']));

/** The letters of every table for one use-case. */
export const writtenAll = (tables: readonly Table[], name: string): Letters => Object.assign({}, ...tables.map((table) => writtenRow(table, name))) as Letters;
