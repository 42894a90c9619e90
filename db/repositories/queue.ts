import { sql } from 'drizzle-orm';
import type { QueueDatabase } from '../client/queue';
import journal from '../migrations/meta/_journal.json';
import { queueNames } from '../queues';
import { deployment } from '../schema/records';
import { outboxMail } from '../schema/sign-in';

/** Migrations of this version that the database lacks. */
export async function countPending(db: QueueDatabase): Promise<number> {
  const [row] = await db.execute<{ last: string | null }>(sql`select max(created_at) as last from drizzle.__drizzle_migrations`);
  return journal.entries.filter((entry) => entry.when > Number(row?.last ?? 0)).length;
}

export async function queuesExist(db: QueueDatabase): Promise<boolean> {
  const [row] = await db.execute<{ found: number }>(sql`select count(*)::int as found from pgboss.queue`);
  return (row?.found ?? 0) >= queueNames.length;
}

export async function deploymentKind(db: QueueDatabase) {
  const [row] = await db.select({ kind: deployment.kind }).from(deployment);
  return row?.kind ?? null;
}

/** Writes each crossing of a clock once, dated by its own day; gives how many were new. The clock moves in a test only. */
export async function writeCrossings(db: QueueDatabase, now: Date | null): Promise<number> {
  const [row] = await db.execute<{ written: number }>(sql`select write_crossings(${now?.toISOString() ?? null}::timestamptz) as written`);
  return row?.written ?? 0;
}

/** Partnerships with a seat of an organisation that has ended, which nothing was done about yet. */
export async function listSuccessionsDue(db: QueueDatabase, now: Date | null): Promise<string[]> {
  const rows = await db.execute<{ id: string }>(sql`select d as id from successions_due(${now?.toISOString() ?? null}::timestamptz) d`);
  return rows.map((row) => row.id);
}

/** Carries out in one partnership, in one transaction, what the register says of its organisations. */
export async function carryOutSuccessions(db: QueueDatabase, partnershipId: string, now: Date | null): Promise<void> {
  await db.execute(sql`select carry_out_successions(${partnershipId}::uuid, ${now?.toISOString() ?? null}::timestamptz)`);
}

/** What an old address is told of; null when it was told already. */
export async function findAddressChange(db: QueueDatabase, changeId: string): Promise<{ email: string; partnership: string; contact: string | null } | null> {
  const [row] = await db.execute<{ email: string; partnership: string; contact: string | null }>(sql`select * from address_changed(${changeId}::uuid)`);
  return row ?? null;
}

export async function forgetAddressChange(db: QueueDatabase, changeId: string): Promise<void> {
  await db.execute(sql`select forget_address_change(${changeId}::uuid)`);
}

export async function beginDormancies(db: QueueDatabase, now: Date | null): Promise<void> {
  await db.execute(sql`select begin_dormancies(${now?.toISOString() ?? null}::timestamptz)`);
}

/** Puts a mail in the outbox; the same key again is the same mail. */
export async function insertOutboxMail(db: QueueDatabase, row: typeof outboxMail.$inferInsert): Promise<void> {
  await db.insert(outboxMail).values(row).onConflictDoNothing();
}

export async function listOutbox(db: QueueDatabase, limit: number) {
  return db.select().from(outboxMail).orderBy(sql`${outboxMail.sentAt} desc`).limit(limit);
}
