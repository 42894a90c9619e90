import { date, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid, type AnyPgColumn } from 'drizzle-orm/pg-core';
import { agendaSlot } from './agendas';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { meeting } from './meetings';
import { person } from './registers';
import { seat } from './seats';
import {
  approvalHows, approvalMethods, attributions, correctionStates, decisionMethods, minutesStates, paragraphKinds, paragraphStates, reservationSources,
} from './vocabulary';

const groupId = () => uuid('group_id').notNull();
const audienceKey = () => integer('audience_key').notNull();
const inAudience = (name: string, t: { partnershipId: AnyPgColumn; audienceKey: AnyPgColumn }) =>
  foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name });

export const minutes = pgTable(
  'minutes',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    meetingId: uuid('meeting_id').notNull(),
    state: text('state', { enum: minutesStates }).notNull(),
    version: integer('version').notNull(),
    startedAt: instant('started_at').notNull(),
    savedAt: instant('saved_at').notNull(),
    sentAt: instant('sent_at'),
    clearedAt: instant('cleared_at'),
    clearedById: uuid('cleared_by_id').references(() => person.id),
    circulatedAt: instant('circulated_at'),
    correctionsUntil: date('corrections_until', { mode: 'string' }),
  },
  (t) => [
    unique('minutes_tenant').on(t.partnershipId, t.id),
    uniqueIndex('minutes_meeting').on(t.partnershipId, t.meetingId),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'minutes_meeting_fk' }),
    oneOf('minutes_state', t.state, minutesStates),
  ],
);

export const paragraph = pgTable(
  'paragraph',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    minutesId: uuid('minutes_id').notNull(),
    slotId: uuid('slot_id').notNull(),
    audienceKey: audienceKey(),
    intendedAudienceKey: integer('intended_audience_key').notNull(),
    position: integer('position').notNull(),
    /** Within its item; fixed when the minutes circulate. */
    number: integer('number'),
    kind: text('kind', { enum: paragraphKinds }).notNull(),
    text: text('text').notNull(),
    attribution: text('attribution', { enum: attributions }).notNull(),
    /** The attribution as readers see it. Who really spoke is a row of its own. */
    shownAs: text('shown_as'),
    state: text('state', { enum: paragraphStates }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    unique('paragraph_tenant').on(t.partnershipId, t.id),
    index('paragraph_minutes').on(t.partnershipId, t.minutesId, t.slotId, t.position),
    foreignKey({ columns: [t.partnershipId, t.minutesId], foreignColumns: [minutes.partnershipId, minutes.id], name: 'paragraph_minutes_fk' }),
    foreignKey({ columns: [t.partnershipId, t.slotId], foreignColumns: [agendaSlot.partnershipId, agendaSlot.id], name: 'paragraph_slot' }),
    inAudience('paragraph_audience', t),
    foreignKey({ columns: [t.partnershipId, t.intendedAudienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'paragraph_intended' }),
    oneOf('paragraph_kind', t.kind, paragraphKinds),
    oneOf('paragraph_attribution', t.attribution, attributions),
    oneOf('paragraph_state', t.state, paragraphStates),
  ],
);

/** Who really spoke behind "a council representative": seen by the secretariat only. */
export const paragraphSpeaker = pgTable(
  'paragraph_speaker',
  { paragraphId: uuid('paragraph_id').primaryKey(), partnershipId: partnershipId(), groupId: groupId(), seatId: uuid('seat_id').notNull() },
  (t) => [
    index('paragraph_speaker_tenant').on(t.partnershipId, t.groupId),
    foreignKey({ columns: [t.partnershipId, t.paragraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'paragraph_speaker_paragraph' }).onDelete('cascade'),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'paragraph_speaker_seat' }),
  ],
);

export const decision = pgTable(
  'decision',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    paragraphId: uuid('paragraph_id').notNull(),
    audienceKey: audienceKey(),
    reference: text('reference').notNull(),
    method: text('method', { enum: decisionMethods }).notNull(),
  },
  (t) => [
    uniqueIndex('decision_paragraph').on(t.partnershipId, t.paragraphId),
    uniqueIndex('decision_reference').on(t.partnershipId, t.reference),
    foreignKey({ columns: [t.partnershipId, t.paragraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'decision_paragraph_fk' }).onDelete('cascade'),
    inAudience('decision_audience', t),
    oneOf('decision_method', t.method, decisionMethods),
  ],
);

/** An organisation's dissent in its own words; nobody else edits it once it is confirmed or circulated. */
export const reservation = pgTable(
  'reservation',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    paragraphId: uuid('paragraph_id').notNull(),
    audienceKey: audienceKey(),
    /** The decision it stands beside. */
    decisionParagraphId: uuid('decision_paragraph_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    source: text('source', { enum: reservationSources }).notNull(),
    toldHow: text('told_how'),
    toldOn: date('told_on', { mode: 'string' }),
    confirmedAt: instant('confirmed_at'),
  },
  (t) => [
    uniqueIndex('reservation_paragraph').on(t.partnershipId, t.paragraphId),
    foreignKey({ columns: [t.partnershipId, t.paragraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'reservation_paragraph_fk' }).onDelete('cascade'),
    foreignKey({ columns: [t.partnershipId, t.decisionParagraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'reservation_decision' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'reservation_seat' }),
    inAudience('reservation_audience', t),
    oneOf('reservation_source', t.source, reservationSources),
  ],
);

export const correction = pgTable(
  'correction',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    paragraphId: uuid('paragraph_id').notNull(),
    audienceKey: audienceKey(),
    seatId: uuid('seat_id').notNull(),
    proposedText: text('proposed_text').notNull(),
    reason: text('reason'),
    state: text('state', { enum: correctionStates }).notNull(),
    proposedAt: instant('proposed_at').notNull(),
    settledAt: instant('settled_at'),
    settledWhy: text('settled_why'),
  },
  (t) => [
    index('correction_paragraph').on(t.partnershipId, t.paragraphId),
    foreignKey({ columns: [t.partnershipId, t.paragraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'correction_paragraph_fk' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'correction_seat' }),
    inAudience('correction_audience', t),
    oneOf('correction_state', t.state, correctionStates),
  ],
);

/** One approved version of the part of the minutes that one audience row carries, with its canonical lines and their hash. */
export const minutesApproval = pgTable(
  'minutes_approval',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    minutesId: uuid('minutes_id').notNull(),
    audienceKey: audienceKey(),
    version: integer('version').notNull(),
    how: text('how', { enum: approvalHows }).notNull(),
    method: text('method', { enum: approvalMethods }).notNull(),
    atMeetingId: uuid('at_meeting_id'),
    approvedAt: instant('approved_at').notNull(),
    lines: text('lines').notNull(),
    sha256: text('sha256').notNull(),
  },
  (t) => [
    uniqueIndex('minutes_approval_version').on(t.partnershipId, t.minutesId, t.audienceKey, t.version),
    foreignKey({ columns: [t.partnershipId, t.minutesId], foreignColumns: [minutes.partnershipId, minutes.id], name: 'minutes_approval_minutes' }),
    foreignKey({ columns: [t.partnershipId, t.atMeetingId], foreignColumns: [meeting.partnershipId, meeting.id], name: 'minutes_approval_meeting' }),
    inAudience('minutes_approval_audience', t),
    oneOf('minutes_approval_how', t.how, approvalHows),
    oneOf('minutes_approval_method', t.method, approvalMethods),
  ],
);

/** Numbers of references, given by a definer function only: a reader of some could not count the rest. */
export const referenceCounter = pgTable(
  'reference_counter',
  { partnershipId: partnershipId(), series: text('series').notNull(), last: integer('last').notNull() },
  (t) => [uniqueIndex('reference_counter_series').on(t.partnershipId, t.series)],
);
