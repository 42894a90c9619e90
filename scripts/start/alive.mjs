import fs from 'node:fs';

/** What Linux says of a process: its name, its state and when it began; null when there is none (or no /proc). */
export function processStat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const end = text.lastIndexOf(')');
    const fields = text.slice(end + 2).split(' ');
    return { name: text.slice(text.indexOf('(') + 1, end), state: fields[0], began: fields[19] };
  } catch {
    return null;
  }
}

function answersSignals(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

export const describeSelf = () => ({ pid: process.pid, began: processStat(process.pid)?.began ?? null });

/** Is the process that wrote this still there? A number used again by another process has another beginning. */
export function isAlive({ pid, began }) {
  const stat = processStat(pid);
  if (process.platform !== 'linux') return answersSignals(pid);
  return stat !== null && stat.state !== 'Z' && (began === null || stat.began === began);
}
