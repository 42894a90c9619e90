import { sql } from 'drizzle-orm';
import { date, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { paragraph } from './minutes';
import { group } from './partnerships';
import { person } from './registers';
import { seat } from './seats';
import { reportChannels, workEnds, workEventKinds, workKinds, workStates } from './vocabulary';

/** An action of one accountable owner seat, or a request to a seat that cannot be instructed and a seat that looks after it. */
export const action = pgTable(
  'action',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    reference: text('reference').notNull(),
    kind: text('kind', { enum: workKinds }).notNull(),
    text: text('text').notNull(),
    paragraphId: uuid('paragraph_id'),
    /** Of an action its owner; of a request its addressee. */
    seatId: uuid('seat_id').notNull(),
    lookedAfterById: uuid('looked_after_by_id'),
    /** Why the secretariat chose otherwise than the sector of the seat suggests. */
    kindReason: text('kind_reason'),
    firstDue: date('first_due', { mode: 'string' }),
    due: date('due', { mode: 'string' }),
    state: text('state', { enum: workStates }).notNull(),
    ending: text('ending', { enum: workEnds }),
    openedAt: instant('opened_at').notNull(),
    version: integer('version').notNull(),
    /** What it was copied from when its group closed; only readers of both can follow. */
    releasedFromId: uuid('released_from_id'),
  },
  (t) => [
    unique('action_tenant').on(t.partnershipId, t.id),
    uniqueIndex('action_reference').on(t.partnershipId, t.reference),
    index('action_due').on(t.partnershipId, t.state, t.due),
    // What is open stays few while the log grows.
    index('action_open').on(t.partnershipId, t.due, t.reference).where(sql`state <> 'closed'`),
    index('action_open_seat').on(t.partnershipId, t.seatId).where(sql`state <> 'closed'`),
    index('action_group').on(t.partnershipId, t.groupId, t.state),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'action_group_fk' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'action_audience' }),
    foreignKey({ columns: [t.partnershipId, t.paragraphId], foreignColumns: [paragraph.partnershipId, paragraph.id], name: 'action_paragraph' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'action_seat' }),
    foreignKey({ columns: [t.partnershipId, t.lookedAfterById], foreignColumns: [seat.partnershipId, seat.id], name: 'action_looked_after_by' }),
    foreignKey({ columns: [t.partnershipId, t.releasedFromId], foreignColumns: [t.partnershipId, t.id], name: 'action_released_from' }),
    oneOf('action_kind', t.kind, workKinds),
    oneOf('action_state', t.state, workStates),
    oneOf('action_ending', t.ending, workEnds),
  ],
);

/** What happened to it, each a dated row: who, how it was told, and the words. */
export const actionEvent = pgTable(
  'action_event',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    actionId: uuid('action_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    kind: text('kind', { enum: workEventKinds }).notNull(),
    text: text('text'),
    /** The state a reply gave, or the days of a re-dating. */
    state: text('state', { enum: workStates }),
    fromDue: date('from_due', { mode: 'string' }),
    toDue: date('to_due', { mode: 'string' }),
    channel: text('channel', { enum: reportChannels }).notNull(),
    /** Nobody where the register moved it: its organisation merged. */
    byId: uuid('by_id').references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    index('action_event_action').on(t.partnershipId, t.actionId, t.at),
    foreignKey({ columns: [t.partnershipId, t.actionId], foreignColumns: [action.partnershipId, action.id], name: 'action_event_action_fk' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'action_event_audience' }),
    oneOf('action_event_kind', t.kind, workEventKinds),
    oneOf('action_event_channel', t.channel, reportChannels),
  ],
);
