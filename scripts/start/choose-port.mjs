import { isFree, nextFree } from './port.mjs';
import { Sentence } from './project.mjs';

/** The wished port, else the next free one from 3000. */
export async function choosePort(wished, host) {
  if (!wished) return nextFree(3000, host);
  const port = Number(wished);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Sentence(`PORT is not a port: ${wished}`);
  if (await isFree(port, host)) return port;
  const other = await nextFree(3000, host);
  console.log(`  Port ${port} is taken by another program; using ${other}`);
  return other;
}
