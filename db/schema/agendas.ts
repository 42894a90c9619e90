import { boolean, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { meeting } from './meetings';
import { person } from './registers';
import { seat } from './seats';
import { itemPurposes, paperVersionStates, slotParts, slotStates } from './vocabulary';

/** Number, label and time of an item: seen by all the group once issued, whoever may see the item itself. */
export const agendaSlot = pgTable(
  'agenda_slot',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    part: text('part', { enum: slotParts }).notNull().default('open'),
    position: integer('position').notNull(),
    /** Given once, when papers are issued, and the same for everybody. */
    number: integer('number'),
    minutes: integer('minutes').notNull(),
    restricted: boolean('restricted').notNull(),
    state: text('state', { enum: slotStates }).notNull(),
  },
  (t) => [
    unique('agenda_slot_tenant').on(t.partnershipId, t.id),
    index('agenda_slot_meeting').on(t.partnershipId, t.meetingId, t.position),
    uniqueIndex('agenda_slot_number').on(t.partnershipId, t.meetingId, t.part, t.number),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'agenda_slot_meeting_fk' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'agenda_slot_audience' }),
    oneOf('agenda_slot_state', t.state, slotStates),
    oneOf('agenda_slot_part', t.part, slotParts),
  ],
);

/** The content of a slot, for its audience only. `intended` is who reads it once issued. */
export const agendaItem = pgTable(
  'agenda_item',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    slotId: uuid('slot_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    intendedAudienceKey: integer('intended_audience_key').notNull(),
    title: text('title').notNull(),
    purpose: text('purpose', { enum: itemPurposes }).notNull(),
    leadSeatId: uuid('lead_seat_id'),
    note: text('note'),
    /** The escalation whose answer the item brings home; only readers of both can follow it. */
    escalationId: uuid('escalation_id'),
    version: integer('version').notNull(),
  },
  (t) => [
    unique('agenda_item_tenant').on(t.partnershipId, t.id),
    uniqueIndex('agenda_item_slot').on(t.partnershipId, t.slotId),
    index('agenda_item_meeting').on(t.partnershipId, t.meetingId),
    foreignKey({ columns: [t.partnershipId, t.slotId], foreignColumns: [agendaSlot.partnershipId, agendaSlot.id], name: 'agenda_item_slot_fk' }),
    foreignKey({ columns: [t.partnershipId, t.leadSeatId], foreignColumns: [seat.partnershipId, seat.id], name: 'agenda_item_lead' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'agenda_item_audience' }),
    foreignKey({ columns: [t.partnershipId, t.intendedAudienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'agenda_item_intended' }),
    oneOf('agenda_item_purpose', t.purpose, itemPurposes),
  ],
);

export const paper = pgTable(
  'paper',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    itemId: uuid('item_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    title: text('title').notNull(),
    position: integer('position').notNull(),
  },
  (t) => [
    unique('paper_tenant').on(t.partnershipId, t.id),
    index('paper_meeting').on(t.partnershipId, t.meetingId, t.itemId),
    foreignKey({ columns: [t.partnershipId, t.itemId], foreignColumns: [agendaItem.partnershipId, agendaItem.id], name: 'paper_item' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'paper_audience' }),
  ],
);

/** One file of a paper. A replaced or withdrawn version closes at once; who had opened it is kept. */
export const paperVersion = pgTable(
  'paper_version',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    paperId: uuid('paper_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    number: integer('number').notNull(),
    state: text('state', { enum: paperVersionStates }).notNull(),
    fileName: text('file_name').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    reason: text('reason'),
    receivedAt: instant('received_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    unique('paper_version_tenant').on(t.partnershipId, t.id),
    uniqueIndex('paper_version_number').on(t.partnershipId, t.paperId, t.number),
    index('paper_version_sha256').on(t.partnershipId, t.sha256),
    foreignKey({ columns: [t.partnershipId, t.paperId], foreignColumns: [paper.partnershipId, paper.id], name: 'paper_version_paper' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'paper_version_audience' }),
    oneOf('paper_version_state', t.state, paperVersionStates),
  ],
);

/** Who opened which version, first time only; seen by the secretariat and the reader. */
export const paperOpening = pgTable(
  'paper_opening',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    versionId: uuid('version_id').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    uniqueIndex('paper_opening_once').on(t.partnershipId, t.versionId, t.personId),
    foreignKey({ columns: [t.partnershipId, t.versionId], foreignColumns: [paperVersion.partnershipId, paperVersion.id], name: 'paper_opening_version' }),
  ],
);
