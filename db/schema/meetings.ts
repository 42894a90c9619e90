import { foreignKey, index, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, partnershipId } from './columns';
import { group } from './partnerships';
import { person } from './registers';
import { seat } from './seats';
import { answerChannels, invitationAnswers, meetingStates } from './vocabulary';

export const meeting = pgTable(
  'meeting',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    startsAt: instant('starts_at').notNull(),
    endsAt: instant('ends_at').notNull(),
    place: text('place'),
    link: text('link'),
    state: text('state', { enum: meetingStates }).notNull(),
    /** Of the calendar invitation: raised by every move and by the cancelling (RFC 5546). */
    sequence: integer('sequence').notNull(),
    version: integer('version').notNull(),
    noticeAt: instant('notice_at'),
    papersIssuedAt: instant('papers_issued_at'),
    cancelledAt: instant('cancelled_at'),
    reason: text('reason'),
  },
  (t) => [
    unique('meeting_tenant').on(t.partnershipId, t.id),
    unique('meeting_in_group').on(t.partnershipId, t.groupId, t.id),
    index('meeting_starts').on(t.partnershipId, t.startsAt),
    index('meeting_ends').on(t.partnershipId, t.endsAt),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'meeting_group' }),
    oneOf('meeting_state', t.state, meetingStates),
  ],
);

/** A meeting that moved keeps its identity; what was announced before stays known. */
export const meetingMove = pgTable(
  'meeting_move',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    wasStartsAt: instant('was_starts_at').notNull(),
    wasEndsAt: instant('was_ends_at').notNull(),
    reason: text('reason').notNull(),
    movedAt: instant('moved_at').notNull(),
  },
  (t) => [
    index('meeting_move_meeting').on(t.partnershipId, t.meetingId, t.movedAt),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'meeting_move_meeting_fk' }),
  ],
);

/** What a seat answered to the invitation, each answer a row; the newest counts. */
export const invitationAnswer = pgTable(
  'invitation_answer',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    answer: text('answer', { enum: invitationAnswers }).notNull(),
    channel: text('channel', { enum: answerChannels }).notNull(),
    note: text('note'),
    answeredById: uuid('answered_by_id').notNull().references(() => person.id),
    answeredAt: instant('answered_at').notNull(),
  },
  (t) => [
    index('invitation_answer_meeting').on(t.partnershipId, t.meetingId, t.seatId, t.answeredAt),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'invitation_answer_meeting_fk' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'invitation_answer_seat' }),
    oneOf('invitation_answer_answer', t.answer, invitationAnswers),
    oneOf('invitation_answer_channel', t.channel, answerChannels),
  ],
);
