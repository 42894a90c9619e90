import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { action } from '../schema/actions';
import { agendaItem, agendaSlot } from '../schema/agendas';
import { escalation, escalationAsk, escalationSending } from '../schema/escalations';
import { meeting } from '../schema/meetings';
import { group } from '../schema/partnerships';
import { organisation, person } from '../schema/registers';
import { addressee } from '../schema/routes';
import type { EscalationState } from '../schema/vocabulary';

const named = sql<string | null>`case when ${addressee.id} is not null then (select o.name from organisation o where o.id = ${addressee.organisationId}) || ', ' || ${addressee.name} end`;
const last = (tx: Tx) =>
  tx
    .selectDistinctOn([escalationSending.partnershipId, escalationSending.escalationId])
    .from(escalationSending)
    .orderBy(escalationSending.partnershipId, escalationSending.escalationId, desc(escalationSending.number))
    .as('last');

interface ListArgs {
  partnershipId: string;
  groupIds: string[] | null;
  states: readonly EscalationState[];
  limit: number;
  offset: number;
}

/** Escalations as this reader sees them, with the clock of the latest letter, what is due first on top. */
export async function list(tx: Tx, a: ListArgs) {
  const sending = last(tx);
  return tx
    .select({ id: escalation.id, reference: escalation.reference, title: escalation.title, state: escalation.state, ending: escalation.ending, groupName: group.name, raisedAt: escalation.raisedAt,
      divertedAs: escalation.divertedAs, divertedTo: escalation.divertedTo, to: sql<string | null>`coalesce(${sending.addressee}, ${named})`,
      sentOn: sending.sentOn, dueOn: sending.dueOn, movedDueOn: sending.movedDueOn, waitingSince: sending.waitingSince, pausedDays: sending.pausedDays, answeredOn: sending.answeredOn,
      dueDays: sending.dueDays, calendar: sending.calendar,
      asks: sql<number>`(select count(*)::int from ${escalationAsk} k where k.partnership_id = ${escalation.partnershipId} and k.escalation_id = ${escalation.id})`,
      open: sql<number>`(select count(*)::int from ${escalationAsk} k where k.partnership_id = ${escalation.partnershipId} and k.escalation_id = ${escalation.id} and (k.said is null or k.said = 'holding'))` })
    .from(escalation)
    .innerJoin(group, and(eq(group.partnershipId, escalation.partnershipId), eq(group.id, escalation.groupId)))
    .leftJoin(addressee, eq(addressee.id, escalation.addresseeId))
    .leftJoin(sending, and(eq(sending.partnershipId, escalation.partnershipId), eq(sending.escalationId, escalation.id)))
    .where(and(eq(escalation.partnershipId, a.partnershipId), inArray(escalation.state, [...a.states]), a.groupIds === null ? sql`true` : inArray(escalation.groupId, a.groupIds)))
    .orderBy(sql`${sending.movedDueOn} asc nulls last`, desc(escalation.raisedAt))
    .limit(a.limit)
    .offset(a.offset);
}

export async function count(tx: Tx, a: { partnershipId: string; today: string }) {
  const sending = last(tx);
  const [row] = await tx
    .select({
      open: sql<number>`count(*) filter (where ${escalation.state} not in ('closed', 'diverted'))::int`,
      sent: sql<number>`count(*) filter (where ${escalation.state} = 'sent')::int`,
      late: sql<number>`count(*) filter (where ${escalation.state} = 'sent' and ${sending.answeredOn} is null and ${sending.waitingSince} is null and ${sending.movedDueOn} < ${a.today}::date)::int`,
      closed: sql<number>`count(*) filter (where ${escalation.state} in ('closed', 'diverted'))::int`,
    })
    .from(escalation)
    .leftJoin(sending, and(eq(sending.partnershipId, escalation.partnershipId), eq(sending.escalationId, escalation.id)))
    .where(eq(escalation.partnershipId, a.partnershipId));
  return row ?? { open: 0, sent: 0, late: 0, closed: 0 };
}

export async function find(tx: Tx, args: { partnershipId: string; escalationId: string }) {
  const [row] = await tx
    .select({ id: escalation.id, reference: escalation.reference, title: escalation.title, text: escalation.text, state: escalation.state, ending: escalation.ending, groupId: escalation.groupId,
      groupName: group.name, groupSlug: group.slug, audienceKey: escalation.audienceKey, subjectId: escalation.subjectId, subject: organisation.name, addresseeId: escalation.addresseeId, to: named,
      rung: addressee.rung, divertedAs: escalation.divertedAs, divertedTo: escalation.divertedTo, agreedMethod: escalation.agreedMethod, agreedOn: escalation.agreedOn, agreedWords: escalation.agreedWords,
      letter: escalation.letter, letterTo: escalation.letterTo, dueDays: escalation.dueDays,
      raisedAt: escalation.raisedAt, raisedById: escalation.raisedById, raisedBy: person.name, sourceItemId: escalation.sourceItemId, sourceActionId: escalation.sourceActionId, version: escalation.version })
    .from(escalation)
    .innerJoin(group, and(eq(group.partnershipId, escalation.partnershipId), eq(group.id, escalation.groupId)))
    .leftJoin(organisation, eq(organisation.id, escalation.subjectId))
    .leftJoin(addressee, eq(addressee.id, escalation.addresseeId))
    .leftJoin(person, eq(person.id, escalation.raisedById))
    .where(and(eq(escalation.partnershipId, args.partnershipId), eq(escalation.id, args.escalationId)));
  return row ?? null;
}

/** Where it was raised, for readers of both only. */
export async function findSource(tx: Tx, a: { partnershipId: string; itemId: string | null; actionId: string | null }) {
  if (a.actionId) {
    const [row] = await tx
      .select({ label: action.reference, actionId: action.id, at: action.openedAt, groupId: action.groupId, audienceKey: action.audienceKey, title: action.text, part: sql<'open' | 'closed'>`case when ${action.reference} ~ '^[A-Z]+-B-' then 'closed' else 'open' end` })
      .from(action)
      .where(and(eq(action.partnershipId, a.partnershipId), eq(action.id, a.actionId)));
    return row ? { kind: 'action' as const, ...row, meetingId: null } : null;
  }
  if (!a.itemId) return null;
  const [row] = await tx
    .select({ label: sql<string>`${group.name} || coalesce(', item ' || case ${agendaSlot.part} when 'closed' then 'B' else '' end || ${agendaSlot.number}, '')`, part: agendaSlot.part, meetingId: agendaItem.meetingId, at: meeting.startsAt, groupId: agendaItem.groupId,
      audienceKey: agendaItem.intendedAudienceKey, title: agendaItem.title })
    .from(agendaItem)
    .innerJoin(agendaSlot, and(eq(agendaSlot.partnershipId, agendaItem.partnershipId), eq(agendaSlot.id, agendaItem.slotId)))
    .innerJoin(meeting, and(eq(meeting.partnershipId, agendaItem.partnershipId), eq(meeting.id, agendaItem.meetingId)))
    .innerJoin(group, and(eq(group.partnershipId, agendaItem.partnershipId), eq(group.id, agendaItem.groupId)))
    .where(and(eq(agendaItem.partnershipId, a.partnershipId), eq(agendaItem.id, a.itemId)));
  return row ? { kind: 'item' as const, ...row, actionId: null } : null;
}

export async function insert(tx: Tx, row: typeof escalation.$inferInsert): Promise<void> {
  await tx.insert(escalation).values(row);
}

/** Changes it only if it is still the version the form showed. */
export async function update(tx: Tx, args: { partnershipId: string; escalationId: string; version: number }, values: Partial<typeof escalation.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(escalation)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(escalation.partnershipId, args.partnershipId), eq(escalation.id, args.escalationId), eq(escalation.version, args.version)))
    .returning({ id: escalation.id });
  return rows.length === 1;
}

/** Deletes the typed words, also from stored results; that it was diverted stays. */
export async function divert(tx: Tx, a: { partnershipId: string; escalationId: string; as: string; to: string }): Promise<void> {
  await tx.execute(sql`select divert_escalation(${a.partnershipId}::uuid, ${a.escalationId}::uuid, ${a.as}, ${a.to})`);
}

export async function listAsks(tx: Tx, args: { partnershipId: string; escalationId: string }) {
  return tx.select().from(escalationAsk).where(and(eq(escalationAsk.partnershipId, args.partnershipId), eq(escalationAsk.escalationId, args.escalationId))).orderBy(asc(escalationAsk.number));
}

export async function nextReference(tx: Tx, a: { partnershipId: string; groupId: string; series: string }): Promise<string> {
  const [row] = await tx.execute<{ reference: string }>(sql`select next_escalation_reference(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${a.series}) as reference`);
  if (!row) throw new Error('no reference');
  return row.reference;
}

/** Sets the drafted asks anew; nothing was sent yet. */
export async function replaceAsks(tx: Tx, args: { partnershipId: string; escalationId: string }, rows: (typeof escalationAsk.$inferInsert)[]): Promise<void> {
  await tx.delete(escalationAsk).where(and(eq(escalationAsk.partnershipId, args.partnershipId), eq(escalationAsk.escalationId, args.escalationId)));
  await insertAsks(tx, rows);
}

/** What an escalation carries moves with its audience; the mover reads both. */
export async function moveAudience(tx: Tx, args: { partnershipId: string; escalationId: string; audienceKey: number }): Promise<void> {
  await updateAsks(tx, args, { audienceKey: args.audienceKey });
}

async function updateAsks(tx: Tx, args: { partnershipId: string; escalationId: string }, values: Partial<typeof escalationAsk.$inferInsert>): Promise<void> {
  await tx.update(escalationAsk).set(values).where(and(eq(escalationAsk.partnershipId, args.partnershipId), eq(escalationAsk.escalationId, args.escalationId)));
}

export async function insertAsks(tx: Tx, rows: (typeof escalationAsk.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(escalationAsk).values(rows);
}

export async function updateAsk(tx: Tx, args: { partnershipId: string; askId: string }, values: Partial<typeof escalationAsk.$inferInsert>): Promise<void> {
  await tx.update(escalationAsk).set(values).where(and(eq(escalationAsk.partnershipId, args.partnershipId), eq(escalationAsk.id, args.askId)));
}

export async function listSendings(tx: Tx, args: { partnershipId: string; escalationId: string }) {
  return tx.select().from(escalationSending).where(and(eq(escalationSending.partnershipId, args.partnershipId), eq(escalationSending.escalationId, args.escalationId))).orderBy(asc(escalationSending.number));
}

export async function insertSending(tx: Tx, row: typeof escalationSending.$inferInsert): Promise<void> {
  await tx.insert(escalationSending).values(row);
}

export async function updateSending(tx: Tx, args: { partnershipId: string; sendingId: string }, values: Partial<typeof escalationSending.$inferInsert>): Promise<void> {
  await tx.update(escalationSending).set(values).where(and(eq(escalationSending.partnershipId, args.partnershipId), eq(escalationSending.id, args.sendingId)));
}

/** The address the last letter of this partnership to a team went to. */
export async function lastAddressOf(tx: Tx, args: { partnershipId: string; addresseeId: string }): Promise<string | null> {
  const [row] = await tx
    .select({ to: escalationSending.toAddress })
    .from(escalationSending)
    .where(and(eq(escalationSending.partnershipId, args.partnershipId), eq(escalationSending.addresseeId, args.addresseeId), sql`${escalationSending.toAddress} is not null`))
    .orderBy(desc(escalationSending.sentOn))
    .limit(1);
  return row?.to ?? null;
}
