import { spawn } from 'node:child_process';
import { root } from './project.mjs';

const children = new Set();

/** Runs node on a script of ours and resolves with its exit code, what it printed and what it sent by IPC. */
export function runNode(args, { env = process.env, show = false } = {}) {
  return run(process.execPath, args, { env, show, ipc: true });
}

export function run(command, args, { env = process.env, show = false, ipc = false } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = ['ignore', 'pipe', 'pipe', ...(ipc ? ['ipc'] : [])];
    const child = spawn(command, args, { cwd: root, env, stdio });
    children.add(child);
    const messages = [];
    let output = '';
    const keep = (to) => (chunk) => {
      output += chunk;
      if (show) to.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', keep(process.stdout));
    child.stderr.setEncoding('utf8').on('data', keep(process.stderr));
    if (ipc) child.on('message', (message) => messages.push(message));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? 1, signal, output, messages });
    });
  });
}

export function stopChildren() {
  for (const child of children) child.kill('SIGTERM');
}
