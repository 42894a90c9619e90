import postgres from 'postgres';
import type { TestDatabase } from './database';

/** Puts a listening pool where the application looks for its own. Brackets of a transaction do not count. */
export function listen(database: TestDatabase) {
  let sent: string[] = [];
  const kept = globalThis as typeof globalThis & { tabledPools?: Map<string, postgres.Sql> };
  const pools = (kept.tabledPools ??= new Map<string, postgres.Sql>());
  const debug = (_connection: number, text: string) => {
    if (/^\s*(select|insert|update|delete|with)/i.test(text) && !text.includes('pg_catalog')) sent.push(text);
  };
  pools.set('app', postgres(database.url('tabled_app'), { max: 2, debug, connection: { TimeZone: 'UTC' } }));
  return async (work: () => Promise<unknown>): Promise<string[]> => {
    sent = [];
    await work();
    return sent;
  };
}
