import fs from 'node:fs';
import path from 'node:path';
import { buildWhenStale } from '../start/build.mjs';
import { anyFree } from '../start/port.mjs';
import { step } from '../start/progress.mjs';
import { inProject } from '../start/project.mjs';
import { serve } from '../start/serve.mjs';
import { servingEnvironment } from '../start/serving.mjs';
import { benchFolder } from './cluster.mjs';

const host = '127.0.0.1';
const bareSource = 'scripts/bench/bare';
const bareFolder = path.join(benchFolder, 'bare');
const bareDatabase = 'tabled_bare';

async function start(cluster, database, more) {
  const port = await anyFree();
  const files = path.join(benchFolder, 'files');
  const env = servingEnvironment({
    urls: cluster.addresses(database),
    secrets: cluster.secrets,
    host,
    port,
    files,
  });
  const server = await serve({
    host,
    port,
    env: { ...env, TABLED_WORKER: 'alone', ...more.env },
    ...more.app,
  });
  return { ...server, host, port };
}

/** The page every other is held against. Its program is no part of the product and is never served by it. */
export async function startBare(cluster) {
  // Built beside the data, so that what a build writes is not among the sources.
  fs.cpSync(inProject(bareSource), bareFolder, { recursive: true });
  await step(
    (text) => `${text} (bare page)`,
    () => buildWhenStale({ folder: bareFolder, sources: [bareSource, 'package-lock.json'] }),
  );
  await cluster.prepare('prepare-bare', bareDatabase);
  const { DATABASE_URL } = cluster.addresses(bareDatabase);
  const server = await start(cluster, bareDatabase, {
    env: { BARE_DATABASE_URL: DATABASE_URL },
    app: { folder: bareFolder },
  });
  return { ...server, years: 0, cookie: '', pages: { 'bare page': '/' } };
}

/** The product on a filled database, with its busiest reader signed in. */
export async function startProduct(cluster, years) {
  const visit = await cluster.prepare('sign-visitor-in', cluster.databaseOf(years));
  const server = await start(cluster, cluster.databaseOf(years), {});
  return { ...server, years, cookie: `tabled.session=${visit.token}`, pages: visit.pages };
}

/** Resident memory of a server in MB. */
export function memoryOf({ pid }) {
  const text = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
}
