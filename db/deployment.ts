import { openOwner } from './client/owner';
import { deployment } from './schema/records';
import type { DeploymentKind } from './schema/vocabulary';

/** Marks a database when it is made. The mark never changes: a second call is refused by the primary key. */
export async function markDeployment(ownerUrl: string, kind: DeploymentKind, storyVersion: number | null): Promise<void> {
  const owner = openOwner(ownerUrl);
  try {
    await owner.db.insert(deployment).values({ only: true, kind, storyVersion, madeAt: new Date() });
  } finally {
    await owner.close();
  }
}

/** Null where the database has not been migrated or marked yet. */
export async function readDeployment(url: string): Promise<{ kind: DeploymentKind; storyVersion: number | null; madeAt: Date } | null> {
  const owner = openOwner(url);
  try {
    const [exists] = await owner.client<{ found: boolean }[]>`select to_regclass('public.deployment') is not null as found`;
    if (!exists?.found) return null;
    const [row] = await owner.db.select().from(deployment);
    return row ? { kind: row.kind, storyVersion: row.storyVersion, madeAt: row.madeAt } : null;
  } finally {
    await owner.close();
  }
}
