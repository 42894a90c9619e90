import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { group, termsOfReference } from '../schema/partnerships';

/** One manager at a time makes groups or fills offices of a partnership: what is checked stays true until the commit. */
export async function lockPartnership(tx: Tx, partnershipId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${partnershipId}, 14))`);
}

export async function insert(tx: Tx, row: typeof group.$inferInsert): Promise<void> {
  await tx.insert(group).values(row);
}

/** Every version of a group's terms of reference, the newest first. */
export async function listTerms(tx: Tx, args: { partnershipId: string; groupId: string }) {
  return tx
    .select()
    .from(termsOfReference)
    .where(and(eq(termsOfReference.partnershipId, args.partnershipId), eq(termsOfReference.groupId, args.groupId)))
    .orderBy(desc(termsOfReference.version));
}

export async function insertTerms(tx: Tx, row: typeof termsOfReference.$inferInsert): Promise<void> {
  await tx.insert(termsOfReference).values(row);
}
