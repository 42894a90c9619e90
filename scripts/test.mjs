// `npm test`: every check and every test, ending with "N passed, N failed".
//   npm test -- --only=checks|vitest|browser   one part;  further words choose tests by name of file
//   npm test -- --deep                         the long-running properties, then the long browser journeys;
//                                              with --only=browser or words, less of it
import { checkNode, installPackages } from './start/install.mjs';
import { stopChildren } from './start/run.mjs';
import { findChromium } from './test/chromium.mjs';
import { openTestCluster } from './test/cluster.mjs';
import { build, checks, runBrowser, runVitest } from './test/parts.mjs';
import { Tally } from './test/tally.mjs';

const args = process.argv.slice(2);
const deep = args.includes('--deep');
const words = args.filter((arg) => arg !== '--deep' && !arg.startsWith('--only='));
const only = args.find((arg) => arg.startsWith('--only='))?.slice('--only='.length) ?? (deep && words.length > 0 ? 'vitest' : undefined);
const filters = only ? words : [];
const wants = (part) => (only ? only === part : !deep || part !== 'checks');

const tally = new Tally();
let cluster;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopChildren();
    cluster?.close();
    process.exit(130);
  });

async function withCluster() {
  const made = await tally.check('test database made and migrated', async () => {
    cluster = await openTestCluster();
    await cluster.makeTemplate();
    return null;
  });
  if (!made) return;
  if (wants('vitest')) tally.add(await runVitest({ cluster, deep, filters }));
  if (!wants('browser')) return;
  let chromium;
  const found = await tally.check('a browser', async () => {
    chromium = await findChromium();
    return null;
  });
  const built = await tally.check(build.name, build.work);
  if (!found || !built) return;
  await tally.check('browser tests end', async () => {
    tally.add(await runBrowser({ cluster, chromium, deep, filters }));
    return null;
  });
}

try {
  checkNode();
  console.log(await installPackages());
  if (wants('checks')) for (const { name, work } of checks) await tally.check(name, work);
  if (wants('vitest') || wants('browser')) await withCluster();
} catch (error) {
  console.error(error);
  tally.add({ passed: 0, failed: 1 });
} finally {
  cluster?.close();
}
console.log(`\n${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 ? 0 : 1;
