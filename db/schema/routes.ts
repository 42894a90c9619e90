import { integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { day, id, oneOf } from './columns';
import { organisation } from './registers';
import { holidayCalendars, rungStandings } from './vocabulary';

/** A team that can answer; its people work at its desk. Its norms start a clock and can be changed for each letter. */
export const addressee = pgTable(
  'addressee',
  {
    id: id(),
    slug: text('slug').notNull(),
    organisationId: uuid('organisation_id').notNull().references(() => organisation.id),
    name: text('name').notNull(),
    rung: integer('rung').notNull(),
    calendar: text('calendar', { enum: holidayCalendars }).notNull(),
    /** Working days after sending: the answer is due, a first chaser, the board sees it, the next rung is proposed. */
    dueDays: integer('due_days').notNull(),
    chaseDays: integer('chase_days').notNull(),
    lateDays: integer('late_days').notNull(),
    climbDays: integer('climb_days').notNull(),
    effectiveFrom: day('effective_from').notNull(),
    endsOn: day('ends_on'),
    note: text('note'),
  },
  (t) => [uniqueIndex('addressee_slug').on(t.slug), oneOf('addressee_calendar', t.calendar, holidayCalendars)],
);

/** The ladder an issue climbs; standing says whether it was read in a source or is a proposal to confirm. */
export const ladderRung = pgTable(
  'ladder_rung',
  {
    id: id(),
    number: integer('number').notNull(),
    name: text('name').notNull(),
    place: text('place').notNull(),
    rhythm: text('rhythm'),
    standing: text('standing', { enum: rungStandings }).notNull(),
    effectiveFrom: day('effective_from').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('ladder_rung_name').on(t.number, t.name), oneOf('ladder_rung_standing', t.standing, rungStandings)],
);

/** Where a topic goes in a nation, in words, and the team it ends at where there is one. */
export const route = pgTable(
  'route',
  {
    id: id(),
    topic: text('topic').notNull(),
    nation: text('nation').notNull(),
    steps: text('steps').notNull(),
    addresseeId: uuid('addressee_id').references(() => addressee.id),
    standing: text('standing', { enum: rungStandings }).notNull(),
    effectiveFrom: day('effective_from').notNull(),
    note: text('note'),
  },
  (t) => [uniqueIndex('route_topic').on(t.topic, t.nation), oneOf('route_standing', t.standing, rungStandings)],
);
