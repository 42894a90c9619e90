import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, oneOf, partnershipId } from './columns';
import { group, office } from './partnerships';
import { organisation, person } from './registers';
import { appointmentKinds, seatingChanges, seatKinds, sectors, successionNeeds } from './vocabulary';

/** A place on a group. It exists while vacant; the sector stands on the seat, not on the person. */
export const seat = pgTable(
  'seat',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    organisationId: uuid('organisation_id').references(() => organisation.id),
    label: text('label').notNull(),
    kind: text('kind', { enum: seatKinds }).notNull(),
    sector: text('sector', { enum: sectors }).notNull(),
    /** Shown by role only: no name in register, attendance, mail or calendar. */
    roleOnly: boolean('role_only').notNull(),
    position: integer('position').notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [
    unique('seat_tenant').on(t.partnershipId, t.id),
    unique('seat_in_group').on(t.partnershipId, t.groupId, t.id, t.roleOnly),
    index('seat_group').on(t.partnershipId, t.groupId, t.position),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'seat_group_fk' }),
    oneOf('seat_kind', t.kind, seatKinds),
    oneOf('seat_sector', t.sector, sectors),
  ],
);

/** person + seat + dates: the only thing from which access and authorship come. */
export const appointment = pgTable(
  'appointment',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    roleOnly: boolean('role_only').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id),
    kind: text('kind', { enum: appointmentKinds }).notNull(),
    /** Whence the holder of a sector's seat comes, so that conflicts can be found. */
    fromOrganisationId: uuid('from_organisation_id').references(() => organisation.id),
    meetingId: uuid('meeting_id'),
    startsOn: day('starts_on').notNull(),
    startedAt: instant('started_at').notNull(),
    endsOn: day('ends_on'),
    endedAt: instant('ended_at'),
    endReason: text('end_reason'),
    /** The appointment that went on in this one when its organisation merged or split: what that one read, this one reads. */
    carriedFromId: uuid('carried_from_id'),
    /** The last day it had been given when its organisation ended before. */
    wasUntil: day('was_until'),
    /** For somebody who never signed in: the last day on which they can take it up. After it, untaken, it grants nothing. */
    invitedUntil: day('invited_until'),
    acceptedAt: instant('accepted_at'),
    /** When they last asked for a code after that day; so that the secretariat knows. */
    triedLateAt: instant('tried_late_at'),
  },
  (t) => [
    unique('appointment_tenant').on(t.partnershipId, t.id),
    index('appointment_seat').on(t.partnershipId, t.groupId, t.seatId),
    index('appointment_live').on(t.partnershipId, t.endedAt),
    index('appointment_person').on(t.personId),
    foreignKey({
      columns: [t.partnershipId, t.groupId, t.seatId, t.roleOnly],
      foreignColumns: [seat.partnershipId, seat.groupId, seat.id, seat.roleOnly],
      name: 'appointment_seat_fk',
    }).onUpdate('cascade'),
    foreignKey({ columns: [t.partnershipId, t.carriedFromId], foreignColumns: [t.partnershipId, t.id], name: 'appointment_carried_from' }),
    oneOf('appointment_kind', t.kind, appointmentKinds),
  ],
);

/**
 * What became of a seat when its organisation merged or split. `needs` says why a manager chooses; until they have, the seat
 * stands empty and needs somebody.
 */
export const seatSuccession = pgTable(
  'seat_succession',
  {
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    organisationId: uuid('organisation_id').notNull().references(() => organisation.id),
    onDay: day('on_day').notNull(),
    at: instant('at').notNull(),
    needs: text('needs', { enum: successionNeeds }),
    toSeatId: uuid('to_seat_id'),
    chosenById: uuid('chosen_by_id').references(() => person.id),
    chosenAt: instant('chosen_at'),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.seatId] }),
    index('seat_succession_group').on(t.partnershipId, t.groupId),
    index('seat_succession_to').on(t.partnershipId, t.toSeatId),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'seat_succession_seat' }),
    foreignKey({ columns: [t.partnershipId, t.toSeatId], foreignColumns: [seat.partnershipId, seat.id], name: 'seat_succession_to_seat' }),
    oneOf('seat_succession_needs', t.needs, successionNeeds),
  ],
);

/** What one import, or one press, changed in a group, in its order: what its mail lists. */
export const seatingChange = pgTable(
  'seating_change',
  {
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    importId: uuid('import_id').notNull(),
    position: integer('position').notNull(),
    change: text('change', { enum: seatingChanges }).notNull(),
    appointmentId: uuid('appointment_id'),
    officeId: uuid('office_id').references(() => office.id),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.groupId, t.importId, t.position] }),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'seating_change_group' }),
    foreignKey({ columns: [t.partnershipId, t.appointmentId], foreignColumns: [appointment.partnershipId, appointment.id], name: 'seating_change_appointment' }),
    oneOf('seating_change_change', t.change, seatingChanges),
  ],
);
