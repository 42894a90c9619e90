import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { paper, paperOpening, paperVersion } from '../schema/agendas';

/** How many papers of a meeting each person opened; all of them for the secretariat, else one's own. */
export async function count(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  return tx
    .select({ personId: paperOpening.personId, opened: sql<number>`count(distinct ${paperVersion.paperId})::int` })
    .from(paperOpening)
    .innerJoin(paperVersion, and(eq(paperVersion.partnershipId, paperOpening.partnershipId), eq(paperVersion.id, paperOpening.versionId)))
    .innerJoin(paper, and(eq(paper.partnershipId, paperVersion.partnershipId), eq(paper.id, paperVersion.paperId)))
    .where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.meetingId, args.meetingId)))
    .groupBy(paperOpening.personId);
}
