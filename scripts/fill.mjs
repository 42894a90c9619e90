// `npm run fill`: a large scratch database, as twelve partnerships make it in ten years.
//   npm run fill -- --years=1    fewer years;  --again    also where it is filled already
import { openBenchCluster } from './bench/cluster.mjs';
import { checkNode, installPackages } from './start/install.mjs';
import { Sentence } from './start/project.mjs';
import { stopChildren } from './start/run.mjs';

const args = process.argv.slice(2);
const strange = args.find((arg) => arg !== '--again' && !/^--years=([1-9]|10)$/.test(arg));
const years = Number(args.find((arg) => arg.startsWith('--years='))?.slice('--years='.length) ?? 10);

let cluster;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    stopChildren();
    cluster?.close();
    process.exit(130);
  });

try {
  if (strange)
    throw new Sentence(
      `npm run fill does not know "${strange}". It knows --years=1 to --years=10 and --again.`,
    );
  checkNode();
  console.log(await installPackages());
  cluster = await openBenchCluster();
  await cluster.filled(years, args.includes('--again'));
} catch (error) {
  console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
} finally {
  cluster?.close();
}
