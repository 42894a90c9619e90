import { openTestCluster } from './cluster.mjs';

/** `npx vitest` by itself gets a database too; under `npm test` there is one already. */
export default async function setup() {
  if (process.env['TEST_PG_ADMIN_URL']) return;
  const cluster = await openTestCluster();
  try {
    await cluster.makeTemplate();
  } catch (error) {
    cluster.close();
    throw error;
  }
  process.env['TEST_PG_ADMIN_URL'] = cluster.adminUrl;
  return () => cluster.close();
}
