import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { group, office, partnership, termsOfReference } from '../schema/partnerships';
import { organisation, person } from '../schema/registers';
import { seat, appointment } from '../schema/seats';
import { now } from './now';
import { needs } from './successions';

/** Null where no partnership of this slug is seen by the actor. */
export async function find(tx: Tx, args: { slug: string }) {
  const [row] = await tx
    .select({ id: partnership.id, slug: partnership.slug, name: partnership.name, shortName: partnership.shortName, nations: partnership.nations, calendar: partnership.calendar,
      contactEmail: partnership.contactEmail, contactPhone: partnership.contactPhone, state: partnership.state, dormantFrom: partnership.dormantFrom,
      custodianName: partnership.custodianName, custodianContact: partnership.custodianContact,
      host: organisation.name })
    .from(partnership)
    .leftJoin(organisation, eq(organisation.id, partnership.hostOrganisationId))
    .where(eq(partnership.slug, args.slug));
  return row ?? null;
}

/** Whom to ask in each partnership the actor sees. */
export async function listContacts(tx: Tx) {
  return tx
    .select({ slug: partnership.slug, name: partnership.name, email: partnership.contactEmail, phone: partnership.contactPhone })
    .from(partnership)
    .orderBy(asc(partnership.name));
}

const live = (started: AnyPgColumn, ended: AnyPgColumn) =>
  sql`${started} <= ${now} and (${ended} is null or ${ended} > ${now})`;

/** The groups of a partnership, the board first. */
export async function listGroups(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ id: group.id, slug: group.slug, code: group.code, name: group.name, kind: group.kind, workstream: group.workstream,
      endsOn: group.endsOn, closedAt: group.closedAt, parentId: group.parentId })
    .from(group)
    .where(eq(group.partnershipId, args.partnershipId))
    .orderBy(sql`array_position(array['board', 'sub-group', 'task-and-finish', 'caucus'], ${group.kind})`, asc(group.name));
}

/** How many seats each group has, and how many of them by role only, as far as the actor sees them. */
export async function countSeats(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ groupId: seat.groupId, seats: sql<number>`count(*)::int`, byRole: sql<number>`count(*) filter (where ${seat.roleOnly})::int`,
      waiting: sql<number>`count(*) filter (where ${needs} is not null)::int` })
    .from(seat)
    .where(and(eq(seat.partnershipId, args.partnershipId), isNull(seat.endedAt)))
    .groupBy(seat.groupId);
}

/** How many seats of each group have a holder now, those shown by role only left out. */
export async function countHolders(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ groupId: appointment.groupId, holders: sql<number>`count(distinct ${appointment.seatId})::int` })
    .from(appointment)
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.kind, 'holder'), eq(appointment.roleOnly, false),
      live(appointment.startedAt, appointment.endedAt)))
    .groupBy(appointment.groupId);
}

/** Offices of the whole partnership, live ones. */
export async function listOffices(tx: Tx, args: { partnershipId: string; groupId: string | null }) {
  return tx
    .select({ kind: office.kind, personId: office.personId, name: person.name, startsOn: office.startsOn })
    .from(office)
    .innerJoin(person, eq(person.id, office.personId))
    .where(and(eq(office.partnershipId, args.partnershipId),
      args.groupId === null ? sql`${office.groupId} is null` : eq(office.groupId, args.groupId), live(office.startedAt, office.endedAt)))
    .orderBy(asc(office.kind), asc(person.name));
}

export async function findGroup(tx: Tx, args: { partnershipId: string; slug: string }) {
  const [row] = await tx.select().from(group).where(and(eq(group.partnershipId, args.partnershipId), eq(group.slug, args.slug)));
  return row ?? null;
}

/** The terms of reference in force. */
export async function findTerms(tx: Tx, args: { partnershipId: string; groupId: string }) {
  const [row] = await tx
    .select()
    .from(termsOfReference)
    .where(and(eq(termsOfReference.partnershipId, args.partnershipId), eq(termsOfReference.groupId, args.groupId),
      sql`${termsOfReference.effectiveFrom} <= (${now} at time zone 'Europe/London')::date`))
    .orderBy(sql`${termsOfReference.version} desc`)
    .limit(1);
  return row ?? null;
}

export async function findGroupById(tx: Tx, args: { partnershipId: string; groupId: string }) {
  const [row] = await tx.select().from(group).where(and(eq(group.partnershipId, args.partnershipId), eq(group.id, args.groupId)));
  return row ?? null;
}
