// `npm run worker`: the background work alone, beside servers that are started with TABLED_WORKER=alone.
import { refuseUnfit } from '@/lib/jobs/start-serving';
import { startWorker } from '@/lib/jobs/worker';

await refuseUnfit();
const stop = await startWorker();
console.log('The worker runs.');

/** The job in hand is finished; what is not comes back to the next worker. */
async function leave(): Promise<void> {
  await stop();
  console.log('The worker has stopped.');
  process.exit(0);
}
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void leave());
