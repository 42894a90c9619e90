import type { Story } from '@/db/testing/story';
import { Conflict, Forbidden, Invalid, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';
import type { Call } from './every-use-case';
import type { Caller } from './actor';
import type { Letters } from './ask-matrix';
import type { Callers } from './callers';

/** From now on every command of this database is undone as it commits, so that one story serves every cell. */
export async function undoEverything(story: Story): Promise<void> {
  await story.sql`create function undo() returns trigger language plpgsql as $$ begin raise exception 'undone'; end $$`;
  await story.sql`create constraint trigger undo after insert on audit_event deferrable initially deferred for each row when (new.outcome = 'done') execute function undo()`;
}

/** What the database said, beneath what the query builder made of it. */
function sqlMessage(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return cause instanceof Error ? cause.message : '';
}

/** Really does it, as this caller: y, a letter of the matrix, or the reason why not. */
export async function answerOf(call: Call, input: unknown, caller: Caller | null): Promise<string> {
  try {
    await call(input, { caller });
    return 'done, and not undone';
  } catch (error) {
    if (error instanceof RuleBroken) return error.reason;
    if (error instanceof Invalid) return `invalid ${Object.keys(error.fields).join()}`;
    if (error instanceof NotFound) return 'h';
    if (error instanceof Forbidden) return 'n';
    if (error instanceof NotAuthenticated) return 's';
    if (error instanceof Conflict) return 'conflict';
    if (sqlMessage(error) === 'undone') return 'y';
    throw error;
  }
}

/**
 * What each of these kinds of actor is really answered. Whoever may waits for the others, so that nobody meets the lock of
 * somebody else's attempt; the rest are refused all at once.
 */
export async function answersOf(call: Call, input: unknown, callers: Callers, kinds: readonly string[], mayBe: (kind: string) => boolean): Promise<Letters> {
  const found: Letters = {};
  const ask = async (kind: string) => {
    found[kind] = await answerOf(call, input, callers.get(kind) ?? null);
  };
  await Promise.all(kinds.filter((kind) => !mayBe(kind)).map(ask));
  for (const kind of kinds.filter(mayBe)) await ask(kind);
  return found;
}
