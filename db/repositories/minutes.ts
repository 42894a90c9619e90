import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { action } from '../schema/actions';
import { agendaSlot } from '../schema/agendas';
import { attendance } from '../schema/attendance';
import { decision, minutes, minutesApproval, paragraph, paragraphSpeaker, reservation } from '../schema/minutes';
import { seat } from '../schema/seats';
import type { SlotPart } from '../schema/vocabulary';

export async function find(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  const [row] = await tx.select().from(minutes).where(and(eq(minutes.partnershipId, args.partnershipId), eq(minutes.meetingId, args.meetingId)));
  return row ?? null;
}

export async function insert(tx: Tx, row: typeof minutes.$inferInsert): Promise<void> {
  await tx.insert(minutes).values(row);
}

/** Moves the minutes on, only from the state the command saw; false when somebody was first. */
export async function update(tx: Tx, args: { partnershipId: string; minutesId: string; version: number }, values: Partial<typeof minutes.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(minutes)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(minutes.partnershipId, args.partnershipId), eq(minutes.id, args.minutesId), eq(minutes.version, args.version)))
    .returning({ id: minutes.id });
  return rows.length === 1;
}

/** Notes that a paragraph was saved; the minutes become a new version, so that nobody clears words they did not read. */
export async function noteSaved(tx: Tx, args: { partnershipId: string; minutesId: string; at: Date }): Promise<void> {
  await tx.update(minutes).set({ savedAt: args.at, version: sql`${minutes.version} + 1` }).where(and(eq(minutes.partnershipId, args.partnershipId), eq(minutes.id, args.minutesId)));
}

/** The paragraphs the actor may read, in order, with decision, reservation and, for the secretariat, who spoke. */
/** The references of what was made of a paragraph, as its reader sees them. */
const actionsOf = sql<string | null>`(select string_agg(a.reference, ', ' order by a.reference) from ${action} a where a.partnership_id = ${paragraph.partnershipId} and a.paragraph_id = ${paragraph.id})`;

export async function listParagraphs(tx: Tx, args: { partnershipId: string; minutesId: string }) {
  return tx
    .select({ id: paragraph.id, slotId: paragraph.slotId, position: paragraph.position, number: paragraph.number, kind: paragraph.kind, text: paragraph.text,
      attribution: paragraph.attribution, shownAs: paragraph.shownAs, state: paragraph.state, version: paragraph.version, audienceKey: paragraph.audienceKey,
      decisionReference: decision.reference, decisionMethod: decision.method, reservationSeatId: reservation.seatId, reservationSeat: seat.label,
      decisionParagraphId: reservation.decisionParagraphId, source: reservation.source, toldHow: reservation.toldHow, toldOn: reservation.toldOn,
      confirmedAt: reservation.confirmedAt, speakerSeatId: paragraphSpeaker.seatId, actions: actionsOf })
    .from(paragraph)
    .leftJoin(decision, and(eq(decision.partnershipId, paragraph.partnershipId), eq(decision.paragraphId, paragraph.id)))
    .leftJoin(reservation, and(eq(reservation.partnershipId, paragraph.partnershipId), eq(reservation.paragraphId, paragraph.id)))
    .leftJoin(seat, and(eq(seat.partnershipId, reservation.partnershipId), eq(seat.id, reservation.seatId)))
    .leftJoin(paragraphSpeaker, and(eq(paragraphSpeaker.partnershipId, paragraph.partnershipId), eq(paragraphSpeaker.paragraphId, paragraph.id)))
    .where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.minutesId, args.minutesId)))
    .orderBy(asc(paragraph.slotId), asc(paragraph.position), asc(paragraph.id));
}

export async function findParagraph(tx: Tx, args: { partnershipId: string; paragraphId: string }) {
  const [row] = await tx
    .select({ id: paragraph.id, minutesId: paragraph.minutesId, meetingId: minutes.meetingId, slotId: paragraph.slotId, part: agendaSlot.part, position: paragraph.position, kind: paragraph.kind, text: paragraph.text,
      attribution: paragraph.attribution, state: paragraph.state, version: paragraph.version, audienceKey: paragraph.audienceKey, intendedAudienceKey: paragraph.intendedAudienceKey,
      reservationId: reservation.id, reservationSeatId: reservation.seatId, confirmedAt: reservation.confirmedAt })
    .from(paragraph)
    .innerJoin(minutes, and(eq(minutes.partnershipId, paragraph.partnershipId), eq(minutes.id, paragraph.minutesId)))
    .innerJoin(agendaSlot, and(eq(agendaSlot.partnershipId, paragraph.partnershipId), eq(agendaSlot.id, paragraph.slotId)))
    .leftJoin(reservation, and(eq(reservation.partnershipId, paragraph.partnershipId), eq(reservation.paragraphId, paragraph.id)))
    .where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.id, args.paragraphId)));
  return row ?? null;
}

export async function insertParagraph(tx: Tx, row: typeof paragraph.$inferInsert, speakerSeatId: string | undefined): Promise<void> {
  await tx.insert(paragraph).values(row);
  if (speakerSeatId)
    await tx.insert(paragraphSpeaker).values({ paragraphId: row.id, partnershipId: row.partnershipId, groupId: row.groupId, seatId: speakerSeatId });
}

export async function insertDecision(tx: Tx, row: typeof decision.$inferInsert): Promise<void> {
  await tx.insert(decision).values(row);
}

export async function insertReservation(tx: Tx, row: typeof reservation.$inferInsert): Promise<void> {
  await tx.insert(reservation).values(row);
}

export async function confirmReservation(tx: Tx, args: { partnershipId: string; paragraphId: string; at: Date }): Promise<void> {
  await tx.update(reservation).set({ confirmedAt: args.at }).where(and(eq(reservation.partnershipId, args.partnershipId), eq(reservation.paragraphId, args.paragraphId)));
}

/** Changes a paragraph's words only if it is still the version the form showed. */
export async function updateParagraph(tx: Tx, args: { partnershipId: string; paragraphId: string; version: number }, values: Partial<typeof paragraph.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(paragraph)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.id, args.paragraphId), eq(paragraph.version, args.version)))
    .returning({ id: paragraph.id });
  return rows.length === 1;
}

/** Whether a reservation stands beside this decision. */
export async function hasReservation(tx: Tx, args: { partnershipId: string; paragraphId: string }): Promise<boolean> {
  const [row] = await tx.select({ id: reservation.id }).from(reservation)
    .where(and(eq(reservation.partnershipId, args.partnershipId), eq(reservation.decisionParagraphId, args.paragraphId))).limit(1);
  return row !== undefined;
}

export async function removeParagraph(tx: Tx, args: { partnershipId: string; paragraphId: string }): Promise<void> {
  await tx.delete(paragraph).where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.id, args.paragraphId)));
}

/** The next place at the end of an item, as far as the actor sees it. */
export async function lastPlace(tx: Tx, args: { partnershipId: string; minutesId: string; slotId: string }) {
  const [row] = await tx
    .select({ position: sql<number>`coalesce(max(${paragraph.position}), 0)::int`, number: sql<number>`coalesce(max(${paragraph.number}), 0)::int` })
    .from(paragraph)
    .where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.minutesId, args.minutesId), eq(paragraph.slotId, args.slotId)));
  return row ?? { position: 0, number: 0 };
}

/** Fixes the numbers and opens every paragraph to whom it is intended. */
export async function circulate(tx: Tx, args: { partnershipId: string; minutesId: string }): Promise<void> {
  await tx.execute(sql`select circulate_minutes(${args.partnershipId}::uuid, ${args.minutesId}::uuid)`);
}

/** The next reference of the group's series, `D` for decisions. */
export async function nextReference(tx: Tx, args: { partnershipId: string; groupId: string; prefix: string; series: string }): Promise<string> {
  const [row] = await tx.execute<{ reference: string }>(
    sql`select next_reference(${args.partnershipId}::uuid, ${args.groupId}::uuid, ${args.prefix}, ${args.series}) as reference`,
  );
  if (!row) throw new Error('no reference');
  return row.reference;
}

export async function listApprovals(tx: Tx, args: { partnershipId: string; minutesId: string }) {
  return tx
    .select({ id: minutesApproval.id, audienceKey: minutesApproval.audienceKey, version: minutesApproval.version, how: minutesApproval.how, method: minutesApproval.method,
      approvedAt: minutesApproval.approvedAt, sha256: minutesApproval.sha256, lines: minutesApproval.lines })
    .from(minutesApproval)
    .where(and(eq(minutesApproval.partnershipId, args.partnershipId), eq(minutesApproval.minutesId, args.minutesId)))
    .orderBy(asc(minutesApproval.audienceKey), desc(minutesApproval.version));
}

export async function insertApproval(tx: Tx, row: typeof minutesApproval.$inferInsert): Promise<void> {
  await tx.insert(minutesApproval).values(row);
}

/** Makes the paragraphs of one part part of the approved record; contested ones stay pending. */
export async function approveParagraphs(tx: Tx, args: { partnershipId: string; minutesId: string; audienceKey: number }): Promise<void> {
  await tx
    .update(paragraph)
    .set({ state: 'approved' })
    .where(and(eq(paragraph.partnershipId, args.partnershipId), eq(paragraph.minutesId, args.minutesId), eq(paragraph.audienceKey, args.audienceKey), eq(paragraph.state, 'unconfirmed')));
}

/** Who was there, in the open part or, for its readers, in the closed one. */
export async function listAttendance(tx: Tx, args: { partnershipId: string; meetingId: string; part: SlotPart }) {
  return tx
    .select({ seatId: attendance.seatId, presence: attendance.presence, capacity: attendance.capacity, name: attendance.name, arrivedAt: attendance.arrivedAt, leftAt: attendance.leftAt })
    .from(attendance)
    .where(and(eq(attendance.partnershipId, args.partnershipId), eq(attendance.meetingId, args.meetingId), eq(attendance.part, args.part)));
}

/** Records who was there, seat by seat; recording again replaces what was recorded before. */
export async function upsertAttendance(tx: Tx, rows: (typeof attendance.$inferInsert)[]): Promise<void> {
  await tx
    .insert(attendance)
    .values(rows)
    .onConflictDoUpdate({
      target: [attendance.partnershipId, attendance.meetingId, attendance.seatId, attendance.part],
      set: { presence: sql`excluded.presence`, capacity: sql`excluded.capacity`, name: sql`excluded.name`, arrivedAt: sql`excluded.arrived_at`, leftAt: sql`excluded.left_at`, recordedAt: sql`excluded.recorded_at` },
    });
}
