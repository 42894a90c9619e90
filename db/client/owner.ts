import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '../schema/schema';

/** The owner's connection for import: plain SQL on a client of its own, because drizzle() changes how a client reads dates. */
export const openOwnerSql = (url: string) =>
  postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });

/** The owner's connection for migrate and seed: never in the serving process, closed by whoever opened it. */
export function openOwner(url: string) {
  const client = openOwnerSql(url);
  return { client, db: drizzle(client, { schema }), close: () => client.end() };
}

export type OwnerDb = ReturnType<typeof openOwner>['db'];
export type OwnerTx = Parameters<Parameters<OwnerDb['transaction']>[0]>[0];
