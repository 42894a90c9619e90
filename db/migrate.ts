import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { migrate as run } from 'drizzle-orm/postgres-js/migrator';
import PgBoss from 'pg-boss';
import { checkCatalogue } from './catalogue-check';
import { openOwner } from './client/owner';
import { queueNames } from './queues';
import { tellLadder } from './seed/tell-ladder';

const folder = path.join(process.cwd(), 'db', 'migrations');

/** Brings a database to this version, queue tables included, then checks its row security against the catalogue. */
export async function migrate(ownerUrl: string): Promise<{ applied: number }> {
  const applied = await pendingMigrations(ownerUrl);
  const owner = openOwner(ownerUrl);
  try {
    await run(owner.db, { migrationsFolder: folder });
    await owner.db.transaction(tellLadder);
    await makeQueues(ownerUrl);
    await owner.client.unsafe(await readFile(path.join(process.cwd(), 'db', 'queue-grants.sql'), 'utf8'));
    const faults = await checkCatalogue(owner.client);
    if (faults.length > 0) throw new Error(`Row security is not as declared:\n${faults.join('\n')}`);
  } finally {
    await owner.close();
  }
  return { applied };
}

/** How many migrations of this version the database does not have yet. */
export async function pendingMigrations(url: string): Promise<number> {
  const journal = JSON.parse(await readFile(path.join(folder, 'meta', '_journal.json'), 'utf8')) as { entries: { when: number }[] };
  const owner = openOwner(url);
  try {
    const [exists] = await owner.client<{ found: boolean }[]>`select to_regclass('drizzle.__drizzle_migrations') is not null as found`;
    if (!exists?.found) return journal.entries.length;
    const [last] = await owner.client<{ last: string | null }[]>`select max(created_at) as last from drizzle.__drizzle_migrations`;
    return journal.entries.filter((entry) => entry.when > Number(last?.last ?? 0)).length;
  } finally {
    await owner.close();
  }
}

async function makeQueues(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({ connectionString: ownerUrl, max: 1, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of queueNames) {
    const options = { name, retryLimit: 20, retryDelay: 15, retryBackoff: true };
    if (await boss.getQueue(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, options);
  }
  await boss.stop({ graceful: false });
}
