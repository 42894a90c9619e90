// `npm start`: from a fresh clone to a served Tabled, with nothing but Node.
import fs from 'node:fs';
import path from 'node:path';
import { buildWhenStale } from './start/build.mjs';
import { openEmbedded } from './start/embedded.mjs';
import { checkNode, installPackages } from './start/install.mjs';
import { takeLock } from './start/lock.mjs';
import { bringsOwnServer, readOptions } from './start/options.mjs';
import { choosePort } from './start/choose-port.mjs';
import { prepareDatabase } from './start/prepare.mjs';
import { step } from './start/progress.mjs';
import { dataFolder, Sentence } from './start/project.mjs';
import { explainMissing, missingForReal } from './start/real.mjs';
import { stopChildren } from './start/run.mjs';
import { keepSecrets } from './start/secrets.mjs';
import { serve } from './start/serve.mjs';
import { servingEnvironment, welcome } from './start/serving.mjs';

let lock, postgres, server;
let stopping = false;

function stop(code) {
  if (stopping) return;
  stopping = true;
  stopChildren();
  const finish = () => {
    server?.kill();
    postgres?.stop();
    lock?.release?.();
    process.exit(code);
  };
  if (!server) return finish();
  server.stop();
  void Promise.race([server.ended, new Promise((resolve) => setTimeout(resolve, 5000))]).then(finish);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (!stopping) console.log('\nStopping.');
    stop(0);
  });

async function main() {
  checkNode();
  const options = readOptions(process.argv.slice(2));
  const ownServer = bringsOwnServer(process.env);
  if (ownServer && options.freshDemo)
    throw new Sentence('--fresh-demo is for the built-in database; the database addresses name another one.');
  lock = takeLock(path.join(dataFolder, 'start.lock'));
  if (lock.holder)
    throw new Sentence(
      lock.holder.address
        ? `Tabled is already running at ${lock.holder.address} (process ${lock.holder.pid}).`
        : `Another npm start is already at work here (process ${lock.holder.pid}).`,
    );
  await step((text) => text, installPackages);
  const secrets = keepSecrets(path.join(dataFolder, 'secrets.json'));
  const database = ownServer
    ? await prepareDatabase('prepare-server', {})
    : await openEmbedded({ options, secrets, onOpen: (opened) => (postgres = opened) });
  const missing = database.kind === 'real' ? missingForReal(process.env) : [];
  if (missing.length > 0) throw new Sentence(explainMissing(missing));
  await step((text) => text, buildWhenStale);

  const demo = database.kind !== 'real';
  const host = demo ? '127.0.0.1' : (process.env.HOST ?? '127.0.0.1');
  const port = await choosePort(process.env.PORT, host);
  const files = process.env.TABLED_FILES ?? database.files ?? path.join(dataFolder, 'files', 'tabled');
  fs.mkdirSync(files, { recursive: true });
  const env = servingEnvironment({ urls: database.urls ?? {}, secrets, host, port, files });
  server = await step(
    () => 'Server: answering',
    () => serve({ host, port, env }),
  );
  lock.note({ address: env.APP_URL });
  welcome({ address: env.APP_URL, demo, ...database });
  const code = await server.ended;
  if (!stopping) throw new Sentence(`The web server ended by itself (code ${code}).`);
}

try {
  await main();
} catch (error) {
  if (!stopping) {
    console.error(error instanceof Sentence ? `\n${error.message}` : error);
    stop(1);
  }
}
