import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { agendaItem, agendaSlot, paper, paperOpening, paperVersion } from '../schema/agendas';
import { meeting } from '../schema/meetings';
import { group } from '../schema/partnerships';
import type { PaperVersionState } from '../schema/vocabulary';

const ofMeeting = (t: typeof paper | typeof agendaItem) =>
  and(eq(meeting.partnershipId, t.partnershipId), eq(meeting.id, t.meetingId));
const ofGroup = and(eq(group.partnershipId, meeting.partnershipId), eq(group.id, meeting.groupId));
const ofSlot = and(
  eq(agendaSlot.partnershipId, agendaItem.partnershipId),
  eq(agendaSlot.id, agendaItem.slotId),
);
const around = {
  groupId: meeting.groupId,
  groupName: group.name,
  groupSlug: group.slug,
  meetingId: meeting.id,
  meetingState: meeting.state,
  startsAt: meeting.startsAt,
  itemId: agendaItem.id,
  itemTitle: agendaItem.title,
  itemNumber: agendaSlot.number,
  itemPosition: agendaSlot.position,
  slotState: agendaSlot.state,
  restricted: agendaSlot.restricted,
};

/** The item a paper is for, with its meeting, in the actor's eyes. */
export async function findItem(tx: Tx, args: { partnershipId: string; itemId: string }) {
  const [row] = await tx
    .select({ ...around, audienceKey: agendaItem.audienceKey })
    .from(agendaItem)
    .innerJoin(agendaSlot, ofSlot)
    .innerJoin(meeting, ofMeeting(agendaItem))
    .innerJoin(group, ofGroup)
    .where(and(eq(agendaItem.partnershipId, args.partnershipId), eq(agendaItem.id, args.itemId)));
  return row ?? null;
}

export async function find(tx: Tx, args: { partnershipId: string; paperId: string }) {
  const [row] = await tx
    .select({ ...around, id: paper.id, title: paper.title, audienceKey: paper.audienceKey })
    .from(paper)
    .innerJoin(
      agendaItem,
      and(eq(agendaItem.partnershipId, paper.partnershipId), eq(agendaItem.id, paper.itemId)),
    )
    .innerJoin(agendaSlot, ofSlot)
    .innerJoin(meeting, ofMeeting(paper))
    .innerJoin(group, ofGroup)
    .where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.id, args.paperId)));
  return row ?? null;
}

export interface PaperRow {
  id: string;
  title: string;
  itemId: string;
  position: number;
  /** `withdrawn` also when no version is left that the reader may see. */
  state: 'received' | 'issued' | 'withdrawn';
  number: number | null;
  versionId: string | null;
  fileName: string | null;
  mediaType: string | null;
  bytes: number | null;
  /** When the current version took the place of an earlier one. */
  replacedAt: Date | null;
  /** How many people had opened an earlier version, as far as the reader may know. */
  openedBefore: number;
}

const openedBefore = sql<number>`(select count(distinct o.person_id)::int from paper_opening o
  join paper_version w on w.partnership_id = o.partnership_id and w.id = o.version_id
  where w.partnership_id = ${paper.partnershipId} and w.paper_id = ${paper.id} and w.number < ${paperVersion.number})`;

/** The papers of a meeting the actor may read, each with its newest version, in their order under the items. */
export async function listForMeeting(
  tx: Tx,
  args: { partnershipId: string; meetingId: string },
): Promise<PaperRow[]> {
  const rows = await tx
    .selectDistinctOn([paper.id], {
      id: paper.id,
      title: paper.title,
      itemId: paper.itemId,
      position: paper.position,
      state: paperVersion.state,
      number: paperVersion.number,
      versionId: paperVersion.id,
      fileName: paperVersion.fileName,
      mediaType: paperVersion.mediaType,
      bytes: paperVersion.bytes,
      receivedAt: paperVersion.receivedAt,
      openedBefore,
    })
    .from(paper)
    .leftJoin(
      paperVersion,
      and(eq(paperVersion.partnershipId, paper.partnershipId), eq(paperVersion.paperId, paper.id)),
    )
    .where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.meetingId, args.meetingId)))
    .orderBy(paper.id, desc(paperVersion.number));
  return rows
    .map(({ receivedAt, state, ...row }) => ({
      ...row,
      state: state === 'received' || state === 'issued' ? state : ('withdrawn' as const),
      replacedAt: row.number !== null && row.number > 1 ? receivedAt : null,
    }))
    .sort((a, b) => a.position - b.position || a.title.localeCompare(b.title));
}

/** Every version the actor may see, newest first: the closed ones are the secretariat's. */
export async function listVersions(tx: Tx, args: { partnershipId: string; paperId: string }) {
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
export async function findReadableVersion(
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

export async function nextPosition(
  tx: Tx,
  args: { partnershipId: string; meetingId: string; itemId: string },
): Promise<number> {
  const [row] = await tx
    .select({ next: sql<number>`coalesce(max(${paper.position}), 0) + 10` })
    .from(paper)
    .where(
      and(
        eq(paper.partnershipId, args.partnershipId),
        eq(paper.meetingId, args.meetingId),
        eq(paper.itemId, args.itemId),
      ),
    );
  return row?.next ?? 10;
}

export async function insert(tx: Tx, row: typeof paper.$inferInsert): Promise<void> {
  await tx.insert(paper).values(row);
}

export async function insertVersion(tx: Tx, row: typeof paperVersion.$inferInsert): Promise<void> {
  await tx.insert(paperVersion).values(row);
}

/** Closes a version to its readers at once. Why it was replaced stands on the version that came instead. */
export async function closeVersion(
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
