import { markDeployment, readDeployment } from '@/db/deployment';
import { migrate } from '@/db/migrate';
import { STORY_VERSION, tellStory } from '@/db/seed/story';
import { needed } from './environment';
import { Problem } from './plain-words';

export async function migrateOwner() {
  const { applied } = await migrate(needed('DATABASE_OWNER_URL'));
  console.log(`${String(applied)} migrations applied`);
}

export async function tellStoryTo() {
  const url = needed('DATABASE_OWNER_URL');
  const deployment = await readDeployment(url);
  if (deployment) throw new Problem(`This database is already a ${deployment.kind} one; nothing was told.`);
  await tellStory(url, new Date());
  if (!(await readDeployment(url))) await markDeployment(url, 'demo', STORY_VERSION);
  console.log("the demo's story is told");
}

const kinds = ['demo', 'real', 'test'] as const;

export async function markAs(wish: string | undefined) {
  const kind = kinds.find((known) => known === wish);
  if (!kind) throw new Problem(`Say which: mark ${kinds.join(' | ')}`);
  const url = needed('DATABASE_OWNER_URL');
  const deployment = await readDeployment(url);
  if (deployment) throw new Problem(`This database is already marked ${deployment.kind}.`);
  await markDeployment(url, kind, kind === 'demo' ? STORY_VERSION : null);
}
