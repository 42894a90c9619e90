// A real PostgreSQL out of node_modules, for the demo and for tests; safe to start again after any kind of death.
import fs from 'node:fs';
import path from 'node:path';
import { processStat } from './start/alive.mjs';
import { readText } from './start/files.mjs';
import { anyFree, isFree } from './start/port.mjs';
import { sleep } from './start/progress.mjs';
import { Sentence } from './start/project.mjs';
import { binaries, runnerFor } from './start/postgres-binaries.mjs';

/** What postmaster.pid says, held against /proc: pg_ctl calls a killed server "running", and a reused number too. */
function postmaster(folder) {
  const lines = readText(path.join(folder, 'postmaster.pid'))?.split('\n');
  if (!lines) return { state: 'none' };
  const stat = processStat(Number(lines[0]));
  if (!stat || stat.name !== 'postgres') return { state: 'stale' };
  return { state: stat.state === 'Z' ? 'zombie' : 'live', port: Number(lines[3]) };
}

async function choosePort(file) {
  const remembered = Number(readText(file) ?? 0);
  const port = remembered > 0 && (await isFree(remembered)) ? remembered : await anyFree();
  fs.writeFileSync(file, String(port));
  return port;
}

/** `settings` are extra `name=value` pairs for the server; only tests may pass ones that lose data. */
export async function openPostgres({ folder, password, settings = [], synced = true }) {
  const bin = await binaries();
  const runner = runnerFor(folder, bin);
  const logFile = path.join(folder, 'server.log');

  function must(result, what) {
    if (result.status === 0) return;
    const log = (readText(logFile) ?? '').split('\n').slice(-15).join('\n');
    throw new Sentence(`${what} failed: ${result.stderr || result.stdout || ''}\n${log}`.trim());
  }

  function create() {
    const aside = `${folder}.init`;
    for (const place of [aside, folder]) fs.rmSync(place, { recursive: true, force: true });
    fs.mkdirSync(aside, { recursive: true, mode: 0o700 });
    const passwordFile = path.join(aside, '..', `.${path.basename(folder)}-password`);
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    for (const place of [aside, passwordFile]) runner.own(place);
    const options = ['-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
    const locale = ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
    try {
      const sync = synced ? [] : ['--no-sync'];
      must(
        runner.run(bin.initdb, ['-D', aside, ...options, ...locale, ...sync]),
        'Making the database folder',
      );
    } finally {
      fs.rmSync(passwordFile, { force: true });
    }
    // renamed last: a killed initdb leaves no half-made cluster behind
    fs.renameSync(aside, folder);
  }

  async function start() {
    if (!fs.existsSync(path.join(folder, 'PG_VERSION'))) create();
    for (let i = 0; i < 100 && postmaster(folder).state === 'zombie'; i++) await sleep(100);
    const found = postmaster(folder);
    if (found.state === 'live') {
      for (let i = 0; i < 100 && (await isFree(found.port)); i++) await sleep(100);
      return found.port;
    }
    // a number used again by another program of the same account would keep PostgreSQL from starting
    if (found.state === 'stale') fs.rmSync(path.join(folder, 'postmaster.pid'), { force: true });
    const port = await choosePort(`${folder}-port`);
    const always = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];
    const given = [...always, ...settings].map((setting) => `-c ${setting}`).join(' ');
    const args = ['-D', folder, '-w', '-t', '60', '-l', logFile, '-o', `-p ${port} ${given}`, 'start'];
    must(runner.run(bin.pg_ctl, args, 'ignore'), 'Starting PostgreSQL');
    return port;
  }

  function stop(mode = 'fast') {
    if (postmaster(folder).state === 'live') runner.run(bin.pg_ctl, ['-D', folder, '-m', mode, '-w', 'stop']);
  }

  const port = await start();
  const url = (role, secret, database) => `postgres://${role}:${secret}@127.0.0.1:${port}/${database}`;
  return { port, url, adminUrl: (database = 'postgres') => url('postgres', password, database), stop };
}
