import postgres from 'postgres';
import { afterAll, beforeAll } from 'vitest';
import { openOwner } from '../client/owner';

type Role = 'tabled_owner' | 'tabled_app' | 'tabled_auth' | 'tabled_queue';

const settings = { max: 1, onnotice: () => undefined, connection: { TimeZone: 'UTC' } };

/** A database of one test file, a copy of the migrated template, marked 'test'. */
export class TestDatabase {
  private readonly open: { end: (options: { timeout: number }) => Promise<void> }[] = [];
  constructor(readonly name: string) {}

  url(role: Role): string {
    const url = new URL(adminUrl());
    url.username = role;
    url.pathname = `/${this.name}`;
    return url.href;
  }

  /** A connection of a role, closed with the database. */
  connect(role: Role, max = 1): postgres.Sql {
    const sql = postgres(this.url(role), { ...settings, max });
    this.open.push(sql);
    return sql;
  }

  private owners: postgres.Sql | undefined;
  get sql(): postgres.Sql {
    return (this.owners ??= this.connect('tabled_owner'));
  }

  /** The administrator here, who may take the application's role within one transaction. */
  connectAdministrator(): postgres.Sql {
    const url = new URL(adminUrl());
    url.pathname = `/${this.name}`;
    const sql = postgres(url.href, settings);
    this.open.push(sql);
    return sql;
  }

  owner() {
    const owner = openOwner(this.url('tabled_owner'));
    this.open.push(owner.client);
    return owner;
  }

  async make(): Promise<void> {
    await asAdministrator(async (admin) => {
      await admin`create database ${admin(this.name)} template tabled_template owner tabled_owner`;
      await admin`revoke all on database ${admin(this.name)} from public`;
      await admin`grant connect on database ${admin(this.name)} to tabled_app, tabled_auth, tabled_queue`;
    });
  }

  async drop(): Promise<void> {
    for (const connection of this.open) await connection.end({ timeout: 5 });
    await asAdministrator((admin) => admin`drop database if exists ${admin(this.name)} with (force)`);
  }
}

function adminUrl(): string {
  const url = process.env.TEST_PG_ADMIN_URL;
  if (!url) throw new Error('TEST_PG_ADMIN_URL is not set: run the tests with npm test or npx vitest');
  return url;
}

async function asAdministrator(work: (sql: postgres.Sql) => Promise<unknown>): Promise<void> {
  const sql = postgres(adminUrl(), settings);
  try {
    await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

const nameInEnvironment = () => new URL(process.env.DATABASE_URL ?? '').pathname.slice(1);

/** Gives a test file the database its environment names, before its tests; called at the top of the file. */
export function withDatabase(fill?: (database: TestDatabase) => Promise<void>): TestDatabase {
  const database = new TestDatabase(nameInEnvironment());
  beforeAll(async () => {
    await database.make();
    await fill?.(database);
  });
  afterAll(async () => {
    const kept = globalThis as typeof globalThis & { tabledPools?: Map<string, postgres.Sql> };
    for (const pool of kept.tabledPools?.values() ?? []) await pool.end({ timeout: 5 });
    await database.drop();
  });
  return database;
}
