import fs from 'node:fs';
import path from 'node:path';
import { hashOf, readText, writeAtomically } from './files.mjs';
import { inProject, root, Sentence } from './project.mjs';
import { runNode } from './run.mjs';

/** What is served; the sources of a build are those it would be stale without. */
const product = {
  folder: root,
  sources: [
    'app',
    'components',
    'db',
    'emails',
    'lib',
    'public',
    'auth.ts',
    'instrumentation.ts',
    'next.config.ts',
    'package-lock.json',
    'postcss.config.mjs',
    'proxy.ts',
    'tsconfig.json',
  ],
};
const isTest = (file) => /\.test\.tsx?$/.test(file);

export const nextProgram = inProject('node_modules/next/dist/bin/next');

/** The build knows no address and no secret: the same one serves a demo, a test and a real database. */
function buildEnvironment() {
  const secret = /^(DATABASE_|AUTH_|RESEND_|MAIL_|TABLED_|APP_URL|PORT|HOST)/;
  const kept = Object.entries(process.env).filter(([name]) => !secret.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
}

export async function buildWhenStale({ folder, sources } = product) {
  const stamp = path.join(folder, '.next/.tabled-build');
  const hash = hashOf(root, sources, isTest);
  if (readText(stamp) === hash) return 'Build: up to date';
  console.log('  Building (under a minute) …');
  fs.rmSync(stamp, { force: true });
  const done = await runNode([nextProgram, 'build', folder], { env: buildEnvironment() });
  if (done.code !== 0) throw new Sentence(`The build did not succeed:\n${done.output.trim()}`);
  writeAtomically(stamp, hash);
  return 'Build: made';
}
