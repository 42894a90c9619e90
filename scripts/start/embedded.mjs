import path from 'node:path';
import { openPostgres } from '../postgres.mjs';
import { prepareDatabase } from './prepare.mjs';
import { readText, writeAtomically } from './files.mjs';
import { step } from './progress.mjs';
import { dataFolder } from './project.mjs';

export const demoDatabase = 'tabled_demo';
export const realDatabase = 'tabled';

const lastStarted = path.join(dataFolder, 'last-started');

/** Which of the databases under .data/ was served last; imports go there. */
export const lastDatabase = () => readText(lastStarted);

/** Our own PostgreSQL under .data/, with the demo or an empty real database in it. */
export async function openEmbedded({ options, secrets, onOpen }) {
  const postgres = await step(
    ({ port }) => `PostgreSQL: running on 127.0.0.1:${port}, data in .data/postgres`,
    () => openPostgres({ folder: path.join(dataFolder, 'postgres'), password: secrets.superuser }),
  );
  onOpen(postgres);
  const database = options.empty ? realDatabase : demoDatabase;
  const files = path.join(dataFolder, 'files', database);
  const verb = options.empty ? 'prepare-real' : options.freshDemo ? 'prepare-fresh-demo' : 'prepare-demo';
  const urls = addressesOf(postgres, secrets.roles, database);
  const prepared = await prepareDatabase(verb, {
    TABLED_ADMIN_URL: postgres.adminUrl(),
    TABLED_DATABASE: database,
    TABLED_ROLE_PASSWORDS: JSON.stringify(secrets.roles),
    TABLED_FILES: process.env.TABLED_FILES ?? files,
    ...urls,
  });
  writeAtomically(lastStarted, database);
  return { ...prepared, urls, files };
}

export function addressesOf(postgres, passwords, database) {
  return {
    DATABASE_URL: postgres.url('tabled_app', passwords.app, database),
    DATABASE_AUTH_URL: postgres.url('tabled_auth', passwords.auth, database),
    DATABASE_QUEUE_URL: postgres.url('tabled_queue', passwords.queue, database),
    DATABASE_OWNER_URL: postgres.url('tabled_owner', passwords.owner, database),
  };
}
