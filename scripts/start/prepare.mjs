import { inProject, Sentence } from './project.mjs';
import { runNode } from './run.mjs';

/**
 * Runs a verb of scripts/database.ts in a process of its own, so that the owner's address stays out of the server.
 * Resolves with `{ kind, people, problems }`.
 */
export async function prepareDatabase(verb, environment, { show = true, argument } = {}) {
  const env = { ...process.env, ...environment };
  const words = argument === undefined ? [verb] : [verb, argument];
  const done = await runNode(['--import', 'tsx', inProject('scripts/database.ts'), ...words], { env, show });
  if (done.code !== 0) throw new Sentence(show ? 'The database is not ready.' : done.output.trim());
  return done.messages.at(-1) ?? {};
}
