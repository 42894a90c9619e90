import fs from 'node:fs';
import { hashOf, readText, writeAtomically } from './files.mjs';
import { inProject, root, Sentence } from './project.mjs';
import { run } from './run.mjs';

const stamp = inProject('node_modules/.tabled-lock');
const lockHash = () => hashOf(root, ['package-lock.json']);

/** npm's own record of the tree; equal to the lock file's packages when someone ran `npm ci` by hand. */
function installedByHand() {
  const hidden = inProject('node_modules/.package-lock.json');
  const newer = (a, b) => fs.statSync(a).mtimeMs >= fs.statSync(b).mtimeMs;
  return readText(stamp) === null && fs.existsSync(hidden) && newer(hidden, inProject('package-lock.json'));
}

export async function installPackages() {
  if (readText(stamp) === lockHash()) return 'Packages: already installed';
  if (installedByHand()) {
    writeAtomically(stamp, lockHash());
    return 'Packages: already installed';
  }
  console.log('  Installing packages (about a minute the first time) …');
  // npm is run by the node that runs us: npm's own script path is in the environment of `npm start`.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev', '--include=optional'];
  const env = { ...process.env, NODE_ENV: 'development' };
  const done = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, ...args], { env })
    : await run('npm', args, { env });
  if (done.code !== 0) throw new Sentence(`npm ci did not succeed:\n${done.output.trim()}`);
  writeAtomically(stamp, lockHash());
  return 'Packages: installed';
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Sentence(`Tabled needs Node 20.19 or newer; this is ${process.versions.node}.`);
}
