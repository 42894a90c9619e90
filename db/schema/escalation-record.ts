import { sql } from 'drizzle-orm';
import { boolean, date, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { escalation, escalationAsk, escalationSending } from './escalations';
import { meeting } from './meetings';
import { person } from './registers';
import { seat } from './seats';
import { askReplies, escalationEventKinds, positionKinds, reportChannels, verdicts } from './vocabulary';

const day = (name: string) => date(name, { mode: 'string' });
const groupId = () => uuid('group_id').notNull();
const escalationId = () => uuid('escalation_id').notNull();
const audienceKey = () => integer('audience_key').notNull();

/** What happened, each a dated row with who told it; a crossing of the clock is written once. A reply carries the audience of home. */
export const escalationEvent = pgTable(
  'escalation_event',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    sendingId: uuid('sending_id'),
    audienceKey: audienceKey(),
    kind: text('kind', { enum: escalationEventKinds }).notNull(),
    on: day('on_day').notNull(),
    text: text('text'),
    saidBy: text('said_by'),
    channel: text('channel', { enum: reportChannels }),
    recorded: boolean('recorded').notNull(),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    bytes: integer('bytes'),
    sha256: text('sha256'),
    byId: uuid('by_id'),
    by: text('by'),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('escalation_event_tenant').on(t.partnershipId, t.id),
    index('escalation_event_escalation').on(t.partnershipId, t.escalationId, t.on, t.at),
    uniqueIndex('escalation_event_crossing').on(t.partnershipId, t.sendingId, t.kind).where(sql`kind in ('due', 'late', 'very late')`),
    foreignKey({ columns: [t.partnershipId, t.escalationId], foreignColumns: [escalation.partnershipId, escalation.id], name: 'escalation_event_escalation_fk' }),
    foreignKey({ columns: [t.partnershipId, t.sendingId], foreignColumns: [escalationSending.partnershipId, escalationSending.id], name: 'escalation_event_sending' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_event_audience' }),
    oneOf('escalation_event_kind', t.kind, escalationEventKinds),
    oneOf('escalation_event_channel', t.channel, reportChannels),
  ],
);

/** What the receiver said of one ask in one reply: the first ledger. */
export const escalationAnswer = pgTable(
  'escalation_answer',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    eventId: uuid('event_id').notNull(),
    askId: uuid('ask_id').notNull(),
    askNumber: integer('ask_number').notNull(),
    audienceKey: audienceKey(),
    said: text('said', { enum: askReplies }).notNull(),
    words: text('words'),
    on: day('on_day').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('escalation_answer_escalation').on(t.partnershipId, t.escalationId, t.askNumber, t.at),
    foreignKey({ columns: [t.partnershipId, t.eventId], foreignColumns: [escalationEvent.partnershipId, escalationEvent.id], name: 'escalation_answer_event' }),
    foreignKey({ columns: [t.partnershipId, t.askId], foreignColumns: [escalationAsk.partnershipId, escalationAsk.id], name: 'escalation_answer_ask' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_answer_audience' }),
    oneOf('escalation_answer_said', t.said, askReplies),
  ],
);

/** What the originating group found of one ask: the second ledger, never merged with the first. */
export const escalationVerdict = pgTable(
  'escalation_verdict',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    askId: uuid('ask_id').notNull(),
    askNumber: integer('ask_number').notNull(),
    audienceKey: audienceKey(),
    verdict: text('verdict', { enum: verdicts }).notNull(),
    words: text('words'),
    on: day('on_day').notNull(),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    index('escalation_verdict_escalation').on(t.partnershipId, t.escalationId, t.askNumber, t.at),
    foreignKey({ columns: [t.partnershipId, t.askId], foreignColumns: [escalationAsk.partnershipId, escalationAsk.id], name: 'escalation_verdict_ask' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_verdict_audience' }),
    oneOf('escalation_verdict_verdict', t.verdict, verdicts),
  ],
);

/** A seat's position beside the group's decision; its words are the organisation's own. */
export const escalationPosition = pgTable(
  'escalation_position',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    audienceKey: audienceKey(),
    seatId: uuid('seat_id').notNull(),
    position: text('position', { enum: positionKinds }).notNull(),
    words: text('words'),
    channel: text('channel', { enum: reportChannels }).notNull(),
    saidBy: text('said_by'),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
    /** A later position of the same seat stands instead; the earlier one stays in the record. */
    replacedAt: instant('replaced_at'),
  },
  (t) => [
    index('escalation_position_escalation').on(t.partnershipId, t.escalationId, t.seatId, t.at),
    foreignKey({ columns: [t.partnershipId, t.escalationId], foreignColumns: [escalation.partnershipId, escalation.id], name: 'escalation_position_escalation_fk' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'escalation_position_seat' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_position_audience' }),
    oneOf('escalation_position_position', t.position, positionKinds),
    oneOf('escalation_position_channel', t.channel, reportChannels),
  ],
);

/** What came home and waits for a meeting to be put on; the same command puts it on the next agenda not yet issued. */
export const agendaBacklog = pgTable(
  'agenda_backlog',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    audienceKey: audienceKey(),
    preparersKey: integer('preparers_key').notNull(),
    restricted: boolean('restricted').notNull(),
    title: text('title').notNull(),
    note: text('note'),
    landedAt: instant('landed_at').notNull(),
    /** Where it went; none while no agenda is open. */
    meetingId: uuid('meeting_id'),
    itemId: uuid('item_id'),
  },
  (t) => [
    index('agenda_backlog_group').on(t.partnershipId, t.groupId, t.meetingId),
    index('agenda_backlog_landed').on(t.partnershipId, t.landedAt),
    index('agenda_backlog_escalation').on(t.partnershipId, t.escalationId),
    foreignKey({ columns: [t.partnershipId, t.escalationId], foreignColumns: [escalation.partnershipId, escalation.id], name: 'agenda_backlog_escalation_fk' }),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'agenda_backlog_meeting' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'agenda_backlog_audience' }),
  ],
);
