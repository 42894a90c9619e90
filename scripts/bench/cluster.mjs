import path from 'node:path';
import { openPostgres } from '../postgres.mjs';
import { addressesOf } from '../start/embedded.mjs';
import { takeLock } from '../start/lock.mjs';
import { prepareDatabase } from '../start/prepare.mjs';
import { dataFolder, Sentence } from '../start/project.mjs';
import { keepSecrets } from '../start/secrets.mjs';

export const benchFolder = path.join(dataFolder, 'bench');
const databaseOf = (years) => `tabled_${years}_years`;
// What is in it is scratch, and only read while it is measured.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** The PostgreSQL of fill and bench: a cluster of its own, far from the one that npm start serves. */
export async function openBenchCluster() {
  const lock = takeLock(path.join(benchFolder, 'lock'));
  if (lock.holder) throw new Sentence(`Another fill or bench is at work here (process ${lock.holder.pid}).`);
  const secrets = keepSecrets(path.join(benchFolder, 'secrets.json'));
  const postgres = await openPostgres({
    folder: path.join(benchFolder, 'postgres'),
    password: secrets.superuser,
    settings,
    synced: false,
  });
  const addresses = (database) => addressesOf(postgres, secrets.roles, database);
  const prepare = (verb, database, argument) =>
    prepareDatabase(
      verb,
      {
        TABLED_ADMIN_URL: postgres.adminUrl(),
        TABLED_DATABASE: database,
        TABLED_ROLE_PASSWORDS: JSON.stringify(secrets.roles),
        ...addresses(database),
      },
      { argument },
    );
  return {
    ...postgres,
    secrets,
    addresses,
    prepare,
    databaseOf,
    filled: (years, again = false) =>
      prepare('prepare-filled', databaseOf(years), again ? `${years} again` : String(years)),
    close: () => {
      postgres.stop('fast');
      lock.release();
    },
  };
}
