import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as schema from '../schema/schema';

/** The owner's connection for migrate, import and seed: never in the serving process, closed by whoever opened it. */
export function openOwner(url: string) {
  const client = postgres(url, { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } });
  return { client, db: drizzle(client, { schema }), close: () => client.end() };
}

export type OwnerDb = ReturnType<typeof openOwner>['db'];
export type OwnerTx = Parameters<Parameters<OwnerDb['transaction']>[0]>[0];
