import postgres from 'postgres';

/** One pool per role and process, also across reloads in development. Lock waits end after 5 s with a clear error. */
export function pool(role: string, url: () => string, max: number): postgres.Sql {
  const kept = globalThis as typeof globalThis & { tabledPools?: Map<string, postgres.Sql> };
  const pools = (kept.tabledPools ??= new Map<string, postgres.Sql>());
  const found = pools.get(role);
  if (found) return found;
  const made = postgres(url(), {
    max,
    idle_timeout: 60,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: { application_name: `tabled ${role}`, lock_timeout: 5000, statement_timeout: 30_000, TimeZone: 'UTC' },
  });
  pools.set(role, made);
  return made;
}
