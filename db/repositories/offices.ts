import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { group, office } from '../schema/partnerships';
import { person } from '../schema/registers';
import type { OfficeKind } from '../schema/vocabulary';
import { now } from './now';

const notOver = sql`(${office.endedAt} is null or ${office.endedAt} > ${now})`;
const fields = { id: office.id, groupId: office.groupId, kind: office.kind, personId: office.personId, name: person.name, startsOn: office.startsOn, startedAt: office.startedAt,
  endsOn: office.endsOn, endedAt: office.endedAt };

/** Offices of a group, or of the whole partnership, that are held or to come. */
export async function list(tx: Tx, args: { partnershipId: string; groupId: string | null }) {
  return tx
    .select(fields)
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .where(and(eq(office.partnershipId, args.partnershipId), args.groupId === null ? sql`${office.groupId} is null` : eq(office.groupId, args.groupId), notOver))
    .orderBy(asc(office.kind), asc(office.startedAt), asc(person.name));
}

export async function find(tx: Tx, args: { partnershipId: string; officeId: string }) {
  const [row] = await tx
    .select({ ...fields, groupSlug: group.slug, groupKind: group.kind })
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .leftJoin(group, and(eq(group.partnershipId, office.partnershipId), eq(group.id, office.groupId)))
    .where(and(eq(office.partnershipId, args.partnershipId), eq(office.id, args.officeId)));
  return row ?? null;
}

/** How many hold an office of the whole partnership without an end, this one left out. */
export async function countLasting(tx: Tx, args: { partnershipId: string; kind: OfficeKind; but: string }): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(office)
    .where(and(eq(office.partnershipId, args.partnershipId), eq(office.kind, args.kind), sql`${office.groupId} is null and ${office.id} <> ${args.but} and ${office.endedAt} is null and ${office.startedAt} <= ${now}`));
  return row?.count ?? 0;
}

export async function insert(tx: Tx, row: typeof office.$inferInsert): Promise<void> {
  await tx.insert(office).values(row);
}

/** False when somebody ended it first. */
export async function end(tx: Tx, args: { partnershipId: string; officeId: string; endedAt: Date; endsOn: string }): Promise<boolean> {
  const rows = await tx
    .update(office)
    .set({ endedAt: args.endedAt, endsOn: args.endsOn })
    .where(and(eq(office.partnershipId, args.partnershipId), eq(office.id, args.officeId), sql`(${office.endedAt} is null or ${office.endedAt} > greatest(${now}, clock_timestamp()))`))
    .returning({ id: office.id });
  return rows.length === 1;
}
