import { and, eq, gt, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { appointment, seat, seatingChange } from '../schema/seats';
import { now } from './now';

/* What changes who sits where. What is hidden from who presses goes through a function of the database. */

export async function insertSeat(tx: Tx, row: typeof seat.$inferInsert): Promise<void> {
  await tx.insert(seat).values(row);
}

export async function insertSeats(tx: Tx, rows: (typeof seat.$inferInsert)[]): Promise<void> {
  await tx.insert(seat).values(rows);
}

export async function insertAppointment(tx: Tx, row: typeof appointment.$inferInsert): Promise<void> {
  await tx.insert(appointment).values(row);
}

/** Begins, or renews, the days in which somebody who never signed in takes an appointment up; null where none are needed. */
export async function invite(tx: Tx, a: { partnershipId: string; appointmentId: string; renew: boolean }): Promise<string | null> {
  const [row] = await tx.execute<{ until: string | null }>(sql`select invite(${a.partnershipId}::uuid, ${a.appointmentId}::uuid, ${a.renew})::text as until`);
  return row?.until ?? null;
}

/** Ends a live appointment; false when somebody ended it first: perhaps a moment after this transaction's own time. */
export async function endAppointment(
  tx: Tx,
  args: { partnershipId: string; appointmentId: string; endedAt: Date; endsOn: string; reason: string | null },
): Promise<boolean> {
  const rows = await tx
    .update(appointment)
    .set({ endedAt: args.endedAt, endsOn: args.endsOn, endReason: args.reason })
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.id, args.appointmentId),
      sql`(${appointment.endedAt} is null or ${appointment.endedAt} > greatest(${now}, clock_timestamp()))`))
    .returning({ id: appointment.id });
  return rows.length === 1;
}

/** Whether a seat has a holder within these times, the hidden one of a role-only seat too; takes the seat's lock. */
export async function isFilled(tx: Tx, a: { partnershipId: string; seatId: string; from: Date; to: Date | null }): Promise<boolean> {
  const [row] = await tx.execute<{ filled: boolean }>(
    sql`select seat_is_filled(${a.partnershipId}::uuid, ${a.seatId}::uuid, ${a.from.toISOString()}::timestamptz, ${a.to?.toISOString() ?? null}::timestamptz) as filled`,
  );
  return row?.filled === true;
}

/** Ends every appointment of a seat now, and the seat itself when asked. Gives which ended. */
export async function vacate(tx: Tx, a: { partnershipId: string; seatId: string; reason: string | null; endSeat: boolean }): Promise<string[]> {
  const [row] = await tx.execute<{ ended: string[] }>(
    sql`select to_jsonb(vacate_seat(${a.partnershipId}::uuid, ${a.seatId}::uuid, ${a.reason}, ${a.endSeat})) as ended`,
  );
  return row?.ended ?? [];
}

export async function wasEverFilled(tx: Tx, a: { partnershipId: string; groupId: string }): Promise<boolean> {
  const [row] = await tx.execute<{ filled: boolean }>(sql`select was_ever_filled(${a.partnershipId}::uuid, ${a.groupId}::uuid) as filled`);
  return row?.filled !== false;
}

/** The days of a group's meetings to come, for who may name a deputy for one of them. */
export async function listMeetingsToCome(tx: Tx, a: { partnershipId: string; groupId: string }): Promise<{ id: string; startsAt: Date }[]> {
  const rows = await tx.execute<{ id: string; starts_at: string }>(sql`select id, starts_at from meetings_to_come(${a.partnershipId}::uuid, ${a.groupId}::uuid)`);
  return rows.map((row) => ({ id: row.id, startsAt: new Date(row.starts_at) }));
}

/** A meeting that moves takes along who is named a deputy for it. */
export async function moveDeputies(tx: Tx, a: { partnershipId: string; meetingId: string; endsOn: string; endedAt: Date; now: Date }): Promise<void> {
  await tx
    .update(appointment)
    .set({ endsOn: a.endsOn, endedAt: a.endedAt })
    .where(and(eq(appointment.partnershipId, a.partnershipId), eq(appointment.meetingId, a.meetingId), gt(appointment.endedAt, a.now)));
}

/** Gives a person their new address; says why not where it may not be. */
export async function changeAddress(tx: Tx, a: { partnershipId: string; personId: string; email: string }): Promise<'done' | 'taken' | 'elsewhere'> {
  const [row] = await tx.execute<{ answer: 'done' | 'taken' | 'elsewhere' }>(sql`select change_address(${a.partnershipId}::uuid, ${a.personId}::uuid, ${a.email}) as answer`);
  if (!row) throw new Error('no answer');
  return row.answer;
}

export async function insertChanges(tx: Tx, rows: (typeof seatingChange.$inferInsert)[]): Promise<void> {
  await tx.insert(seatingChange).values(rows);
}
