import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { paper, paperOpening, paperVersion } from '../schema/agendas';
import { person } from '../schema/registers';

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

/** Who has opened a paper of an item, each person once, first time first. */
export async function listOfItem(tx: Tx, args: { partnershipId: string; itemId: string }) {
  return tx
    .select({ personId: paperOpening.personId, name: person.name, openedAt: sql<Date>`min(${paperOpening.openedAt})`.mapWith(paperOpening.openedAt) })
    .from(paperOpening)
    .innerJoin(paperVersion, and(eq(paperVersion.partnershipId, paperOpening.partnershipId), eq(paperVersion.id, paperOpening.versionId)))
    .innerJoin(paper, and(eq(paper.partnershipId, paperVersion.partnershipId), eq(paper.id, paperVersion.paperId)))
    .innerJoin(person, eq(person.id, paperOpening.personId))
    .where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.itemId, args.itemId)))
    .groupBy(paperOpening.personId, person.name)
    .orderBy(sql`min(${paperOpening.openedAt})`);
}
