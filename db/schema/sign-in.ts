import { index, integer, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { id, instant } from './columns';
import { person } from './registers';

/** Read and written by the sign-in connection only. Code and link are derived from the id and the server's secret. */
export const signInChallenge = pgTable(
  'sign_in_challenge',
  {
    id: id(),
    personId: uuid('person_id'),
    /** A code for a guest of one meeting: it opens that guest's papers and signs nobody in. */
    guestId: uuid('guest_id'),
    emailHash: text('email_hash').notNull(),
    browserHash: text('browser_hash').notNull(),
    askedAt: instant('asked_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    mailQueued: integer('mail_queued').notNull(),
    tries: integer('tries').notNull(),
    usedAt: instant('used_at'),
    supersededAt: instant('superseded_at'),
  },
  (t) => [index('sign_in_challenge_email').on(t.emailHash, t.askedAt), index('sign_in_challenge_browser').on(t.browserHash)],
);

export const signInSession = pgTable(
  'sign_in_session',
  {
    tokenHash: text('token_hash').primaryKey(),
    personId: uuid('person_id').notNull().references(() => person.id),
    startedAt: instant('started_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    endedAt: instant('ended_at'),
  },
  (t) => [index('sign_in_session_person').on(t.personId)],
);

/** A guest typed the code: for a short while this browser reads what was opened to that guest. */
export const guestSession = pgTable(
  'guest_session',
  {
    tokenHash: text('token_hash').primaryKey(),
    guestId: uuid('guest_id').notNull(),
    startedAt: instant('started_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (t) => [index('guest_session_guest').on(t.guestId)],
);

export const securityEvent = pgTable(
  'security_event',
  { id: id(), at: instant('at').notNull(), kind: text('kind').notNull(), personId: uuid('person_id'), detail: text('detail').notNull() },
  (t) => [index('security_event_at').on(t.at)],
);

/** An address a manager changed, until the old one is told of it; then the row goes. */
export const addressChange = pgTable('address_change', { id: id(), personId: uuid('person_id').notNull(), partnershipId: uuid('partnership_id').notNull(), email: text('email').notNull(), at: instant('at').notNull() });

/** A form that arrived after its person's session had ended; only that person gets it back. */
export const heldForm = pgTable(
  'held_form',
  {
    id: id(),
    personId: uuid('person_id').notNull().references(() => person.id),
    form: text('form').notNull(),
    path: text('path').notNull(),
    fields: jsonb('fields').notNull().$type<Record<string, string | string[]>>(),
    heldAt: instant('held_at').notNull(),
  },
  (t) => [index('held_form_person').on(t.personId, t.heldAt)],
);

/** Mails as sent where no transport is set; exists for demos and tests, read by the queue connection only. */
export const outboxMail = pgTable(
  'outbox_mail',
  {
    id: id(),
    to: text('to').notNull(),
    subject: text('subject').notNull(),
    html: text('html').notNull(),
    text: text('text').notNull(),
    calendar: text('calendar'),
    idempotencyKey: text('idempotency_key').notNull().unique(),
    sentAt: instant('sent_at').notNull(),
  },
  (t) => [index('outbox_mail_to').on(t.to, t.sentAt)],
);
