import { foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, oneOf, partnershipId } from './columns';
import { organisation, person } from './registers';
import { groupKinds, holidayCalendars, officeKinds, partnershipStates } from './vocabulary';

export const partnership = pgTable(
  'partnership',
  {
    id: id(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    shortName: text('short_name').notNull(),
    nations: text('nations').array().notNull(),
    hostOrganisationId: uuid('host_organisation_id').references(() => organisation.id),
    calendar: text('calendar', { enum: holidayCalendars }).notNull(),
    languages: text('languages').array().notNull(),
    contactEmail: text('contact_email'),
    contactPhone: text('contact_phone'),
    state: text('state', { enum: partnershipStates }).notNull(),
    /** While active: a day to come on which it goes dormant. */
    dormantFrom: day('dormant_from'),
    custodianName: text('custodian_name'),
    custodianContact: text('custodian_contact'),
    note: text('note'),
  },
  (t) => [
    oneOf('partnership_calendar', t.calendar, holidayCalendars),
    oneOf('partnership_state', t.state, partnershipStates),
  ],
);

export const group = pgTable(
  'groups',
  {
    id: id(),
    partnershipId: partnershipId().references(() => partnership.id),
    slug: text('slug').notNull(),
    /** Three or four capitals that begin its references: ASY-2026-014. */
    code: text('code').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: groupKinds }).notNull(),
    workstream: text('workstream'),
    parentId: uuid('parent_id'),
    endsOn: day('ends_on'),
    /** A task-and-finish group that has closed: its record is read, not changed. */
    closedAt: instant('closed_at'),
  },
  (t) => [
    unique('groups_tenant').on(t.partnershipId, t.id),
    uniqueIndex('groups_slug').on(t.partnershipId, t.slug),
    uniqueIndex('groups_code').on(t.partnershipId, t.code),
    foreignKey({ columns: [t.partnershipId, t.parentId], foreignColumns: [t.partnershipId, t.id], name: 'groups_parent' }),
    oneOf('groups_kind', t.kind, groupKinds),
  ],
);

export const termsOfReference = pgTable(
  'terms_of_reference',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    version: integer('version').notNull(),
    effectiveFrom: day('effective_from').notNull(),
    purpose: text('purpose').notNull(),
    frequency: text('frequency').notNull(),
    quorumSeats: integer('quorum_seats').notNull(),
    quorumMix: text('quorum_mix'),
    noticeWorkingDays: integer('notice_working_days').notNull(),
    paperDeadlineWorkingDays: integer('paper_deadline_working_days').notNull(),
    decisionRule: text('decision_rule').notNull(),
    closesActions: text('closes_actions').notNull(),
    attributionDefault: text('attribution_default').notNull(),
    newcomerReads: text('newcomer_reads').notNull(),
  },
  (t) => [
    uniqueIndex('terms_of_reference_version').on(t.partnershipId, t.groupId, t.version),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'terms_of_reference_group' }),
  ],
);

export const office = pgTable(
  'office',
  {
    id: id(),
    partnershipId: partnershipId().references(() => partnership.id),
    /** Null for an office of the whole partnership (manager, records officer). */
    groupId: uuid('group_id'),
    personId: uuid('person_id').notNull().references(() => person.id),
    kind: text('kind', { enum: officeKinds }).notNull(),
    startsOn: day('starts_on').notNull(),
    startedAt: instant('started_at').notNull(),
    endsOn: day('ends_on'),
    endedAt: instant('ended_at'),
  },
  (t) => [
    index('office_group').on(t.partnershipId, t.groupId),
    index('office_person').on(t.personId),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'office_group_fk' }),
    oneOf('office_kind', t.kind, officeKinds),
  ],
);
