import { and, asc, eq } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { correction, paragraph } from '../schema/minutes';
import { seat } from '../schema/seats';

export async function list(tx: Tx, args: { partnershipId: string; minutesId: string }) {
  return tx
    .select({ id: correction.id, paragraphId: correction.paragraphId, proposedText: correction.proposedText, reason: correction.reason, state: correction.state,
      settledWhy: correction.settledWhy, proposedAt: correction.proposedAt, seat: seat.label })
    .from(correction)
    .innerJoin(paragraph, and(eq(paragraph.partnershipId, correction.partnershipId), eq(paragraph.id, correction.paragraphId)))
    .leftJoin(seat, and(eq(seat.partnershipId, correction.partnershipId), eq(seat.id, correction.seatId)))
    .where(and(eq(correction.partnershipId, args.partnershipId), eq(paragraph.minutesId, args.minutesId)))
    .orderBy(asc(correction.proposedAt));
}

export async function find(tx: Tx, args: { partnershipId: string; correctionId: string }) {
  const [row] = await tx.select().from(correction).where(and(eq(correction.partnershipId, args.partnershipId), eq(correction.id, args.correctionId)));
  return row ?? null;
}

export async function insert(tx: Tx, row: typeof correction.$inferInsert): Promise<void> {
  await tx.insert(correction).values(row);
}

/** Settles a correction once; false when it was settled before. */
export async function settle(tx: Tx, args: { partnershipId: string; correctionId: string; state: 'accepted' | 'declined'; why: string | null; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(correction)
    .set({ state: args.state, settledWhy: args.why, settledAt: args.at })
    .where(and(eq(correction.partnershipId, args.partnershipId), eq(correction.id, args.correctionId), eq(correction.state, 'proposed')))
    .returning({ id: correction.id });
  return rows.length === 1;
}
