import { and, asc, desc, eq, gte, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { agendaItem, agendaSlot, paper, paperVersion } from '../schema/agendas';
import { escalation } from '../schema/escalations';
import { seat } from '../schema/seats';
import type { SlotPart } from '../schema/vocabulary';

/** The slots of a meeting with the items the actor may read; an item out of their audience is null. */
export async function list(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  return tx
    .select({ slotId: agendaSlot.id, part: agendaSlot.part, position: agendaSlot.position, number: agendaSlot.number, minutes: agendaSlot.minutes, restricted: agendaSlot.restricted, state: agendaSlot.state,
      itemId: agendaItem.id, title: agendaItem.title, purpose: agendaItem.purpose, note: agendaItem.note, lead: seat.label, leadSeatId: agendaItem.leadSeatId,
      audienceKey: agendaItem.audienceKey, intendedAudienceKey: agendaItem.intendedAudienceKey, version: agendaItem.version,
      guests: sql<number>`(select count(*)::int from guest_item o where o.partnership_id = ${agendaItem.partnershipId} and o.item_id = ${agendaItem.id} and o.closed_at is null)`,
      // Only readers of both can follow the link back.
      escalationId: escalation.id, escalation: escalation.reference })
    .from(agendaSlot)
    .leftJoin(agendaItem, and(eq(agendaItem.partnershipId, agendaSlot.partnershipId), eq(agendaItem.slotId, agendaSlot.id)))
    .leftJoin(seat, and(eq(seat.partnershipId, agendaItem.partnershipId), eq(seat.id, agendaItem.leadSeatId)))
    .leftJoin(escalation, and(eq(escalation.partnershipId, agendaItem.partnershipId), eq(escalation.id, agendaItem.escalationId)))
    .where(and(eq(agendaSlot.partnershipId, args.partnershipId), eq(agendaSlot.meetingId, args.meetingId)))
    .orderBy(desc(agendaSlot.part), asc(agendaSlot.position), asc(agendaSlot.id));
}

export async function find(tx: Tx, args: { partnershipId: string; itemId: string }) {
  const [row] = await tx
    .select({ itemId: agendaItem.id, slotId: agendaItem.slotId, meetingId: agendaItem.meetingId, groupId: agendaItem.groupId, title: agendaItem.title, purpose: agendaItem.purpose,
      leadSeatId: agendaItem.leadSeatId, note: agendaItem.note, version: agendaItem.version, audienceKey: agendaItem.audienceKey, intendedAudienceKey: agendaItem.intendedAudienceKey,
      part: agendaSlot.part, number: agendaSlot.number, minutes: agendaSlot.minutes, state: agendaSlot.state, position: agendaSlot.position })
    .from(agendaItem)
    .innerJoin(agendaSlot, and(eq(agendaSlot.partnershipId, agendaItem.partnershipId), eq(agendaSlot.id, agendaItem.slotId)))
    .where(and(eq(agendaItem.partnershipId, args.partnershipId), eq(agendaItem.id, args.itemId)));
  return row ?? null;
}

export async function insert(tx: Tx, slots: (typeof agendaSlot.$inferInsert)[], items: (typeof agendaItem.$inferInsert)[]): Promise<void> {
  await tx.insert(agendaSlot).values(slots);
  await tx.insert(agendaItem).values(items);
}

/** Changes an item only if it is still the version the form showed. */
export async function updateItem(tx: Tx, args: { partnershipId: string; itemId: string; version: number }, values: Partial<typeof agendaItem.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(agendaItem)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(agendaItem.partnershipId, args.partnershipId), eq(agendaItem.id, args.itemId), eq(agendaItem.version, args.version)))
    .returning({ id: agendaItem.id });
  return rows.length === 1;
}

export async function updateSlot(tx: Tx, args: { partnershipId: string; slotId: string }, values: Partial<typeof agendaSlot.$inferInsert>): Promise<void> {
  await tx.update(agendaSlot).set(values).where(and(eq(agendaSlot.partnershipId, args.partnershipId), eq(agendaSlot.id, args.slotId)));
}

/** Takes an item off an agenda that nobody but its preparers has seen. */
export async function remove(tx: Tx, args: { partnershipId: string; itemId: string; slotId: string }): Promise<void> {
  await tx.delete(agendaItem).where(and(eq(agendaItem.partnershipId, args.partnershipId), eq(agendaItem.id, args.itemId)));
  await tx.delete(agendaSlot).where(and(eq(agendaSlot.partnershipId, args.partnershipId), eq(agendaSlot.id, args.slotId)));
}

/** Gives the numbers and opens everything to whom it is intended. */
export async function issue(tx: Tx, args: { partnershipId: string; meetingId: string; groupAudience: number }): Promise<void> {
  await tx.execute(sql`select issue_agenda(${args.partnershipId}::uuid, ${args.meetingId}::uuid, ${args.groupAudience})`);
}

/** Makes room in one part: everything from this position on moves down by one step. */
export async function makeRoom(tx: Tx, args: { partnershipId: string; meetingId: string; part: SlotPart; from: number }): Promise<void> {
  await tx
    .update(agendaSlot)
    .set({ position: sql`${agendaSlot.position} + 10` })
    .where(and(eq(agendaSlot.partnershipId, args.partnershipId), eq(agendaSlot.meetingId, args.meetingId), eq(agendaSlot.part, args.part), gte(agendaSlot.position, args.from)));
}

export async function hasPapers(tx: Tx, args: { partnershipId: string; itemId: string }): Promise<boolean> {
  const rows = await tx.select({ id: paper.id }).from(paper).where(and(eq(paper.partnershipId, args.partnershipId), eq(paper.itemId, args.itemId))).limit(1);
  return rows.length > 0;
}

/** Papers of an item are read by who reads the item. */
export async function alignPapers(tx: Tx, args: { partnershipId: string; itemId: string; audienceKey: number }): Promise<void> {
  const ofItem = and(eq(paper.partnershipId, args.partnershipId), eq(paper.itemId, args.itemId));
  const papers = await tx.update(paper).set({ audienceKey: args.audienceKey }).where(ofItem).returning({ id: paper.id });
  for (const { id } of papers)
    await tx.update(paperVersion).set({ audienceKey: args.audienceKey }).where(and(eq(paperVersion.partnershipId, args.partnershipId), eq(paperVersion.paperId, id)));
}
