import { queue } from '@/db/client/queue';
import * as repository from '@/db/repositories/queue';

/** Milliseconds after which a part counts as unreachable: "ready" must turn false within 5 s of the database going. */
const patience = 3000;

/** Database, migrations and queue, each for itself. Never a detail of an error: the page is public. */
export async function readiness() {
  const [migrations, queues] = await Promise.all([
    answer(async () => ((await repository.countPending(queue())) === 0 ? 'ok' : 'pending')),
    answer(async () => ((await repository.queuesExist(queue())) ? 'ok' : 'missing')),
  ]);
  const database = migrations === 'unreachable' ? 'unreachable' : 'ok';
  return { ready: migrations === 'ok' && queues === 'ok', database, migrations, queue: queues };
}

function answer(ask: () => Promise<string>): Promise<string> {
  return Promise.race([
    ask().catch(() => 'unreachable'),
    new Promise<string>((resolve) => setTimeout(() => { resolve('unreachable'); }, patience).unref()),
  ]);
}
