import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { required } from '@/lib/platform/env';
import * as schema from '../schema/schema';
import { pool } from './pool';

export type QueueDatabase = PostgresJsDatabase<typeof schema>;

let made: QueueDatabase | undefined;
export const queue = (): QueueDatabase => (made ??= drizzle(pool('queue', () => required('DATABASE_QUEUE_URL'), 5), { schema }));
