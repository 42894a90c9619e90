import { queue } from '@/db/client/queue';
import { beginDormancies, carryOutSuccessions, listSuccessionsDue, writeCrossings } from '@/db/repositories/queue';
import { wordsForLog } from '@/lib/platform/errors';

const hour = 3_600_000;
const minute = 60_000;

const failed = (what: string) => (error: unknown) => { console.error(what, wordsForLog(error)); };

/** What the register says of today: organisations that merge or split, partnerships that go dormant. One partnership that fails keeps no other waiting. */
export async function followRegister(now: Date | null): Promise<void> {
  await beginDormancies(queue(), now).catch(failed('dormancies'));
  for (const partnershipId of await listSuccessionsDue(queue(), now)) await carryOutSuccessions(queue(), partnershipId, now).catch(failed('successions'));
}

/**
 * Looks once an hour, and at the start, whether a clock crossed a day: however late it runs, each crossing keeps its own date.
 * Looks once a minute at the register, because access ends with an organisation.
 */
export function startClocks(): () => void {
  const look = () => void writeCrossings(queue(), null).catch(failed('clocks'));
  const follow = () => void followRegister(null).catch(failed('register'));
  look();
  follow();
  const timers = [setInterval(look, hour), setInterval(follow, minute)];
  for (const timer of timers) timer.unref();
  return () => { timers.forEach((timer) => { clearInterval(timer); }); };
}
