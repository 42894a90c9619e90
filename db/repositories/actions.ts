import { and, asc, desc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { action, actionEvent } from '../schema/actions';
import { meeting } from '../schema/meetings';
import { group, partnership } from '../schema/partnerships';
import { organisation, person } from '../schema/registers';
import { appointment, seat } from '../schema/seats';
import { now } from './now';

/** As the index of what is open says it: as a parameter it would not be found. */
const isOpen = sql`${action.state} <> 'closed'`;
const looksAfter = alias(seat, 'looks_after');

const fields = { id: action.id, reference: action.reference, kind: action.kind, text: action.text, groupId: action.groupId, groupSlug: group.slug, groupName: group.name, groupClosedAt: group.closedAt,
  seatId: action.seatId, seat: seat.label, sector: seat.sector, organisationId: seat.organisationId, organisation: organisation.name, lookedAfterById: action.lookedAfterById,
  lookedAfterBy: looksAfter.label, kindReason: action.kindReason, firstDue: action.firstDue, due: action.due, state: action.state, ending: action.ending, openedAt: action.openedAt,
  paragraphId: action.paragraphId, audienceKey: action.audienceKey, version: action.version, releasedFromId: action.releasedFromId };

/** A seat that nobody holds: its work needs somebody. A role-only seat never tells. */
const vacant = sql<boolean>`not ${seat.roleOnly} and not exists (select from ${appointment} a where a.partnership_id = ${seat.partnershipId} and a.group_id = ${seat.groupId}
  and a.seat_id = ${seat.id} and a.kind = 'holder' and a.started_at <= ${now} and (a.ended_at is null or a.ended_at > ${now}))`;
const redated = sql<number>`(select count(*)::int from ${actionEvent} e where e.partnership_id = ${action.partnershipId} and e.action_id = ${action.id} and e.kind = 're-dated')`;
const chased = sql<number>`(select count(*)::int from ${actionEvent} e where e.partnership_id = ${action.partnershipId} and e.action_id = ${action.id} and e.kind = 'chased')`;

const from = (tx: Tx) =>
  tx
    .select({ ...fields, vacant, redated, chased })
    .from(action)
    .innerJoin(group, and(eq(group.partnershipId, action.partnershipId), eq(group.id, action.groupId)))
    .innerJoin(seat, and(eq(seat.partnershipId, action.partnershipId), eq(seat.id, action.seatId)))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .leftJoin(looksAfter, and(eq(looksAfter.partnershipId, action.partnershipId), eq(looksAfter.id, action.lookedAfterById)));

export interface ListArgs {
  partnershipId: string;
  groupIds: string[] | null;
  which: 'open' | 'late' | 'needs somebody' | 'proposed closed' | 'closed';
  today: string;
  limit: number;
  offset: number;
}

/** The log, what is due first on top. */
export async function list(tx: Tx, a: ListArgs) {
  const which = {
    open: isOpen,
    // Only an action can be late: a request is put to a body that cannot be instructed.
    late: and(isOpen, eq(action.kind, 'action'), eq(action.state, 'open'), sql`${action.due} < ${a.today}::date`),
    'needs somebody': and(isOpen, eq(action.kind, 'action'), vacant),
    'proposed closed': and(isOpen, eq(action.state, 'proposed closed')),
    closed: eq(action.state, 'closed'),
  }[a.which];
  const groups = a.groupIds === null ? sql`true` : inArray(action.groupId, a.groupIds);
  return from(tx)
    .where(and(eq(action.partnershipId, a.partnershipId), which, groups))
    .orderBy(sql`${action.due} asc nulls last`, asc(action.reference))
    .limit(a.limit)
    .offset(a.offset);
}

/** Counts of what is open, as this reader sees it. */
export async function countOpen(tx: Tx, a: { partnershipId: string; groupIds: string[] | null; today: string }) {
  const groups = a.groupIds === null ? sql`true` : inArray(action.groupId, a.groupIds);
  const [row] = await tx
    .select({
      open: sql<number>`count(*)::int`,
      late: sql<number>`count(*) filter (where ${action.kind} = 'action' and ${action.state} = 'open' and ${action.due} < ${a.today}::date)::int`,
      vacant: sql<number>`count(*) filter (where ${action.kind} = 'action' and ${vacant})::int`,
      proposed: sql<number>`count(*) filter (where ${action.state} = 'proposed closed')::int`,
    })
    .from(action)
    .innerJoin(seat, and(eq(seat.partnershipId, action.partnershipId), eq(seat.id, action.seatId)))
    .where(and(eq(action.partnershipId, a.partnershipId), isOpen, groups));
  return row ?? { open: 0, late: 0, vacant: 0, proposed: 0 };
}

/** How much was closed in all the years: counted where it is shown only. */
export async function countClosed(tx: Tx, a: { partnershipId: string; groupIds: string[] | null }): Promise<number> {
  const groups = a.groupIds === null ? sql`true` : inArray(action.groupId, a.groupIds);
  const [row] = await tx.select({ closed: sql<number>`count(*)::int` }).from(action).where(and(eq(action.partnershipId, a.partnershipId), eq(action.state, 'closed'), groups));
  return row?.closed ?? 0;
}

/** Open work of these seats over all partnerships of the actor. */
export async function listOfSeats(tx: Tx, a: { seatIds: string[]; limit: number }) {
  if (a.seatIds.length === 0) return [];
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(a.seatIds)}::jsonb)::uuid)`;
  return tx
    .select({ id: action.id, reference: action.reference, kind: action.kind, text: action.text, due: action.due, firstDue: action.firstDue, state: action.state, ending: action.ending, openedAt: action.openedAt,
      seat: seat.label, redated, partnershipSlug: partnership.slug, dormant: sql<boolean>`${partnership.state} = 'dormant'`, calendar: partnership.calendar })
    .from(action)
    .innerJoin(seat, and(eq(seat.partnershipId, action.partnershipId), eq(seat.id, action.seatId)))
    .innerJoin(partnership, eq(partnership.id, action.partnershipId))
    .where(and(sql`${action.seatId} = any (${ids})`, isOpen))
    .orderBy(sql`${action.due} asc nulls last`)
    .limit(a.limit);
}

/**
 * What is proposed closed and stands before the group at this meeting, with the words it was proposed with: at the
 * group's next meeting, and at the last one that began for what was proposed before it ended.
 */
export async function listToAgree(tx: Tx, a: { partnershipId: string; groupId: string; meetingId: string }) {
  const proposal = (column: SQL) => sql`(select ${column} from ${actionEvent} e where e.partnership_id = ${action.partnershipId} and e.action_id = ${action.id}
    and e.kind = 'proposed closed' order by e.at desc, e.id desc limit 1)`;
  const ofGroup = sql`m.partnership_id = ${a.partnershipId} and m.group_id = ${a.groupId} and m.state <> 'cancelled'`;
  const next = sql`(select m.id from ${meeting} m where ${ofGroup} and m.state <> 'held' and m.ends_at > ${now} order by m.starts_at, m.id limit 1)`;
  const endOfLast = sql`(select l.ends_at from (select m.id, m.ends_at from ${meeting} m where ${ofGroup} and m.starts_at <= ${now} order by m.starts_at desc, m.id limit 1) l
    where l.id = ${a.meetingId})`;
  return tx
    .select({ id: action.id, reference: action.reference, kind: action.kind, text: action.text, groupId: action.groupId, audienceKey: action.audienceKey, seat: seat.label, version: action.version,
      evidence: sql<string | null>`${proposal(sql`e.text`)}` })
    .from(action)
    .innerJoin(seat, and(eq(seat.partnershipId, action.partnershipId), eq(seat.id, action.seatId)))
    .where(and(eq(action.partnershipId, a.partnershipId), eq(action.groupId, a.groupId), eq(action.state, 'proposed closed'),
      sql`(${a.meetingId} = ${next} or ${proposal(sql`e.at`)} <= ${endOfLast})`))
    .orderBy(asc(action.reference));
}

export async function find(tx: Tx, args: { partnershipId: string; actionId: string }) {
  const [row] = await from(tx).where(and(eq(action.partnershipId, args.partnershipId), eq(action.id, args.actionId)));
  return row ?? null;
}

export async function listEvents(tx: Tx, args: { partnershipId: string; actionId: string }) {
  return tx
    .select({ id: actionEvent.id, kind: actionEvent.kind, text: actionEvent.text, state: actionEvent.state, fromDue: actionEvent.fromDue, toDue: actionEvent.toDue,
      channel: actionEvent.channel, at: actionEvent.at, by: person.name })
    .from(actionEvent)
    .leftJoin(person, eq(person.id, actionEvent.byId))
    .where(and(eq(actionEvent.partnershipId, args.partnershipId), eq(actionEvent.actionId, args.actionId)))
    .orderBy(desc(actionEvent.at), desc(actionEvent.id));
}

export async function insert(tx: Tx, row: typeof action.$inferInsert): Promise<void> {
  await tx.insert(action).values(row);
}

/** Changes it only if it is still the version the form showed. */
export async function update(tx: Tx, args: { partnershipId: string; actionId: string; version: number }, values: Partial<typeof action.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(action)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(action.partnershipId, args.partnershipId), eq(action.id, args.actionId), eq(action.version, args.version)))
    .returning({ id: action.id });
  return rows.length === 1;
}

export async function insertEvent(tx: Tx, row: typeof actionEvent.$inferInsert): Promise<void> {
  await tx.insert(actionEvent).values(row);
}
