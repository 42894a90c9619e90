import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { agendaItem, paperVersion } from './agendas';
import { id, instant, oneOf, partnershipId } from './columns';
import { meeting } from './meetings';
import { organisation, person } from './registers';
import { answerChannels, guestAnswers, guestMailKinds, mailStates } from './vocabulary';

/**
 * Somebody invited to one meeting by a personal link. No person, no seat: what they read is opened to them item by item.
 * The link is derived from the id; only its hash is kept. It ends with the day after the meeting, or when taken back.
 */
export const guest = pgTable(
  'guest',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    name: text('name').notNull(),
    email: text('email').notNull(),
    /** From the register: what an organisation is excluded from its guest is too. */
    organisationId: uuid('organisation_id').references(() => organisation.id),
    tokenHash: text('token_hash').notNull(),
    invitedById: uuid('invited_by_id').notNull().references(() => person.id),
    invitedAt: instant('invited_at').notNull(),
    revokedAt: instant('revoked_at'),
  },
  (t) => [
    unique('guest_tenant').on(t.partnershipId, t.id),
    unique('guest_of_meeting').on(t.partnershipId, t.meetingId, t.id),
    uniqueIndex('guest_token').on(t.tokenHash),
    index('guest_meeting').on(t.partnershipId, t.groupId, t.meetingId),
    uniqueIndex('guest_once').on(t.partnershipId, t.meetingId, t.email).where(sql`revoked_at is null`),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'guest_meeting_fk' }),
  ],
);

/** An item opened to a guest: a recorded act of the secretariat, because it goes beyond the item's own audience. */
export const guestItem = pgTable(
  'guest_item',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    itemId: uuid('item_id').notNull(),
    openedById: uuid('opened_by_id').notNull().references(() => person.id),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
  },
  (t) => [
    index('guest_item_item').on(t.partnershipId, t.itemId),
    uniqueIndex('guest_item_once').on(t.partnershipId, t.guestId, t.itemId).where(sql`closed_at is null`),
    foreignKey({ columns: [t.partnershipId, t.meetingId, t.guestId], foreignColumns: [guest.partnershipId, guest.meetingId, guest.id], name: 'guest_item_guest' }),
    foreignKey({ columns: [t.partnershipId, t.itemId], foreignColumns: [agendaItem.partnershipId, agendaItem.id], name: 'guest_item_item_fk' }).onDelete('cascade'),
  ],
);

/** What a guest answered, each answer a row; the newest counts. */
export const guestAnswer = pgTable(
  'guest_answer',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    answer: text('answer', { enum: guestAnswers }).notNull(),
    channel: text('channel', { enum: answerChannels }).notNull(),
    at: instant('at').notNull(),
  },
  (t) => [
    index('guest_answer_guest').on(t.partnershipId, t.guestId, t.at),
    foreignKey({ columns: [t.partnershipId, t.guestId], foreignColumns: [guest.partnershipId, guest.id], name: 'guest_answer_guest_fk' }),
    oneOf('guest_answer_answer', t.answer, guestAnswers),
    oneOf('guest_answer_channel', t.channel, answerChannels),
  ],
);

/** Which version a guest opened, first time only; seen by the secretariat. */
export const guestOpening = pgTable(
  'guest_opening',
  {
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    versionId: uuid('version_id').notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.versionId, t.guestId] }),
    foreignKey({ columns: [t.partnershipId, t.guestId], foreignColumns: [guest.partnershipId, guest.id], name: 'guest_opening_guest' }),
    foreignKey({ columns: [t.partnershipId, t.versionId], foreignColumns: [paperVersion.partnershipId, paperVersion.id], name: 'guest_opening_version' }),
  ],
);

/** A mail that is owed to a guest, written when it is sent. */
export const guestMail = pgTable(
  'guest_mail',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    guestId: uuid('guest_id').notNull(),
    kind: text('kind', { enum: guestMailKinds }).notNull(),
    state: text('state', { enum: mailStates }).notNull(),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (t) => [
    index('guest_mail_guest').on(t.partnershipId, t.guestId, t.queuedAt),
    foreignKey({ columns: [t.partnershipId, t.guestId], foreignColumns: [guest.partnershipId, guest.id], name: 'guest_mail_guest_fk' }),
    oneOf('guest_mail_kind', t.kind, guestMailKinds),
    oneOf('guest_mail_state', t.state, mailStates),
  ],
);
