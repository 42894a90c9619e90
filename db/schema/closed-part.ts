import { foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { agendaItem } from './agendas';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { meeting } from './meetings';
import { person } from './registers';
import { closedSittings } from './vocabulary';

/** The closed part of a meeting: its own readers, numbers, times and attendance. To others it does not exist. */
export const closedPart = pgTable(
  'closed_part',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    intendedAudienceKey: integer('intended_audience_key').notNull(),
    sitting: text('sitting', { enum: closedSittings }).notNull(),
    /** Of a separate session; at the end it follows the open part. */
    startsAt: instant('starts_at'),
    endsAt: instant('ends_at'),
    place: text('place'),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [
    unique('closed_part_meeting_once').on(t.partnershipId, t.meetingId),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'closed_part_meeting' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'closed_part_audience' }),
    foreignKey({ columns: [t.partnershipId, t.intendedAudienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'closed_part_intended' }),
    oneOf('closed_part_sitting', t.sitting, closedSittings),
  ],
);

/** An item narrowed after issue: who lost sight of it is in the two audiences, who had opened its papers is kept with these. */
export const recall = pgTable(
  'recall',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    itemId: uuid('item_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    wasAudienceKey: integer('was_audience_key').notNull(),
    reason: text('reason').notNull(),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('recall_tenant').on(t.partnershipId, t.itemId, t.id),
    foreignKey({ columns: [t.partnershipId, t.itemId], foreignColumns: [agendaItem.partnershipId, agendaItem.id], name: 'recall_item' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'recall_audience' }),
    foreignKey({ columns: [t.partnershipId, t.wasAudienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'recall_was_audience' }),
  ],
);
