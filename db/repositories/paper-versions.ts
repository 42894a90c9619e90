import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { paper, paperOpening, paperVersion } from '../schema/agendas';
import type { PaperVersionState } from '../schema/vocabulary';

/** Every version the actor may see, newest first: the closed ones are the secretariat's. */
export async function list(tx: Tx, args: { partnershipId: string; paperId: string }) {
  return tx
    .select({
      id: paperVersion.id,
      number: paperVersion.number,
      state: paperVersion.state,
      fileName: paperVersion.fileName,
      mediaType: paperVersion.mediaType,
      bytes: paperVersion.bytes,
      reason: paperVersion.reason,
      receivedAt: paperVersion.receivedAt,
      closedAt: paperVersion.closedAt,
    })
    .from(paperVersion)
    .where(and(eq(paperVersion.partnershipId, args.partnershipId), eq(paperVersion.paperId, args.paperId)))
    .orderBy(desc(paperVersion.number));
}

/** Who opened which version first when. Of somebody in a role-only seat of the group the seat is told, never the name. */
export async function listOpenings(tx: Tx, args: { partnershipId: string; versionIds: string[] }) {
  if (args.versionIds.length === 0) return [];
  const seats = sql`from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
    where a.partnership_id = ${paperOpening.partnershipId} and a.group_id = ${paperOpening.groupId} and a.person_id = ${paperOpening.personId}`;
  return tx
    .select({
      versionId: paperOpening.versionId,
      openedAt: paperOpening.openedAt,
      seat: sql<
        string | null
      >`(select s.label ${seats} order by s.role_only desc, a.started_at desc limit 1)`,
      name: sql<
        string | null
      >`case when exists (select ${seats} and s.role_only) then null else (select p.name from person p where p.id = ${paperOpening.personId}) end`,
    })
    .from(paperOpening)
    .where(
      and(
        eq(paperOpening.partnershipId, args.partnershipId),
        inArray(paperOpening.versionId, args.versionIds),
      ),
    )
    .orderBy(asc(paperOpening.openedAt));
}

/** A version the actor may open now: a closed one is not found, not even by the secretariat. */
export async function findReadable(
  tx: Tx,
  args: { partnershipId: string; versionId: string; personId: string | null },
) {
  const [row] = await tx
    .select({
      id: paperVersion.id,
      groupId: paperVersion.groupId,
      meetingId: paper.meetingId,
      paperId: paper.id,
      fileName: paperVersion.fileName,
      mediaType: paperVersion.mediaType,
      bytes: paperVersion.bytes,
      sha256: paperVersion.sha256,
      opened: sql<boolean>`${paperOpening.id} is not null`,
    })
    .from(paperVersion)
    .innerJoin(
      paper,
      and(eq(paper.partnershipId, paperVersion.partnershipId), eq(paper.id, paperVersion.paperId)),
    )
    .leftJoin(
      paperOpening,
      and(
        eq(paperOpening.partnershipId, paperVersion.partnershipId),
        eq(paperOpening.versionId, paperVersion.id),
        sql`${paperOpening.personId} = ${args.personId}::uuid`,
      ),
    )
    .where(
      and(
        eq(paperVersion.partnershipId, args.partnershipId),
        eq(paperVersion.id, args.versionId),
        inArray(paperVersion.state, ['received', 'issued']),
      ),
    );
  return row ?? null;
}

/** The newest version, its paper's row locked so that two replacements come one after the other. */
export async function lockCurrent(tx: Tx, args: { partnershipId: string; paperId: string }) {
  await tx
    .select({ id: paper.id })
    .from(paper)
    .where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.id, args.paperId)))
    .for('update');
  const [row] = await tx
    .select({
      id: paperVersion.id,
      number: paperVersion.number,
      state: paperVersion.state,
      fileName: paperVersion.fileName,
    })
    .from(paperVersion)
    .where(and(eq(paperVersion.partnershipId, args.partnershipId), eq(paperVersion.paperId, args.paperId)))
    .orderBy(desc(paperVersion.number))
    .limit(1);
  return row ?? null;
}

export async function insert(tx: Tx, row: typeof paperVersion.$inferInsert): Promise<void> {
  await tx.insert(paperVersion).values(row);
}

/** Closes a version to its readers at once. Why it was replaced stands on the version that came instead. */
export async function close(
  tx: Tx,
  a: {
    partnershipId: string;
    versionId: string;
    state: Extract<PaperVersionState, 'replaced' | 'withdrawn'>;
    reason: string | null;
    at: Date;
  },
): Promise<void> {
  await tx
    .update(paperVersion)
    .set({ state: a.state, reason: a.reason, closedAt: a.at })
    .where(and(eq(paperVersion.partnershipId, a.partnershipId), eq(paperVersion.id, a.versionId)));
}

/** The first opening stays; later ones change nothing. */
export async function insertOpening(tx: Tx, row: typeof paperOpening.$inferInsert): Promise<void> {
  await tx.insert(paperOpening).values(row).onConflictDoNothing();
}
