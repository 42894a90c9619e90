import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { group, office } from '../schema/partnerships';
import { organisation, person, personContact } from '../schema/registers';
import { appointment, seat, seatingChange } from '../schema/seats';
import type { AppointmentKind } from '../schema/vocabulary';
import { now } from './now';

const liveAppointment = sql`${appointment.startedAt} <= ${now} and (${appointment.endedAt} is null or ${appointment.endedAt} > ${now})`;

const seatFields = { id: seat.id, partnershipId: seat.partnershipId, groupId: seat.groupId, label: seat.label, kind: seat.kind, sector: seat.sector,
  roleOnly: seat.roleOnly, endedAt: seat.endedAt, organisationId: seat.organisationId, organisation: organisation.name };

/** The seats of a group, vacant ones too, in their order. */
export async function list(tx: Tx, args: { partnershipId: string; groupId: string }) {
  return tx
    .select(seatFields)
    .from(seat)
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), eq(seat.groupId, args.groupId), sql`(${seat.endedAt} is null or ${seat.endedAt} > ${now})`))
    .orderBy(asc(seat.position), asc(seat.label));
}

export async function find(tx: Tx, args: { partnershipId: string; seatId: string }) {
  const [row] = await tx
    .select({ ...seatFields, groupSlug: group.slug, groupName: group.name, groupKind: group.kind })
    .from(seat)
    .innerJoin(group, and(eq(group.partnershipId, seat.partnershipId), eq(group.id, seat.groupId)))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), eq(seat.id, args.seatId)));
  return row ?? null;
}

const appointmentFields = { id: appointment.id, seatId: appointment.seatId, groupId: appointment.groupId, kind: appointment.kind, personId: appointment.personId,
  name: person.name, startsOn: appointment.startsOn, endsOn: appointment.endsOn, endedAt: appointment.endedAt, from: organisation.name };

/** Who fills the seats of a group now. `email` tells, to those who may know, whether a mail can reach them. */
export async function listLiveAppointments(tx: Tx, args: { partnershipId: string; groupId: string }) {
  return tx
    .select({ ...appointmentFields, contactSeen: sql<boolean>`${personContact.personId} is not null`, email: personContact.email })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .leftJoin(personContact, eq(personContact.personId, appointment.personId))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.groupId, args.groupId), liveAppointment))
    .orderBy(asc(appointment.kind), asc(person.name));
}

/** Everybody who ever filled a seat, newest first. */
export async function listHistory(tx: Tx, args: { partnershipId: string; groupId: string; seatId: string }) {
  return tx
    .select(appointmentFields)
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.groupId, args.groupId), eq(appointment.seatId, args.seatId)))
    .orderBy(sql`${appointment.startedAt} desc`);
}

export async function findAppointment(tx: Tx, args: { partnershipId: string; appointmentId: string }) {
  const [row] = await tx
    .select({ ...appointmentFields, groupKind: group.kind, seatLabel: seat.label, roleOnly: seat.roleOnly })
    .from(appointment)
    .innerJoin(person, eq(person.id, appointment.personId))
    .innerJoin(group, and(eq(group.partnershipId, appointment.partnershipId), eq(group.id, appointment.groupId)))
    .innerJoin(seat, and(eq(seat.partnershipId, appointment.partnershipId), eq(seat.id, appointment.seatId)))
    .leftJoin(organisation, eq(organisation.id, appointment.fromOrganisationId))
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.id, args.appointmentId)));
  return row ?? null;
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

export async function insertAppointment(tx: Tx, row: typeof appointment.$inferInsert): Promise<void> {
  await tx.insert(appointment).values(row);
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

/** Locks a seat's live appointments of a kind, so that two managers cannot both fill it. */
export async function isFilled(tx: Tx, args: { partnershipId: string; seatId: string; kind: AppointmentKind }): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${args.seatId}, 13))`);
  const rows = await tx
    .select({ id: appointment.id })
    .from(appointment)
    .where(and(eq(appointment.partnershipId, args.partnershipId), eq(appointment.seatId, args.seatId), eq(appointment.kind, args.kind),
      sql`(${appointment.endedAt} is null or ${appointment.endedAt} > ${now})`))
    .limit(1);
  return rows.length > 0;
}

/** The person of this address, made when new; a name that exists is left alone. */
export async function findOrMakePerson(tx: Tx, args: { id: string; name: string; email: string | undefined; now: Date }): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(
    sql`select find_or_make_person(${args.id}::uuid, ${args.name}, ${args.email ?? null}, ${args.now.toISOString()}::timestamptz) as id`,
  );
  if (!row) throw new Error('no person');
  return row.id;
}
