import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { agendaSlot } from '../schema/agendas';
import { closedPart, recall } from '../schema/closed-part';

/** The closed part of a meeting, for its readers; null for everybody else, as where there is none. */
export async function find(tx: Tx, at: { partnershipId: string; meetingId: string }) {
  const [row] = await tx.select().from(closedPart).where(and(eq(closedPart.partnershipId, at.partnershipId), eq(closedPart.meetingId, at.meetingId)));
  return row ?? null;
}

export async function insert(tx: Tx, row: typeof closedPart.$inferInsert): Promise<void> {
  await tx.insert(closedPart).values(row);
}

export async function isEmpty(tx: Tx, at: { partnershipId: string; meetingId: string }): Promise<boolean> {
  const rows = await tx
    .select({ id: agendaSlot.id })
    .from(agendaSlot)
    .where(and(eq(agendaSlot.partnershipId, at.partnershipId), eq(agendaSlot.meetingId, at.meetingId), eq(agendaSlot.part, 'closed')))
    .limit(1);
  return rows.length === 0;
}

export async function remove(tx: Tx, at: { partnershipId: string; meetingId: string }): Promise<void> {
  await tx.delete(closedPart).where(and(eq(closedPart.partnershipId, at.partnershipId), eq(closedPart.meetingId, at.meetingId)));
}

export interface RecallKeys {
  all: number;
  members: number;
  preparers: number;
  wasMembers: number;
}

/** Narrows an issued item and what it carries, in one step of the database. */
export async function recallItem(tx: Tx, args: { partnershipId: string; itemId: string; keys: RecallKeys }): Promise<void> {
  const { all, members, preparers, wasMembers } = args.keys;
  await tx.execute(sql`select recall_item(${args.partnershipId}::uuid, ${args.itemId}::uuid, ${all}, ${members}, ${preparers}, ${wasMembers})`);
}

export async function insertRecall(tx: Tx, row: typeof recall.$inferInsert): Promise<void> {
  await tx.insert(recall).values(row);
}

export async function listRecalls(tx: Tx, at: { partnershipId: string; itemId: string }) {
  return tx.select().from(recall).where(and(eq(recall.partnershipId, at.partnershipId), eq(recall.itemId, at.itemId))).orderBy(recall.at);
}

/** Which of these audiences a seat reads; told to the secretariat of its group only. */
export async function seatReads(tx: Tx, args: { partnershipId: string; seatId: string; keys: number[] }): Promise<number[]> {
  const keys = sql`array(select jsonb_array_elements_text(${JSON.stringify(args.keys)}::jsonb)::int)`;
  const [row] = await tx.execute<{ seen: number[] }>(sql`select seat_reads(${args.partnershipId}::uuid, ${args.seatId}::uuid, ${keys}) as seen`);
  return row?.seen ?? [];
}
