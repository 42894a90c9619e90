import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { group } from '../schema/partnerships';
import { organisation, organisationSuccession } from '../schema/registers';
import { seat, seatSuccession } from '../schema/seats';
import type { SuccessionNeed } from '../schema/vocabulary';

/** Why a seat needs somebody; null once that is chosen, and for every other seat. */
export const needs = sql<SuccessionNeed | null>`(select x.needs from ${seatSuccession} x where x.partnership_id = ${seat.partnershipId} and x.seat_id = ${seat.id} and x.chosen_at is null)`;

export interface Formerly {
  seatId: string;
  label: string;
  until: string;
}

/** The seats that went on in a seat, with the last day of their organisation. */
export const formerly = sql<Formerly[] | null>`(select jsonb_agg(jsonb_build_object('seatId', o.id, 'label', o.label, 'until', x.on_day - 1) order by o.label) from ${seatSuccession} x
  join ${seat} o on o.partnership_id = x.partnership_id and o.id = x.seat_id where x.partnership_id = ${seat.partnershipId} and x.to_seat_id = ${seat.id})`;

/** Whose seat it was until when, and in which seat it went on. */
export const wentOn = sql<{ until: string; seatId: string | null; label: string | null } | null>`(select jsonb_build_object('until', x.on_day - 1, 'seatId', t.id, 'label', t.label) from ${seatSuccession} x
  left join ${seat} t on t.partnership_id = x.partnership_id and t.id = x.to_seat_id where x.partnership_id = ${seat.partnershipId} and x.seat_id = ${seat.id})`;

/** The seats that need somebody, as far as this reader may know of them. */
export async function listWaiting(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ id: seat.id, groupId: seat.groupId, label: seat.label, kind: seat.kind, needs: sql<SuccessionNeed>`${seatSuccession.needs}`, onDay: seatSuccession.onDay,
      organisationId: seatSuccession.organisationId, organisation: organisation.name, group: group.name, groupKind: group.kind })
    .from(seatSuccession)
    .innerJoin(seat, and(eq(seat.partnershipId, seatSuccession.partnershipId), eq(seat.id, seatSuccession.seatId)))
    .innerJoin(group, and(eq(group.partnershipId, seatSuccession.partnershipId), eq(group.id, seatSuccession.groupId)))
    .innerJoin(organisation, eq(organisation.id, seatSuccession.organisationId))
    .where(and(eq(seatSuccession.partnershipId, args.partnershipId), isNotNull(seatSuccession.needs), isNull(seatSuccession.chosenAt)))
    .orderBy(asc(group.name), asc(seat.position), asc(seat.label));
}

/** What each organisation of the register became. */
export async function listSuccessors(tx: Tx) {
  return tx
    .select({ of: organisationSuccession.organisationId, id: organisation.id, name: organisation.name })
    .from(organisationSuccession)
    .innerJoin(organisation, eq(organisation.id, organisationSuccession.successorId))
    .orderBy(asc(organisation.name));
}

export type Chosen = 'done' | 'settled' | 'no successor' | 'other kind' | 'filled' | 'self';

export async function choose(
  tx: Tx,
  a: { partnershipId: string; seatId: string; organisationId: string | null; toSeatId: string | null; newSeatId: string; people: boolean; work: boolean },
): Promise<Chosen> {
  const [row] = await tx.execute<{ answer: Chosen }>(
    sql`select choose_successor(${a.partnershipId}::uuid, ${a.seatId}::uuid, ${a.organisationId}::uuid, ${a.toSeatId}::uuid, ${a.newSeatId}::uuid, ${a.people}, ${a.work}) as answer`,
  );
  if (!row) throw new Error('no answer');
  return row.answer;
}

export interface Orphan {
  id: string;
  groupId: string;
  seatId: string;
  reference: string;
  kind: 'action' | 'request';
  due: string | null;
  /** Null where this person does not read it. */
  words: string | null;
}

/** Open work whose seat's organisation ended without one successor to go to, for who chooses; without the words they do not read. */
export async function listOrphans(tx: Tx, a: { partnershipId: string }): Promise<Orphan[]> {
  return tx.execute<Orphan & Record<string, unknown>>(
    sql`select id, group_id as "groupId", seat_id as "seatId", reference, kind, due::text, words from orphaned_work(${a.partnershipId}::uuid)`,
  );
}

export async function assignOrphan(tx: Tx, a: { partnershipId: string; actionId: string; seatId: string }): Promise<boolean> {
  const [row] = await tx.execute<{ moved: boolean }>(sql`select assign_orphan(${a.partnershipId}::uuid, ${a.actionId}::uuid, ${a.seatId}::uuid) as moved`);
  return row?.moved === true;
}
