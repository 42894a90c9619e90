import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { deskAppointment, deskAsk, deskEvent, deskLetter, deskMail } from '../schema/desks';
import { person } from '../schema/registers';
import type { MailState } from '../schema/vocabulary';
import { now } from './now';

// Of one table alone a column is written without its table, which would mean the inner one.
const outer = sql.raw('desk_letter');

/** The letters on the desk, what is due first on top. */
export async function list(tx: Tx, a: { deskId: string; closed: boolean; limit: number }) {
  return tx
    .select({ id: deskLetter.id, partnership: deskLetter.partnership, reference: deskLetter.reference, title: deskLetter.title, sentOn: deskLetter.sentOn, dueOn: deskLetter.dueOn,
      movedDueOn: deskLetter.movedDueOn, waitingSince: deskLetter.waitingSince, acknowledgedOn: deskLetter.acknowledgedOn, closedOn: deskLetter.closedOn, theirReference: deskLetter.theirReference, dormantSince: deskLetter.dormantSince, custodian: deskLetter.custodian,
      asks: sql<number>`(select count(*)::int from ${deskAsk} k where k.desk_id = ${outer}.desk_id and k.letter_id = ${outer}.id)`,
      open: sql<number>`(select count(*)::int from ${deskAsk} k where k.desk_id = ${outer}.desk_id and k.letter_id = ${outer}.id and (k.said is null or k.said = 'holding'))` })
    .from(deskLetter)
    .where(and(eq(deskLetter.deskId, a.deskId), a.closed ? sql`${deskLetter.closedOn} is not null` : isNull(deskLetter.closedOn)))
    .orderBy(a.closed ? desc(deskLetter.closedOn) : asc(deskLetter.movedDueOn))
    .limit(a.limit);
}

export async function find(tx: Tx, a: { deskId: string; letterId: string }) {
  const [row] = await tx.select().from(deskLetter).where(and(eq(deskLetter.deskId, a.deskId), eq(deskLetter.id, a.letterId)));
  return row ?? null;
}

export async function listAsks(tx: Tx, a: { deskId: string; letterId: string }) {
  return tx.select().from(deskAsk).where(and(eq(deskAsk.deskId, a.deskId), eq(deskAsk.letterId, a.letterId))).orderBy(asc(deskAsk.number));
}

export async function listEvents(tx: Tx, a: { deskId: string; letterId: string }) {
  return tx.select().from(deskEvent).where(and(eq(deskEvent.deskId, a.deskId), eq(deskEvent.letterId, a.letterId))).orderBy(desc(deskEvent.at), desc(deskEvent.id));
}

export async function findEvent(tx: Tx, a: { deskId: string; eventId: string }) {
  const [row] = await tx.select().from(deskEvent).where(and(eq(deskEvent.deskId, a.deskId), eq(deskEvent.id, a.eventId)));
  return row ?? null;
}

export async function setReference(tx: Tx, a: { deskId: string; letterId: string; version: number; theirReference: string | null }): Promise<boolean> {
  const rows = await tx
    .update(deskLetter)
    .set({ theirReference: a.theirReference, version: a.version + 1 })
    .where(and(eq(deskLetter.deskId, a.deskId), eq(deskLetter.id, a.letterId), eq(deskLetter.version, a.version)))
    .returning({ id: deskLetter.id });
  return rows.length === 1;
}

export async function listPeople(tx: Tx, a: { deskId: string }) {
  return tx
    .select({ id: deskAppointment.id, personId: deskAppointment.personId, name: person.name, role: deskAppointment.role, startedAt: deskAppointment.startedAt })
    .from(deskAppointment)
    .innerJoin(person, eq(person.id, deskAppointment.personId))
    .where(and(eq(deskAppointment.deskId, a.deskId), sql`${deskAppointment.startedAt} <= ${now}`, sql`(${deskAppointment.endedAt} is null or ${deskAppointment.endedAt} > ${now})`))
    .orderBy(asc(deskAppointment.role), asc(person.name));
}

export async function insertAppointment(tx: Tx, row: typeof deskAppointment.$inferInsert): Promise<void> {
  await tx.insert(deskAppointment).values(row);
}

export async function endAppointment(tx: Tx, a: { deskId: string; appointmentId: string; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(deskAppointment)
    .set({ endedAt: a.at })
    .where(and(eq(deskAppointment.deskId, a.deskId), eq(deskAppointment.id, a.appointmentId), isNull(deskAppointment.endedAt)))
    .returning({ id: deskAppointment.id });
  return rows.length === 1;
}

export async function findMail(tx: Tx, a: { deskId: string; mailId: string }) {
  const [row] = await tx
    .select({ id: deskMail.id, kind: deskMail.kind, to: deskMail.toAddress, text: deskMail.text, state: deskMail.state, letterId: deskMail.letterId })
    .from(deskMail)
    .where(and(eq(deskMail.deskId, a.deskId), eq(deskMail.id, a.mailId)));
  return row ?? null;
}

export async function settleMail(tx: Tx, a: { deskId: string; mailId: string; state: MailState; at: Date }): Promise<void> {
  await tx.update(deskMail).set({ state: a.state, sentAt: a.at }).where(and(eq(deskMail.deskId, a.deskId), eq(deskMail.id, a.mailId)));
}
