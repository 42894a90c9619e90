import { and, asc, eq, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { group, office } from '../schema/partnerships';
import { organisation, person, personContact } from '../schema/registers';
import { appointment, seat, seatingChange } from '../schema/seats';
import { now } from './now';
import { interests } from './interests';
import { formerly, needs, wentOn } from './successions';

const liveAppointment = sql`${appointment.startedAt} <= ${now} and (${appointment.endedAt} is null or ${appointment.endedAt} > ${now})`;

const seatFields = { id: seat.id, partnershipId: seat.partnershipId, groupId: seat.groupId, label: seat.label, kind: seat.kind, sector: seat.sector,
  roleOnly: seat.roleOnly, position: seat.position, endedAt: seat.endedAt, organisationId: seat.organisationId, organisation: organisation.name, needs };

/** The seats of a group, vacant ones too, in their order. */
export async function list(tx: Tx, args: { partnershipId: string; groupId: string }) {
  return tx
    .select({ ...seatFields, formerly })
    .from(seat)
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), eq(seat.groupId, args.groupId), sql`(${seat.endedAt} is null or ${seat.endedAt} > ${now})`))
    .orderBy(asc(seat.position), asc(seat.label));
}

export async function find(tx: Tx, args: { partnershipId: string; seatId: string }) {
  const [row] = await tx
    .select({ ...seatFields, formerly, interests, wentOn, groupSlug: group.slug, groupName: group.name, groupKind: group.kind, groupClosedAt: group.closedAt })
    .from(seat)
    .innerJoin(group, and(eq(group.partnershipId, seat.partnershipId), eq(group.id, seat.groupId)))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), eq(seat.id, args.seatId)));
  return row ?? null;
}

const seatOrganisation = alias(organisation, 'seat_organisation');
const appointmentFields = { id: appointment.id, seatId: appointment.seatId, groupId: appointment.groupId, kind: appointment.kind, personId: appointment.personId,
  name: person.name, startsOn: appointment.startsOn, startedAt: appointment.startedAt, endsOn: appointment.endsOn, endedAt: appointment.endedAt, from: organisation.name };

/** Only to who may know how to reach them: whether they took the appointment up. */
const invitationFields = {
  invitedUntil: sql<string | null>`case when ${personContact.personId} is not null and ${appointment.acceptedAt} is null then ${appointment.invitedUntil}::text end`,
  lapsed: sql<boolean>`coalesce(${appointment.acceptedAt} is null and (${appointment.invitedUntil} + 1)::timestamp at time zone 'Europe/London' <= ${now}, false)`,
  triedLateAt: appointment.triedLateAt,
};
const contactFields = { ...invitationFields, contactSeen: sql<boolean>`${personContact.personId} is not null`, email: personContact.email };

/** Who fills the seats of a group now. `email` tells, to those who may know, whether a mail can reach them. */
export async function listLiveAppointments(tx: Tx, args: { partnershipId: string; groupId: string }) {
  return tx
    .select({ ...appointmentFields, ...contactFields })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .leftJoin(personContact, eq(personContact.personId, appointment.personId))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.groupId, args.groupId), liveAppointment))
    .orderBy(asc(appointment.kind), asc(person.name));
}

/** Everybody who ever filled a seat, the latest first. */
export async function listHistory(tx: Tx, args: { partnershipId: string; groupId: string; seatId: string }) {
  return tx
    .select({ ...appointmentFields, ...contactFields })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .leftJoin(personContact, eq(personContact.personId, appointment.personId))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.groupId, args.groupId), eq(appointment.seatId, args.seatId)))
    .orderBy(sql`${appointment.startedAt} desc`, asc(appointment.kind), asc(person.name));
}

export async function findAppointment(tx: Tx, args: { partnershipId: string; appointmentId: string }) {
  const [row] = await tx
    .select({ ...appointmentFields, groupKind: group.kind, groupName: group.name, groupClosedAt: group.closedAt, seatLabel: seat.label, roleOnly: seat.roleOnly, seatOrganisationId: seat.organisationId, seatOrganisation: seatOrganisation.name })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .innerJoin(group, and(eq(group.partnershipId, appointment.partnershipId), eq(group.id, appointment.groupId)))
    .innerJoin(seat, and(eq(seat.partnershipId, appointment.partnershipId), eq(seat.id, appointment.seatId)))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .leftJoin(seatOrganisation, eq(seatOrganisation.id, seat.organisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.id, args.appointmentId)));
  return row ?? null;
}

/** Until when somebody is invited to a group's seats, and whether this press or import invited them; null when they took them up. */
export async function findInvitation(tx: Tx, args: { partnershipId: string; groupId: string; personId: string; pressId: string }) {
  const told = sql`${appointment.id} = ${args.pressId}::uuid or exists (select from seating_change c where c.partnership_id = ${appointment.partnershipId}
    and c.group_id = ${appointment.groupId} and c.import_id = ${args.pressId}::uuid and c.appointment_id = ${appointment.id})`;
  const [row] = await tx
    .select({ until: sql<string | null>`max(${appointment.invitedUntil})::text`, first: sql<boolean>`coalesce(bool_or(${told}), false)` })
    .from(appointment)
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.groupId, args.groupId), eq(appointment.personId, args.personId), sql`${appointment.invitedUntil} is not null and ${appointment.acceptedAt} is null`, liveAppointment));
  return row?.until ? { until: row.until, first: row.first } : null;
}

/** What an import changed in a group; without a name where its reader sees no more of it. */
export async function listImported(tx: Tx, args: { partnershipId: string; groupId: string; importId: string }) {
  return tx
    .select({ change: seatingChange.change, kind: sql<string | null>`coalesce(${appointment.kind}, ${office.kind})`, name: person.name, seatLabel: seat.label, roleOnly: seat.roleOnly,
      startsOn: sql<string | null>`coalesce(${appointment.startsOn}, ${office.startsOn})`, endsOn: sql<string | null>`coalesce(${appointment.endsOn}, ${office.endsOn})` })
    .from(seatingChange)
    .leftJoin(appointment, and(eq(appointment.partnershipId, seatingChange.partnershipId), eq(appointment.id, seatingChange.appointmentId)))
    .leftJoin(seat, and(eq(seat.partnershipId, appointment.partnershipId), eq(seat.id, appointment.seatId)))
    .leftJoin(office, and(eq(office.partnershipId, seatingChange.partnershipId), eq(office.id, seatingChange.officeId)))
    .leftJoin(person, sql`${person.id} = coalesce(${appointment.personId}, ${office.personId})`)
    .where(and(eq(seatingChange.partnershipId, args.partnershipId), eq(seatingChange.groupId, args.groupId), eq(seatingChange.importId, args.importId)))
    .orderBy(asc(seatingChange.position));
}

/** The person of this address, made when new; a name that exists is left alone. */
export async function findOrMakePerson(tx: Tx, args: { id: string; name: string; email: string | undefined; now: Date }): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select find_or_make_person(${args.id}::uuid, ${args.name}, ${args.email ?? null}, ${args.now.toISOString()}::timestamptz) as id`,
  );
  if (!row) throw new Error('no person');
  return row.id;
}

/** The seats of a partnership that are not ended, group by group, whether they have a holder this reader sees. */
export async function listAll(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ ...seatFields, formerly, interests, groupSlug: group.slug, groupName: group.name, groupKind: group.kind })
    .from(seat)
    .innerJoin(group, and(eq(group.partnershipId, seat.partnershipId), eq(group.id, seat.groupId)))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), sql`(${seat.endedAt} is null or ${seat.endedAt} > ${now})`))
    .orderBy(sql`array_position(array['board', 'sub-group', 'task-and-finish', 'caucus'], ${group.kind})`, asc(group.name), asc(seat.position), asc(seat.label));
}

/** Who fills the seats of a partnership now, as far as this reader sees it. */
export async function listAllLive(tx: Tx, args: { partnershipId: string }) {
  return tx
    .select({ ...appointmentFields, ...contactFields })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .leftJoin(personContact, eq(personContact.personId, appointment.personId))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), liveAppointment))
    .orderBy(asc(appointment.kind), asc(person.name));
}
