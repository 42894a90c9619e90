import PgBoss from 'pg-boss';
import type { QueueName } from '@/db/queues';
import { sendSignInMail } from '@/lib/auth/send-sign-in-mail';
import { sendAddressMail } from '@/lib/mail/send-address-mail';
import { sendDeskMail } from '@/lib/notifications/send-desk-mail';
import { sendGuestMail } from '@/lib/notifications/send-guest-mail';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { startClocks } from './clocks';
import { required } from '@/lib/platform/env';
import { wordsForLog } from '@/lib/platform/errors';

type Work = (payload: Record<string, string>) => Promise<void>;

/** One use-case a queue. A job that throws is tried again with growing pauses; every one of them may run twice. */
const works: Record<QueueName, Work> = {
  'sign-in-mail': ({ challengeId }) => (challengeId ? sendSignInMail(challengeId) : Promise.resolve()),
  mail: (payload) => sendOwedMail(payload),
  'desk-mail': (payload) => sendDeskMail(payload),
  'address-mail': (payload) => sendAddressMail(payload),
  'guest-mail': (payload) => sendGuestMail(payload),
};

/** Starts the worker; the returned function lets the job in hand finish and stops. */
export async function startWorker(): Promise<() => Promise<void>> {
  const boss = new PgBoss({ connectionString: required('DATABASE_QUEUE_URL'), max: 3, migrate: false, schedule: false });
  boss.on('error', (error) => { console.error('queue', wordsForLog(error)); });
  await boss.start();
  for (const [name, work] of Object.entries(works)) {
    await boss.work<Record<string, string>>(name, { pollingIntervalSeconds: 0.5, batchSize: 5 }, async (jobs) => {
      for (const job of jobs) {
        // One failing mail must not take back those of the same batch that went out.
        try {
          await work(job.data);
          await boss.complete(name, job.id);
        } catch (error) {
          console.error('job', name, wordsForLog(error));
          await boss.fail(name, job.id);
        }
      }
    });
  }
  const stopClocks = startClocks();
  return () => {
    stopClocks();
    return boss.stop({ graceful: true, timeout: 10_000 });
  };
}
