import { boolean, foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { agendaItem } from './agendas';
import { audience } from './audiences';
import { id, instant, partnershipId } from './columns';
import { meeting } from './meetings';
import { group } from './partnerships';
import { person } from './registers';

/** That words went beyond their group: kept in the group they left, for the readers of what they came from. */
export const release = pgTable(
  'release',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    itemId: uuid('item_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    toGroupId: uuid('to_group_id').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    files: integer('files').notNull(),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('release_tenant').on(t.partnershipId, t.id),
    index('release_item').on(t.partnershipId, t.itemId),
    foreignKey({ columns: [t.partnershipId, t.itemId], foreignColumns: [agendaItem.partnershipId, agendaItem.id], name: 'release_item_fk' }),
    foreignKey({ columns: [t.partnershipId, t.toGroupId], foreignColumns: [group.partnershipId, group.id], name: 'release_to_group' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'release_audience' }),
  ],
);

/** The copy in the group it was referred to, with its own audience; it waits for that group's next agenda. */
export const referral = pgTable(
  'referral',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    fromGroupId: uuid('from_group_id').notNull(),
    /** Only readers of both can follow it. */
    fromItemId: uuid('from_item_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    preparersKey: integer('preparers_key').notNull(),
    restricted: boolean('restricted').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    at: instant('at').notNull(),
    /** Where it went; none while no agenda is open. */
    meetingId: uuid('meeting_id'),
    itemId: uuid('item_id'),
  },
  (t) => [
    unique('referral_tenant').on(t.partnershipId, t.id),
    index('referral_group').on(t.partnershipId, t.groupId, t.meetingId),
    index('referral_from').on(t.partnershipId, t.fromItemId),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'referral_group_fk' }),
    foreignKey({ columns: [t.partnershipId, t.fromGroupId], foreignColumns: [group.partnershipId, group.id], name: 'referral_from_group' }),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'referral_meeting' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'referral_audience' }),
  ],
);

/** A file that was released with it; it becomes a paper of the item when the copy is put on an agenda. */
export const referralFile = pgTable(
  'referral_file',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    referralId: uuid('referral_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    index('referral_file_of').on(t.partnershipId, t.referralId, t.position),
    index('referral_file_sha256').on(t.partnershipId, t.sha256),
    foreignKey({ columns: [t.partnershipId, t.referralId], foreignColumns: [referral.partnershipId, referral.id], name: 'referral_file_referral' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'referral_file_audience' }),
  ],
);
