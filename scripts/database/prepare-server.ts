import { markDeployment, readDeployment } from '@/db/deployment';
import { migrate } from '@/db/migrate';
import { demoPeople } from '@/db/seed/story';
import { checkServer } from './check-server';
import { needed } from './environment';

/** A server the operator brings: looked at first, then migrated; it is a real one unless marked otherwise. */
export async function prepareServer() {
  await checkServer();
  const ownerUrl = needed('DATABASE_OWNER_URL');
  const { applied } = await migrate(ownerUrl);
  console.log(`  Database: ${applied === 0 ? 'up to date' : `${String(applied)} migrations applied`}`);
  const deployment = await readDeployment(ownerUrl);
  if (!deployment) await markDeployment(ownerUrl, 'real', null);
  const kind = deployment?.kind ?? 'real';
  return kind === 'demo' ? { kind, people: demoPeople, notes: [] } : { kind };
}
