import { and, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { agendaItem, agendaSlot, paper, paperVersion } from '../schema/agendas';
import { meeting } from '../schema/meetings';
import { group } from '../schema/partnerships';

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
  itemNumber: sql<string | null>`case ${agendaSlot.part} when 'closed' then 'B' else '' end || ${agendaSlot.number}`,
  itemPart: agendaSlot.part,
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
    .select({ ...around, id: paper.id, title: paper.title, audienceKey: paper.audienceKey,
      guests: sql<number>`(select count(*)::int from guest_item o where o.partnership_id = ${paper.partnershipId} and o.item_id = ${paper.itemId} and o.closed_at is null)` })
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
      state: isOpen(state) ? state : ('withdrawn' as const),
      replacedAt: isOpen(state) && row.number !== null && row.number > 1 ? receivedAt : null,
    }))
    .sort((a, b) => a.position - b.position || a.title.localeCompare(b.title));
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

const isOpen = (state: string | null): state is 'received' | 'issued' =>
  state === 'received' || state === 'issued';
