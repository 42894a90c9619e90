import { index, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { day, id, oneOf } from './columns';
import { partnership } from './partnerships';
import { organisation } from './registers';
import { interestKinds } from './vocabulary';

export const organisationInterest = pgTable(
  'organisation_interest',
  {
    id: id(),
    organisationId: uuid('organisation_id').notNull().references(() => organisation.id),
    kind: text('kind', { enum: interestKinds }).notNull(),
    /** Whose contract or money it is. */
    counterpartyId: uuid('counterparty_id').notNull().references(() => organisation.id),
    region: text('region'),
    startsOn: day('starts_on').notNull(),
    endsOn: day('ends_on'),
    /** The partnership that wrote it into the register and may end it; none for what the operator keeps. */
    declaredIn: uuid('declared_in').references(() => partnership.id),
  },
  (t) => [
    index('organisation_interest_organisation').on(t.organisationId),
    index('organisation_interest_counterparty').on(t.counterpartyId),
    oneOf('organisation_interest_kind', t.kind, interestKinds),
  ],
);
