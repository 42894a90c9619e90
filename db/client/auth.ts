import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { required } from '@/lib/platform/env';
import * as schema from '../schema/schema';
import { pool } from './pool';
import { prepared } from './prepared';

export type AuthDatabase = PostgresJsDatabase<typeof schema>;

let made: AuthDatabase | undefined;
export const auth = (): AuthDatabase => (made ??= drizzle(prepared(pool('auth', () => required('DATABASE_AUTH_URL'), 5)), { schema }));
