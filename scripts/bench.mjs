// `npm run bench`: what pages cost with one year and with ten years of data, held against a bare page of the framework.
//   npm run bench -- --rounds=15   more rounds, for a noisy machine
import { openBenchCluster } from './bench/cluster.mjs';
import { report } from './bench/report.mjs';
import { measure } from './bench/rounds.mjs';
import { memoryOf, startBare, startProduct } from './bench/servers.mjs';
import { countStatements } from './bench/statements.mjs';
import { buildWhenStale } from './start/build.mjs';
import { checkNode, installPackages } from './start/install.mjs';
import { step } from './start/progress.mjs';
import { Sentence } from './start/project.mjs';
import { stopChildren } from './start/run.mjs';

const args = process.argv.slice(2);
const strange = args.find((arg) => !/^--rounds=\d+$/.test(arg));
const rounds = Number(args.find((arg) => arg.startsWith('--rounds='))?.slice('--rounds='.length) ?? 7);

const servers = [];
let cluster;
function close() {
  stopChildren();
  for (const server of servers) server.kill();
  cluster?.close();
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    close();
    process.exit(130);
  });

async function main() {
  if (strange) throw new Sentence(`npm run bench does not know "${strange}". It knows --rounds=NUMBER.`);
  checkNode();
  console.log(await installPackages());
  await step(
    (text) => text,
    () => buildWhenStale(),
  );
  cluster = await openBenchCluster();
  for (const years of [1, 10]) await cluster.filled(years);
  servers.push(await startBare(cluster));
  const statements = {};
  for (const years of [1, 10]) {
    const server = await startProduct(cluster, years);
    servers.push(server);
    statements[years] = await countStatements(cluster, server);
  }
  const targets = servers.flatMap((server) =>
    Object.entries(server.pages).map(([page, path]) => ({ server, page, path })),
  );
  const seen = await measure(targets, { rounds, say: (line) => console.log(line) });
  const memory = servers.map((server) => ({
    name: server.years ? `${server.years} years` : 'bare',
    mb: memoryOf(server),
  }));
  report(seen, { statements, memory });
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
} finally {
  close();
}
