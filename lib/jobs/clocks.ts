import { queue } from '@/db/client/queue';
import { writeCrossings } from '@/db/repositories/queue';

const hour = 3_600_000;

/** Looks once an hour, and at the start, whether a clock crossed a day. However late it runs, each crossing keeps its own date. */
export function startClocks(): () => void {
  const look = () => void writeCrossings(queue(), null).catch((error: unknown) => { console.error('clocks', error instanceof Error ? error.message : 'failed'); });
  look();
  const timer = setInterval(look, hour);
  timer.unref();
  return () => { clearInterval(timer); };
}
