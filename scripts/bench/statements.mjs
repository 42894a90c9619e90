import fs from 'node:fs';
import path from 'node:path';
import { sleep } from '../start/progress.mjs';
import { benchFolder } from './cluster.mjs';
import { visitor } from './load.mjs';

const logFile = path.join(benchFolder, 'postgres', 'server.log');
const sent = /^<tabled (\w+)> LOG: {2}(?:execute [^:]+|statement): (.*)$/gm;
const bracket = /^\s*(begin|commit|rollback)/i;

/** What the product sends to the database for each page, brackets of a transaction apart, by the server's own log. */
export async function countStatements(cluster, server) {
  await cluster.prepare('start-statement-log', cluster.databaseOf(server.years));
  await sleep(500);
  const counted = {};
  for (const [page, address] of Object.entries(server.pages)) {
    const before = fs.statSync(logFile).size;
    const { ask, close } = visitor(server, address, 1);
    const { bytes } = await ask();
    close();
    await sleep(200);
    const said = fs.readFileSync(logFile).subarray(before).toString('utf8');
    const statements = [...said.matchAll(sent)].filter(([, , text]) => !bracket.test(text));
    counted[page] = { statements: statements.length, bytes };
  }
  await cluster.prepare('end-statement-log', cluster.databaseOf(server.years));
  return counted;
}
