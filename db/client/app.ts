import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { env, required } from '@/lib/platform/env';
import * as schema from '../schema/schema';
import { pool } from './pool';
import { prepared } from './prepared';

type Database = PostgresJsDatabase<typeof schema>;

/** A transaction of the application's role, with its context set. Repositories take one; only the gate makes one. */
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0];

let made: Database | undefined;
export const app = (): Database =>
  (made ??= drizzle(prepared(pool('app', () => required('DATABASE_URL'), env.DATABASE_POOL)), { schema }));
