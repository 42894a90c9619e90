import { sql } from 'drizzle-orm';
import { index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, oneOf } from './columns';
import { organisationKinds } from './vocabulary';

/** Global register of organisations: an organisation has a start, an end and successors (dated), and is never deleted. */
export const organisation = pgTable(
  'organisation',
  {
    id: id(),
    name: text('name').notNull(),
    kind: text('kind', { enum: organisationKinds }).notNull(),
    gssCode: text('gss_code'),
    nation: text('nation'),
    region: text('region'),
    startsOn: day('starts_on'),
    endsOn: day('ends_on'),
  },
  (t) => [
    uniqueIndex('organisation_gss_code').on(t.gssCode),
    uniqueIndex('organisation_name').on(sql`lower(${t.name})`),
    oneOf('organisation_kind', t.kind, organisationKinds),
  ],
);

/** What an organisation became: one successor is a merger, several are a split. `on_day` is the successor's first day. */
export const organisationSuccession = pgTable(
  'organisation_succession',
  {
    organisationId: uuid('organisation_id').notNull().references(() => organisation.id),
    successorId: uuid('successor_id').notNull().references(() => organisation.id),
    onDay: day('on_day').notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.organisationId, t.successorId] }), index('organisation_succession_successor').on(t.successorId)],
);

export const person = pgTable('person', { id: id(), name: text('name').notNull(), madeAt: instant('made_at').notNull() });

/** Contact details have a narrower audience than the name, so they are a row of their own. */
export const personContact = pgTable(
  'person_contact',
  {
    personId: uuid('person_id').primaryKey().references(() => person.id),
    email: text('email'),
    phone: text('phone'),
  },
  (t) => [uniqueIndex('person_contact_email').on(sql`lower(${t.email})`)],
);
