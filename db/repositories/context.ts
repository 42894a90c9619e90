import { and, eq, sql } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type { Tx } from '../client/app';
import type { QueueName } from '../queues';
import { onceResult } from '../schema/records';
import type * as schema from '../schema/schema';
import type { ActorKind, AppointmentKind, DeskRole, HolidayCalendar, OfficeKind, SeatKind, Sector } from '../schema/vocabulary';

export interface GrantRow {
  partnershipId: string;
  slug: string;
  partnershipName: string;
  partnershipState: 'active' | 'dormant';
  groupId: string | null;
  seatId: string | null;
  seatKind: SeatKind | null;
  sector: Sector | null;
  organisationId: string | null;
  appointmentId: string | null;
  appointmentKind: AppointmentKind | null;
  office: OfficeKind | null;
  meetingId: string | null;
}

/** Sets who acts, when and on which rows, for this transaction only. */
export async function open(tx: Tx, args: { personId: string; slug: string | null; now?: Date | undefined }) {
  const at = args.now ? args.now.toISOString() : null;
  const [row] = await tx.execute<{ context: { now: string; person: { id: string; name: string } | null; grants: GrantRow[]; partnerships: Place[]; desks: Place[] } }>(
    sql`select open_context(${args.personId}::uuid, ${args.slug}, ${at}::timestamptz) as context`,
  );
  if (!row) throw new Error('open_context returned nothing');
  return { now: new Date(row.context.now), person: row.context.person, grants: row.context.grants, partnerships: row.context.partnerships, desks: row.context.desks };
}

interface Place {
  slug: string;
  name: string;
}

export interface DeskRow extends Place {
  id: string;
  organisation: string;
  calendar: HolidayCalendar;
  role: DeskRole | 'none';
}

/** Sets who acts and when at one desk: no partnership, no group, no audience. Null where the person does not work there. */
export async function openDesk(tx: Tx, args: { personId: string | null; slug: string; now?: Date | undefined }) {
  const at = args.now ? args.now.toISOString() : null;
  const [row] = await tx.execute<{ context: { now: string; person: { id: string; name: string } | null; desk: DeskRow | null; partnerships: Place[]; desks: Place[] } }>(
    sql`select open_desk(${args.personId}::uuid, ${args.slug}, ${at}::timestamptz) as context`,
  );
  if (!row) throw new Error('open_desk returned nothing');
  const { now, ...context } = row.context;
  return { now: new Date(now), ...context };
}

interface GuestRow {
  id: string;
  name: string;
  partnershipId: string;
  partnershipState: 'active' | 'dormant';
  groupId: string;
  meetingId: string;
  live: boolean;
  reads: boolean;
}

/** Sets who and when for one guest, by the hash of their link, or by id for their mail: no partnership, no group, no audience. */
export async function openGuest(tx: Tx, args: { tokenHash: string | null; sessionHash: string | null; guestId: string | null; now?: Date | undefined }) {
  const at = args.now ? args.now.toISOString() : null;
  const [row] = await tx.execute<{ context: { now: string; guest: GuestRow | null } }>(
    sql`select open_guest(${args.tokenHash}, ${args.sessionHash}, ${args.guestId}::uuid, ${at}::timestamptz) as context`,
  );
  if (!row) throw new Error('open_guest returned nothing');
  return { now: new Date(row.context.now), guest: row.context.guest };
}

/** Whether the chair of this group is away or excluded; always false for whoever is not its vice-chair. */
export async function chairIsAway(tx: Tx, args: { partnershipId: string; groupId: string; meetingId: string | null; keys: number[] }): Promise<boolean> {
  const keys = sql`array(select jsonb_array_elements_text(${JSON.stringify(args.keys)}::jsonb)::int)`;
  const [row] = await tx.execute<{ away: boolean }>(sql`select chair_is_away(${args.partnershipId}::uuid, ${args.groupId}::uuid, ${args.meetingId}::uuid, ${keys}) as away`);
  return row?.away === true;
}

export interface AuditArgs {
  partnershipId: string;
  actorKind: ActorKind;
  actorId: string | null;
  name: string;
  outcome: 'done' | 'refused';
  subjectKind: string;
  subjectId: string | null;
  fields: string[];
}

export async function appendAudit(tx: Tx, a: AuditArgs): Promise<void> {
  await tx.execute(sql`select append_audit(${a.partnershipId}::uuid, ${a.actorKind}, ${a.actorId}::uuid, ${a.name}, ${a.outcome},
    ${a.subjectKind}, ${a.subjectId}::uuid, array(select jsonb_array_elements_text(${JSON.stringify(a.fields)}::jsonb)))`);
}

export async function enqueue(tx: Tx, queue: QueueName, payload: Record<string, string>): Promise<void> {
  await tx.execute(sql`select enqueue(${queue}, ${JSON.stringify(payload)}::jsonb)`);
}

/** Takes the key's lock first: of two presses at the same moment the second waits and gets the first one's result. */
export async function findOnce(tx: Tx, args: { personId: string; once: string; inputHash: string; command: string }) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${args.once}, 7))`);
  const [row] = await tx
    .select({ result: onceResult.result })
    .from(onceResult)
    .where(and(eq(onceResult.personId, args.personId), eq(onceResult.once, args.once), eq(onceResult.inputHash, args.inputHash), eq(onceResult.command, args.command)));
  return row ?? null;
}

export async function insertOnce(tx: Tx, row: typeof onceResult.$inferInsert): Promise<void> {
  await tx.insert(onceResult).values(row);
}

export async function ping(db: PostgresJsDatabase<typeof schema>): Promise<boolean> {
  const rows = await db.execute(sql`select 1`);
  return rows.length === 1;
}
