import fs from 'node:fs';
import { buildWhenStale } from '../start/build.mjs';
import { readJson } from '../start/files.mjs';
import { inProject } from '../start/project.mjs';
import { anyFree } from '../start/port.mjs';
import { runNode } from '../start/run.mjs';
import { atLeastOneFailure } from './tally.mjs';

const program = (place) => inProject('node_modules', place);
const failureOf = ({ code, output }) => (code === 0 ? null : output || `ended with code ${code}`);

const types = async () =>
  failureOf(await runNode([program('next/dist/bin/next'), 'typegen'])) ??
  failureOf(await runNode([program('typescript/bin/tsc'), '--noEmit']));
const own = (name) => async () => failureOf(await runNode(['--import', 'tsx', 'scripts/checks.ts', name]));

/** Checks that need neither a database nor a build. */
export const checks = [
  { name: 'package-lock.json is complete', work: own('lock') },
  { name: 'shape of files', work: own('shape') },
  { name: 'directions of imports', work: own('imports') },
  { name: 'registry of use-cases', work: own('registry') },
  {
    name: 'lint',
    work: async () => failureOf(await runNode([program('eslint/bin/eslint.js'), '.', '--max-warnings=0'])),
  },
  { name: 'types', work: types },
];

export const build = {
  name: 'production build',
  work: async () => {
    await buildWhenStale();
    return null;
  },
};

export async function runVitest({ cluster, deep, filters }) {
  const report = inProject('test-results/vitest.json');
  fs.rmSync(report, { force: true });
  const env = { ...process.env, TEST_PG_ADMIN_URL: cluster.adminUrl, ...(deep ? { TABLED_DEEP: '1' } : {}) };
  const args = [
    program('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await runNode([...args, ...filters], { env, show: true });
  const result = readJson(report);
  return atLeastOneFailure(
    { passed: result?.numPassedTests ?? 0, failed: result?.numFailedTests ?? 0 },
    code,
  );
}

export async function runBrowser({ cluster, chromium, deep, filters }) {
  const report = inProject('test-results/playwright.json');
  fs.rmSync(report, { force: true });
  const database = 'tabled_e2e';
  await cluster.makeDemo(database);
  const urls = cluster.addresses(database);
  fs.mkdirSync(cluster.files, { recursive: true });
  const env = {
    ...process.env,
    CHROMIUM: chromium,
    E2E_PORT: String(await anyFree()),
    E2E_APP_URL: urls.DATABASE_URL,
    E2E_AUTH_URL: urls.DATABASE_AUTH_URL,
    E2E_QUEUE_URL: urls.DATABASE_QUEUE_URL,
    E2E_OWNER_URL: urls.DATABASE_OWNER_URL,
    E2E_FILES: cluster.files,
    E2E_LOG: cluster.log,
    ...(deep ? { TABLED_DEEP: '1' } : {}),
  };
  delete env.DATABASE_OWNER_URL;
  const args = [program('@playwright/test/cli.js'), 'test', ...filters];
  const { code } = await runNode(args, { env, show: true });
  const stats = readJson(report)?.stats;
  return atLeastOneFailure(
    { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) },
    code,
  );
}
