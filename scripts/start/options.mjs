import { Sentence } from './project.mjs';

const known = ['--empty', '--fresh-demo'];

export function readOptions(args) {
  const strange = args.find((arg) => !known.includes(arg));
  if (strange) throw new Sentence(`npm start does not know "${strange}". It knows ${known.join(' and ')}.`);
  const options = { empty: args.includes('--empty'), freshDemo: args.includes('--fresh-demo') };
  if (options.empty && options.freshDemo)
    throw new Sentence('Choose one: --empty makes a real database, --fresh-demo makes the demo anew.');
  return options;
}

const addresses = ['DATABASE_URL', 'DATABASE_AUTH_URL', 'DATABASE_QUEUE_URL', 'DATABASE_OWNER_URL'];

/** True when the operator brings a database server; all four addresses or none. */
export function bringsOwnServer(env) {
  const missing = addresses.filter((name) => !env[name]);
  if (missing.length === 0) return true;
  if (missing.length === addresses.length) return false;
  throw new Sentence(`Set all four database addresses or none. Missing: ${missing.join(', ')}.`);
}
