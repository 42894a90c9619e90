import { bigint, boolean, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { id, instant, oneOf, partnershipId } from './columns';
import { person } from './registers';
import { actorKinds, deploymentKinds, mailKinds, mailStates } from './vocabulary';

/** One row, written when the database is made and never changed. */
export const deployment = pgTable(
  'deployment',
  {
    only: boolean('only').primaryKey(),
    kind: text('kind', { enum: deploymentKinds }).notNull(),
    storyVersion: integer('story_version'),
    madeAt: instant('made_at').notNull(),
  },
  (t) => [oneOf('deployment_kind', t.kind, deploymentKinds)],
);

/** One dense chain a partnership; the head row is locked to append, so the chain cannot fork. */
export const auditHead = pgTable('audit_head', {
  partnershipId: uuid('partnership_id').primaryKey(),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  hash: text('hash').notNull(),
});

/** Ids and field names, never values. */
export const auditEvent = pgTable(
  'audit_event',
  {
    partnershipId: partnershipId(),
    seq: bigint('seq', { mode: 'number' }).notNull(),
    at: instant('at').notNull(),
    actorKind: text('actor_kind', { enum: actorKinds }).notNull(),
    actorId: uuid('actor_id'),
    name: text('name').notNull(),
    outcome: text('outcome').notNull(),
    subjectKind: text('subject_kind').notNull(),
    subjectId: uuid('subject_id'),
    fields: text('fields').array().notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnershipId, t.seq] }), oneOf('audit_event_actor_kind', t.actorKind, actorKinds)],
);

/** What a repeated form gets back instead of doing the thing twice. */
export const onceResult = pgTable(
  'once_result',
  {
    personId: uuid('person_id').notNull().references(() => person.id),
    once: uuid('once').notNull(),
    command: text('command').notNull(),
    inputHash: text('input_hash').notNull(),
    result: jsonb('result'),
    at: instant('at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.personId, t.once, t.inputHash] })],
);

/** A mail that is owed to a person. Its text is made when it is sent, as its reader would see it then. */
export const mail = pgTable(
  'mail',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    personId: uuid('person_id').notNull().references(() => person.id),
    kind: text('kind', { enum: mailKinds }).notNull(),
    subjectId: uuid('subject_id').notNull(),
    subjectVersion: integer('subject_version').notNull(),
    state: text('state', { enum: mailStates }).notNull(),
    queuedAt: instant('queued_at').notNull(),
    sentAt: instant('sent_at'),
    failure: text('failure'),
  },
  (t) => [
    index('mail_subject').on(t.partnershipId, t.groupId, t.subjectId),
    uniqueIndex('mail_state').on(t.partnershipId, t.state, t.id),
    oneOf('mail_kind', t.kind, mailKinds),
    oneOf('mail_state_check', t.state, mailStates),
  ],
);
