import { spawn } from 'node:child_process';
import { nextProgram } from './build.mjs';
import { sleep } from './progress.mjs';
import { inProject, root, Sentence } from './project.mjs';

/** Starts the web server and resolves once it answers. It dies with us, whatever kills us. */
export async function serve({ host, port, env, folder = root }) {
  const follow = inProject('scripts/start/die-with-parent.mjs');
  const args = ['--import', follow, nextProgram, 'start', folder, '-H', host, '-p', String(port)];
  const server = spawn(process.execPath, args, {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let early = '';
  let ready = false;
  server.stdout.setEncoding('utf8').on('data', (text) => {
    if (ready) process.stdout.write(text);
    else early += text;
  });
  const ended = new Promise((resolve) => server.once('close', (code) => resolve(code ?? 1)));
  let over = false;
  void ended.then(() => (over = true));
  const at = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/`;
  for (let waited = 0; !(await responds(at)); waited++) {
    if (over || waited > 600) throw new Sentence(`The web server did not start.\n${early.trim()}`);
    await sleep(100);
  }
  ready = true;
  return { pid: server.pid, ended, stop: () => server.kill('SIGTERM'), kill: () => server.kill('SIGKILL') };
}

async function responds(at) {
  try {
    await fetch(at, { redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}
