import { date, index, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf } from './columns';
import { person } from './registers';
import { addressee } from './routes';
import { askReplies, deskMailKinds, deskRoles, mailStates } from './vocabulary';

const day = (name: string) => date(name, { mode: 'string' });
const deskId = () => uuid('desk_id').notNull().references(() => addressee.id);

/** Who works at an addressee's desk. Appointed by its lead, the first by the operator, never by a partnership. */
export const deskAppointment = pgTable(
  'desk_appointment',
  {
    id: id(),
    deskId: deskId(),
    personId: uuid('person_id').notNull().references(() => person.id),
    role: text('role', { enum: deskRoles }).notNull(),
    startedAt: instant('started_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('desk_appointment_desk').on(t.deskId, t.personId), index('desk_appointment_person').on(t.personId), oneOf('desk_appointment_role', t.role, deskRoles)],
);

/** The desk's copy of a letter that was sent to it: all it ever sees of an escalation. */
export const deskLetter = pgTable(
  'desk_letter',
  {
    id: id(),
    deskId: deskId(),
    partnership: text('partnership').notNull(),
    reference: text('reference').notNull(),
    title: text('title').notNull(),
    letter: text('letter').notNull(),
    agreed: text('agreed').notNull(),
    contact: text('contact').notNull(),
    sentOn: day('sent_on').notNull(),
    dueOn: day('due_on').notNull(),
    movedDueOn: day('moved_due_on').notNull(),
    calendar: text('calendar').notNull(),
    waitingSince: day('waiting_since'),
    acknowledgedOn: day('acknowledged_on'),
    closedOn: day('closed_on'),
    theirReference: text('their_reference'),
    /** The partnership that asked has gone dormant, and who looks after its record. */
    dormantSince: day('dormant_since'),
    custodian: text('custodian'),
    version: integer('version').notNull(),
  },
  (t) => [index('desk_letter_desk').on(t.deskId, t.closedOn, t.movedDueOn)],
);

export const deskAsk = pgTable(
  'desk_ask',
  {
    id: id(),
    deskId: deskId(),
    letterId: uuid('letter_id').notNull().references(() => deskLetter.id),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    said: text('said', { enum: askReplies }),
    words: text('words'),
    saidOn: day('said_on'),
  },
  (t) => [uniqueIndex('desk_ask_number').on(t.deskId, t.letterId, t.number), oneOf('desk_ask_said', t.said, askReplies)],
);

/** What passed between the desk and the partnership about a letter, as the desk may see it. */
export const deskEvent = pgTable(
  'desk_event',
  {
    id: id(),
    deskId: deskId(),
    letterId: uuid('letter_id').notNull().references(() => deskLetter.id),
    kind: text('kind').notNull(),
    on: day('on_day').notNull(),
    text: text('text'),
    fileName: text('file_name'),
    mediaType: text('media_type'),
    bytes: integer('bytes'),
    sha256: text('sha256'),
    by: text('by').notNull(),
    at: instant('at').notNull(),
  },
  (t) => [index('desk_event_letter').on(t.deskId, t.letterId, t.at)],
);

/** A letter that is owed to a named address. It carries exactly the letter, which is itself the release. */
export const deskMail = pgTable(
  'desk_mail',
  {
    id: id(),
    deskId: deskId(),
    letterId: uuid('letter_id').notNull().references(() => deskLetter.id),
    kind: text('kind', { enum: deskMailKinds }).notNull(),
    toAddress: text('to_address').notNull(),
    text: text('text'),
    state: text('state', { enum: mailStates }).notNull(),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [index('desk_mail_letter').on(t.deskId, t.letterId), oneOf('desk_mail_kind', t.kind, deskMailKinds), oneOf('desk_mail_state', t.state, mailStates)],
);
