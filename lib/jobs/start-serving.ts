import { queue } from '@/db/client/queue';
import { deploymentKind } from '@/db/repositories/queue';
import { env } from '@/lib/platform/env';
import { startWorker } from './worker';

/** Ends the process with a sentence where it must not serve: a real database, above all, without a mail transport. */
export async function refuseUnfit(): Promise<void> {
  if (env.DATABASE_OWNER_URL) refuse('DATABASE_OWNER_URL must not be given to the serving process.');
  if (!env.AUTH_SECRET) refuse('AUTH_SECRET is not set.');
  const kind = await deploymentKind(queue());
  if (!kind) refuse('The database has not been made ready: npm start does it.');
  if (kind === 'real' && !env.RESEND_API_KEY) refuse('A real database needs a mail transport: set RESEND_API_KEY and MAIL_FROM.');
}

/** Inside the web server: looks, then starts the worker, unless that runs alone. */
export async function startServing(): Promise<void> {
  await refuseUnfit();
  if (env.TABLED_WORKER === 'alone') return;
  const stop = await startWorker();
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

function refuse(why: string): never {
  console.error(`Tabled does not start: ${why}`);
  process.exit(1);
}
