import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { day, id, instant, partnershipId } from './columns';
import { person } from './registers';

/** That a records officer searched, for which request, when and how much was found: known to every secretariat too. */
export const recordsSearch = pgTable(
  'records_search',
  {
    id: id(),
    partnershipId: partnershipId(),
    requestNumber: text('request_number').notNull(),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
    /** All that was found; of very much only the first are kept. */
    found: integer('found').notNull(),
  },
  (t) => [unique('records_search_tenant').on(t.partnershipId, t.id), index('records_search_at').on(t.partnershipId, t.at)],
);

/** With which words: evidence of what was searched, for the records officer and the manager. */
export const recordsSearchWords = pgTable(
  'records_search_words',
  {
    partnershipId: partnershipId(),
    searchId: uuid('search_id').notNull(),
    words: text('words').notNull(),
    fromDay: day('from_day'),
    toDay: day('to_day'),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.searchId] }),
    foreignKey({ columns: [t.partnershipId, t.searchId], foreignColumns: [recordsSearch.partnershipId, recordsSearch.id], name: 'records_search_words_search' }),
  ],
);

/** What was found, as it stood at that moment: a copy, and all of the record that its officer ever reads. */
export const recordsHit = pgTable(
  'records_hit',
  {
    partnershipId: partnershipId(),
    searchId: uuid('search_id').notNull(),
    position: integer('position').notNull(),
    kind: text('kind').notNull(),
    reference: text('reference').notNull(),
    groupName: text('group_name').notNull(),
    meetingDay: date('meeting_day', { mode: 'string' }),
    onDay: day('on_day').notNull(),
    restricted: boolean('restricted').notNull(),
    excerpt: text('excerpt').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.searchId, t.position] }),
    foreignKey({ columns: [t.partnershipId, t.searchId], foreignColumns: [recordsSearch.partnershipId, recordsSearch.id], name: 'records_hit_search' }),
  ],
);
