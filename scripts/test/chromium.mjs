import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Sentence } from '../start/project.mjs';
import { run } from '../start/run.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function inPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = ['/usr/bin', ...folders].flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find((place) => fs.existsSync(place));
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright');
  const place = chromium.executablePath();
  return place && fs.existsSync(place) ? place : undefined;
}

const starts = (place) => spawnSync(place, ['--version'], { timeout: 30_000 }).status === 0;

async function fromDebian() {
  if (process.getuid?.() !== 0 || !fs.existsSync('/etc/debian_version')) return undefined;
  console.log('  Installing Chromium with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env });
  return inPath();
}

/** A browser for the tests; without one they fail, they are never left out. */
export async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && !starts(named)) throw new Sentence(`CHROMIUM names ${named}, which does not start.`);
  const found = named ?? inPath() ?? (await playwrightsOwn()) ?? (await fromDebian());
  if (found && starts(found)) return found;
  throw new Sentence(
    'The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: ' +
      'npx playwright install chromium), or set CHROMIUM to the path of one.',
  );
}
