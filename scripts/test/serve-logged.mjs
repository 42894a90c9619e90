// Serves for the browser tests and keeps every word the server writes, so that they can look for what must not be there.
//   E2E_LOG=file node scripts/test/serve-logged.mjs PORT
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { nextProgram } from '../start/build.mjs';
import { inProject, root } from '../start/project.mjs';

const [port] = process.argv.slice(2);
const log = fs.openSync(process.env.E2E_LOG, 'w');
const follow = inProject('scripts/start/die-with-parent.mjs');
const server = spawn(process.execPath, ['--import', follow, nextProgram, 'start', root, '-H', '127.0.0.1', '-p', port], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
});
// Written before it is shown: what a test reads is all there was.
const keep = (shown) => (chunk) => {
  fs.writeSync(log, chunk);
  shown.write(chunk);
};
server.stdout.on('data', keep(process.stdout));
server.stderr.on('data', keep(process.stderr));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
server.once('close', (code) => process.exit(code ?? 1));
