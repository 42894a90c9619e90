import fs from 'node:fs';
import path from 'node:path';
import { openPostgres } from '../postgres.mjs';
import { describeSelf, isAlive } from '../start/alive.mjs';
import { addressesOf } from '../start/embedded.mjs';
import { readJson, writeAtomically } from '../start/files.mjs';
import { prepareDatabase } from '../start/prepare.mjs';
import { dataFolder } from '../start/project.mjs';

const home = path.join(dataFolder, 'test-postgres');
// A test cluster is thrown away, so it may skip the waiting for the disk that keeps a real one's data.
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];
const password = 'only-for-tests';
const passwords = { owner: password, app: password, auth: password, queue: password };

const open = (folder) => openPostgres({ folder, password, settings, synced: false });

/** Stops and removes clusters whose run was killed; a run that is alive keeps its own. */
async function clearAbandoned() {
  for (const name of fs.existsSync(home) ? fs.readdirSync(home) : []) {
    const place = path.join(home, name);
    const run = readJson(path.join(place, 'run.json'));
    if (run && isAlive(run)) continue;
    const folder = path.join(place, 'data');
    if (fs.existsSync(path.join(folder, 'postmaster.pid'))) (await open(folder)).stop('immediate');
    fs.rmSync(place, { recursive: true, force: true });
  }
}

/** A cluster of this run alone: two runs at once do not meet. Every role has the administrator's password. */
export async function openTestCluster() {
  await clearAbandoned();
  const place = path.join(home, String(process.pid));
  writeAtomically(path.join(place, 'run.json'), JSON.stringify(describeSelf()));
  const postgres = await open(path.join(place, 'data'));
  const prepare = (verb, database) =>
    prepareDatabase(
      verb,
      {
        TABLED_ADMIN_URL: postgres.adminUrl(),
        TABLED_DATABASE: database,
        TABLED_ROLE_PASSWORDS: JSON.stringify(passwords),
        TABLED_FILES: path.join(place, 'files'),
        ...addressesOf(postgres, passwords, database),
      },
      { show: false },
    );
  return {
    adminUrl: postgres.adminUrl(),
    files: path.join(place, 'files'),
    log: path.join(place, 'server.log'),
    makeTemplate: () => prepare('prepare-template', 'tabled_template'),
    makeDemo: (database) => prepare('prepare-demo', database),
    addresses: (database) => addressesOf(postgres, passwords, database),
    close: () => {
      postgres.stop('immediate');
      fs.rmSync(place, { recursive: true, force: true });
    },
  };
}
