import fs from 'node:fs';
import path from 'node:path';
import { openPostgres } from '../postgres.mjs';
import { addressesOf, demoDatabase, lastDatabase, realDatabase } from '../start/embedded.mjs';
import { readJson } from '../start/files.mjs';
import { takeLock } from '../start/lock.mjs';
import { dataFolder, Sentence } from '../start/project.mjs';

/**
 * The owner's address to work on: DATABASE_OWNER_URL, else the database under .data/ that was started last, or the one
 * that is named. A PostgreSQL that is not running is started for the while; close() leaves it as it was found.
 * @returns {Promise<{ url: string, name: string, close: () => void }>}
 */
export async function findDatabase({ empty, demo }) {
  const given = process.env.DATABASE_OWNER_URL;
  if (given) return { url: given, name: 'the database of DATABASE_OWNER_URL', close: () => undefined };
  const folder = path.join(dataFolder, 'postgres');
  const secrets = readJson(path.join(dataFolder, 'secrets.json'));
  if (!secrets || !fs.existsSync(path.join(folder, 'PG_VERSION')))
    throw new Sentence('There is no database yet: run npm start -- --empty once, or set DATABASE_OWNER_URL.');
  const database = empty ? realDatabase : demo ? demoDatabase : (lastDatabase() ?? realDatabase);
  const lock = takeLock(path.join(dataFolder, 'start.lock'));
  const postgres = await openPostgres({ folder, password: secrets.superuser });
  const close = () => {
    if (lock.holder) return;
    postgres.stop();
    lock.release();
  };
  const name =
    database === demoDatabase
      ? 'the demo database: what is imported is part of the demo'
      : `the database ${database}`;
  return { url: addressesOf(postgres, secrets.roles, database).DATABASE_OWNER_URL, name, close };
}
