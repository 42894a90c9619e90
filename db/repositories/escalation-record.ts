import { and, asc, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { agendaBacklog, escalationAnswer, escalationEvent, escalationPosition, escalationVerdict } from '../schema/escalation-record';
import { escalation } from '../schema/escalations';
import { meeting } from '../schema/meetings';
import { partnership } from '../schema/partnerships';
import { person } from '../schema/registers';
import { seat } from '../schema/seats';

type At = { partnershipId: string; escalationId: string };

/** What happened, the latest first. */
export async function listEvents(tx: Tx, a: At) {
  return tx
    .select({ id: escalationEvent.id, sendingId: escalationEvent.sendingId, kind: escalationEvent.kind, on: escalationEvent.on, text: escalationEvent.text, saidBy: escalationEvent.saidBy,
      channel: escalationEvent.channel, recorded: escalationEvent.recorded, fileName: escalationEvent.fileName, bytes: escalationEvent.bytes, at: escalationEvent.at,
      by: sql<string | null>`coalesce(${escalationEvent.by}, ${person.name})` })
    .from(escalationEvent)
    .leftJoin(person, eq(person.id, escalationEvent.byId))
    .where(and(eq(escalationEvent.partnershipId, a.partnershipId), eq(escalationEvent.escalationId, a.escalationId)))
    .orderBy(desc(escalationEvent.on), desc(escalationEvent.at), desc(escalationEvent.id));
}

export async function insertEvent(tx: Tx, row: typeof escalationEvent.$inferInsert): Promise<void> {
  await tx.insert(escalationEvent).values(row);
}

/** An event with a file, in the actor's audience. */
export async function findEvent(tx: Tx, args: { partnershipId: string; eventId: string }) {
  const [row] = await tx.select().from(escalationEvent).where(and(eq(escalationEvent.partnershipId, args.partnershipId), eq(escalationEvent.id, args.eventId)));
  return row ?? null;
}

export async function listAnswers(tx: Tx, a: At) {
  return tx.select().from(escalationAnswer).where(and(eq(escalationAnswer.partnershipId, a.partnershipId), eq(escalationAnswer.escalationId, a.escalationId))).orderBy(asc(escalationAnswer.at));
}

export async function listVerdicts(tx: Tx, a: At) {
  return tx.select().from(escalationVerdict).where(and(eq(escalationVerdict.partnershipId, a.partnershipId), eq(escalationVerdict.escalationId, a.escalationId))).orderBy(asc(escalationVerdict.at));
}

export async function insertVerdict(tx: Tx, row: typeof escalationVerdict.$inferInsert): Promise<void> {
  await tx.insert(escalationVerdict).values(row);
}

/** The position of each seat that stands now. */
export async function listPositions(tx: Tx, a: At) {
  return tx
    .select({ id: escalationPosition.id, seatId: escalationPosition.seatId, seat: seat.label, sector: seat.sector, position: escalationPosition.position, words: escalationPosition.words,
      channel: escalationPosition.channel, saidBy: escalationPosition.saidBy, at: escalationPosition.at })
    .from(escalationPosition)
    .innerJoin(seat, and(eq(seat.partnershipId, escalationPosition.partnershipId), eq(seat.id, escalationPosition.seatId)))
    .where(and(eq(escalationPosition.partnershipId, a.partnershipId), eq(escalationPosition.escalationId, a.escalationId), isNull(escalationPosition.replacedAt)))
    .orderBy(asc(seat.position));
}

/** Sets a seat's position; an earlier one of the same seat stays in the record. */
export async function setPosition(tx: Tx, row: typeof escalationPosition.$inferInsert): Promise<void> {
  await tx
    .update(escalationPosition)
    .set({ replacedAt: row.at })
    .where(and(eq(escalationPosition.partnershipId, row.partnershipId), eq(escalationPosition.escalationId, row.escalationId), eq(escalationPosition.seatId, row.seatId), isNull(escalationPosition.replacedAt)));
  await tx.insert(escalationPosition).values(row);
}

/** Releases exactly the stored letter to the desk it is addressed to, and queues the mail that carries it. */
export async function releaseToDesk(tx: Tx, a: { partnershipId: string; sendingId: string; letterId: string; contact: string }): Promise<void> {
  await tx.execute(sql`select release_to_desk(${a.partnershipId}::uuid, ${a.sendingId}::uuid, ${a.letterId}::uuid, ${a.contact})`);
}

/** Keeps the desk's copy of the clock alike, and sends it a chaser or a clarification when there are words. */
export async function writeToDesk(tx: Tx, a: { partnershipId: string; sendingId: string; kind: 'chaser' | 'clarification'; text: string | null; by: string }): Promise<void> {
  await tx.execute(sql`select write_to_desk(${a.partnershipId}::uuid, ${a.sendingId}::uuid, ${a.kind}, ${a.text}, ${a.by})`);
}

/** The mails of an escalation's letters that have not left yet, for the secretariat that sent them. */
export async function listUnsentMails(tx: Tx, a: { partnershipId: string; escalationId: string }): Promise<{ kind: string; queuedAt: Date }[]> {
  const rows = await tx.execute<{ kind: string; queued_at: string }>(sql`select kind, queued_at from letter_mails(${a.partnershipId}::uuid, ${a.escalationId}::uuid) where state <> 'sent'`);
  return rows.map((row) => ({ kind: row.kind, queuedAt: new Date(row.queued_at) }));
}

export interface HomeEvent {
  id: string;
  kind: 'acknowledged' | 'holding reply' | 'clarification asked' | 'new date promised' | 'reply';
  on: string;
  text: string | null;
  saidBy: string | null;
  channel: string | null;
  by: string;
  promisedOn?: string;
  fileName?: string;
  mediaType?: string;
  bytes?: number;
  sha256?: string;
}

export interface HomeArgs {
  /** A desk names its letter; the secretariat the letter it sent. */
  from: { letterId: string } | { partnershipId: string; sendingId: string };
  event: HomeEvent;
  answers: { number: number; said: string; words: string | null }[];
}

/** Brings what the addressee did home; gives where an answer landed. */
export async function bringHome(tx: Tx, { from, event, answers }: HomeArgs) {
  const at = 'letterId' in from ? { letterId: from.letterId, partnershipId: null, sendingId: null } : { letterId: null, ...from };
  const [row] = await tx.execute<{ home: { meetingId: string | null; nextIssued: boolean; answered: boolean } }>(
    sql`select bring_home(${at.letterId}::uuid, ${at.partnershipId}::uuid, ${at.sendingId}::uuid, ${JSON.stringify(event)}::jsonb, ${JSON.stringify(answers)}::jsonb) as home`,
  );
  if (!row) throw new Error('nothing came home');
  return row.home;
}

/** Puts what waits in a group's backlog on its next agenda not yet issued. */
export async function placeWaiting(tx: Tx, a: { partnershipId: string; groupId: string }): Promise<void> {
  await tx.execute(sql`select place_waiting(${a.partnershipId}::uuid, ${a.groupId}::uuid)`);
}

/** Answers that came home, over all partnerships or of one group, the latest first. */
export async function listHome(tx: Tx, a: { groupId?: string; since: Date; limit: number }) {
  return tx
    .select({ id: agendaBacklog.id, escalationId: agendaBacklog.escalationId, title: agendaBacklog.title, note: agendaBacklog.note, landedAt: agendaBacklog.landedAt, meetingId: agendaBacklog.meetingId,
      meetingStartsAt: meeting.startsAt, reference: escalation.reference, readable: sql<boolean>`${escalation.id} is not null`, restricted: agendaBacklog.restricted,
      partnershipSlug: partnership.slug, partnership: partnership.shortName })
    .from(agendaBacklog)
    .innerJoin(partnership, eq(partnership.id, agendaBacklog.partnershipId))
    .leftJoin(escalation, and(eq(escalation.partnershipId, agendaBacklog.partnershipId), eq(escalation.id, agendaBacklog.escalationId)))
    .leftJoin(meeting, and(eq(meeting.partnershipId, agendaBacklog.partnershipId), eq(meeting.id, agendaBacklog.meetingId)))
    .where(and(sql`${agendaBacklog.landedAt} >= ${a.since.toISOString()}::timestamptz`, a.groupId ? eq(agendaBacklog.groupId, a.groupId) : sql`true`))
    .orderBy(desc(agendaBacklog.landedAt))
    .limit(a.limit);
}

/** Steps of escalations that wait for who prepares a group's work, or for its chair: the vice-chair while that one is away or excluded. */
export async function listStepsOwed(tx: Tx, a: { secretariatOf: string[]; chairOf: string[]; viceChairOf: string[]; limit: number }) {
  if (a.secretariatOf.length + a.chairOf.length + a.viceChairOf.length === 0) return [];
  const among = (ids: string[]) => sql`${escalation.groupId} = any (array(select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)::uuid))`;
  const away = sql`chair_is_away(${escalation.partnershipId}, ${escalation.groupId}, null, array[${escalation.audienceKey}])`;
  return tx
    .select({ id: escalation.id, reference: escalation.reference, title: escalation.title, state: escalation.state, partnershipSlug: partnership.slug, partnership: partnership.shortName })
    .from(escalation)
    .innerJoin(partnership, eq(partnership.id, escalation.partnershipId))
    .where(or(and(inArray(escalation.state, ['raised', 'cleared']), among(a.secretariatOf)), and(eq(escalation.state, 'agreed'), sql`${escalation.letter} is not null`, a.viceChairOf.length === 0 ? among(a.chairOf) : or(among(a.chairOf), and(among(a.viceChairOf), away)))))
    .orderBy(asc(escalation.raisedAt))
    .limit(a.limit);
}

/** Escalations whose group asks these seats for a position they have not given. */
export async function listPositionsOwed(tx: Tx, a: { seatIds: string[]; limit: number }) {
  if (a.seatIds.length === 0) return [];
  return tx
    .select({ id: escalation.id, reference: escalation.reference, title: escalation.title, seat: seat.label, partnershipSlug: partnership.slug, partnership: partnership.shortName, state: escalation.state })
    .from(escalation)
    .innerJoin(seat, and(eq(seat.partnershipId, escalation.partnershipId), eq(seat.groupId, escalation.groupId), inArray(seat.id, a.seatIds)))
    .innerJoin(partnership, eq(partnership.id, escalation.partnershipId))
    .where(and(inArray(escalation.state, ['screened', 'agreed']), sql`${seat.kind} in ('voting', 'non-voting')`, sql`not exists (select from ${escalationPosition} p
      where p.partnership_id = ${escalation.partnershipId} and p.escalation_id = ${escalation.id} and p.seat_id = ${seat.id} and p.replaced_at is null)`))
    .orderBy(asc(escalation.raisedAt))
    .limit(a.limit);
}
