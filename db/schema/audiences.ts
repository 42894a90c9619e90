import { sql } from 'drizzle-orm';
import { customType, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { instant, oneOf, partnershipId } from './columns';
import { group } from './partnerships';
import { organisation } from './registers';
import { seat } from './seats';
import { audienceEffects, audienceOccasions, audienceReaders, audienceRules, audienceTermKinds, sectors } from './vocabulary';

/** An immutable, shared rule row: who may read what points at it. Belongs to one occasion and carries its date. */
export const audience = pgTable(
  'audience',
  {
    key: integer('key').notNull().generatedAlwaysAsIdentity(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    occasion: text('occasion', { enum: audienceOccasions }).notNull(),
    occasionId: uuid('occasion_id'),
    dated: instant('dated').notNull(),
    /** What excluded somebody from then on, or from its date when that is earlier, excludes them for good. */
    madeAt: instant('made_at').notNull().default(sql`coalesce(nullif(current_setting('app.now', true), '')::timestamptz, now())`),
    rule: text('rule', { enum: audienceRules }).notNull(),
    readers: text('readers', { enum: audienceReaders }).notNull(),
    /** SHA-256 of the canonical rule: equal rules of one occasion share one row. */
    ruleHash: text('rule_hash').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.key] }),
    index('audience_restricted').on(t.partnershipId, t.groupId, t.dated).where(sql`rule <> 'group'`),
    unique('audience_rule_once').on(t.partnershipId, t.groupId, t.occasion, t.occasionId, t.ruleHash).nullsNotDistinct(),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'audience_group_fk' }),
    oneOf('audience_rule', t.rule, audienceRules),
    oneOf('audience_readers', t.readers, audienceReaders),
    oneOf('audience_occasion', t.occasion, audienceOccasions),
  ],
);

export const audienceTerm = pgTable(
  'audience_term',
  {
    partnershipId: partnershipId(),
    audienceKey: integer('audience_key').notNull(),
    position: integer('position').notNull(),
    effect: text('effect', { enum: audienceEffects }).notNull(),
    /** `subject` excludes the organisation and everyone with a live contract or subcontract there. */
    kind: text('kind', { enum: audienceTermKinds }).notNull(),
    seatId: uuid('seat_id'),
    organisationId: uuid('organisation_id').references(() => organisation.id),
    sector: text('sector', { enum: sectors }),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.audienceKey, t.position] }),
    index('audience_term_seat').on(t.partnershipId, t.seatId),
    index('audience_term_organisation').on(t.partnershipId, t.organisationId),
    index('audience_term_sector').on(t.partnershipId, t.sector),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'audience_term_audience' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'audience_term_seat_fk' }),
    oneOf('audience_term_effect', t.effect, audienceEffects),
    oneOf('audience_term_kind', t.kind, audienceTermKinds),
  ],
);

const bits = customType<{ data: string }>({ dataType: () => 'bit varying' });

/**
 * The keys of a group, one bit a key, by who reads them without anything more being asked: the secretariat all of them,
 * the chair, a member and an assistant those of the whole group as far as each reads. Kept by a trigger on audience.
 */
export const audienceBits = pgTable(
  'audience_bits',
  {
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    width: integer('width').notNull(),
    secretariat: bits('secretariat').notNull(),
    chair: bits('chair').notNull(),
    member: bits('member').notNull(),
    assistant: bits('assistant').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partnershipId, t.groupId] }),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'audience_bits_group' }),
  ],
);
