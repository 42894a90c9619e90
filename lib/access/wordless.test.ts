import { inspect } from 'node:util';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { DatabaseRefused, sqlState } from '@/lib/platform/errors';
import { inContext } from './context';

/* What fails in the database reaches the server's log whole, with all that hangs on it: so nothing typed may hang on it. */
const story = withStory();

test('an error of the database carries its code and no word that was sent to it', async () => {
  const { caller } = story.as('Rhys Calloway');
  const failed: unknown = await inContext(caller, 'partnership', { partnership: 'north-vale' }, undefined, (tx) => tx.execute(sql`select ${'kestrel whisper'}::text::int`)).catch((error: unknown) => error);
  expect(failed).toBeInstanceOf(DatabaseRefused);
  expect(sqlState(failed)).toBe('22P02');
  expect(inspect(failed, { depth: 10, showHidden: true })).not.toContain('kestrel whisper');
});
