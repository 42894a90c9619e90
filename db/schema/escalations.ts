import { boolean, date, foreignKey, index, integer, pgTable, text, unique, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { group } from './partnerships';
import { organisation, person } from './registers';
import { addressee } from './routes';
import { askReplies, decisionMethods, diversions, escalationEnds, escalationStates, holidayCalendars, sendingHows, verdicts } from './vocabulary';

const day = (name: string) => date(name, { mode: 'string' });
const groupId = () => uuid('group_id').notNull();
const escalationId = () => uuid('escalation_id').notNull();
const audienceKey = () => integer('audience_key').notNull();

/** An issue a region cannot settle. What was typed goes when it is diverted; that it was, stays. */
export const escalation = pgTable(
  'escalation',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    /** Who reads drafts, evidence, positions and verdicts: without the addressee's and the subject's people unless that was chosen. */
    audienceKey: audienceKey(),
    /** Given when it is screened. */
    reference: text('reference'),
    title: text('title'),
    text: text('text'),
    sourceItemId: uuid('source_item_id'),
    sourceActionId: uuid('source_action_id'),
    subjectId: uuid('subject_id').references(() => organisation.id),
    addresseeId: uuid('addressee_id').references(() => addressee.id),
    state: text('state', { enum: escalationStates }).notNull(),
    ending: text('ending', { enum: escalationEnds }),
    divertedAs: text('diverted_as', { enum: diversions }),
    divertedTo: text('diverted_to'),
    agreedMethod: text('agreed_method', { enum: decisionMethods }),
    agreedOn: day('agreed_on'),
    agreedWords: text('agreed_words'),
    /** The letter as drafted: the chair clears exactly this, and exactly this is sent. */
    letter: text('letter'),
    letterTo: text('letter_to'),
    dueDays: integer('due_days'),
    raisedById: uuid('raised_by_id').notNull().references(() => person.id),
    raisedAt: instant('raised_at').notNull(),
    version: integer('version').notNull(),
  },
  (t) => [
    unique('escalation_tenant').on(t.partnershipId, t.id),
    uniqueIndex('escalation_reference').on(t.partnershipId, t.reference),
    index('escalation_group').on(t.partnershipId, t.groupId, t.state, t.raisedAt),
    index('escalation_state').on(t.partnershipId, t.state, t.raisedAt),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'escalation_group_fk' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_audience' }),
    oneOf('escalation_state_check', t.state, escalationStates),
    oneOf('escalation_ending', t.ending, escalationEnds),
    oneOf('escalation_diverted_as', t.divertedAs, diversions),
    oneOf('escalation_agreed_method', t.agreedMethod, decisionMethods),
  ],
);

/** One numbered ask, with the latest word of each ledger; the dated facts stand in answers and verdicts. */
export const escalationAsk = pgTable(
  'escalation_ask',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    audienceKey: audienceKey(),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    said: text('said', { enum: askReplies }),
    verdict: text('verdict', { enum: verdicts }),
  },
  (t) => [
    unique('escalation_ask_tenant').on(t.partnershipId, t.id),
    uniqueIndex('escalation_ask_number').on(t.partnershipId, t.escalationId, t.number),
    foreignKey({ columns: [t.partnershipId, t.escalationId], foreignColumns: [escalation.partnershipId, escalation.id], name: 'escalation_ask_escalation' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_ask_audience' }),
    oneOf('escalation_ask_said', t.said, askReplies),
    oneOf('escalation_ask_verdict', t.verdict, verdicts),
  ],
);

/** One letter to one addressee, exactly as it went, and its clock: days are stored when it starts. */
export const escalationSending = pgTable(
  'escalation_sending',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: groupId(),
    escalationId: escalationId(),
    audienceKey: audienceKey(),
    number: integer('number').notNull(),
    addresseeId: uuid('addressee_id').notNull().references(() => addressee.id),
    addressee: text('addressee').notNull(),
    rung: integer('rung').notNull(),
    how: text('how', { enum: sendingHows }).notNull(),
    toAddress: text('to_address'),
    letter: text('letter').notNull(),
    calendar: text('calendar', { enum: holidayCalendars }).notNull(),
    dueDays: integer('due_days').notNull(),
    /** Day 0. */
    sentOn: day('sent_on').notNull(),
    chaseOn: day('chase_on').notNull(),
    dueOn: day('due_on').notNull(),
    lateOn: day('late_on').notNull(),
    climbOn: day('climb_on').notNull(),
    /** The due days moved by the days the addressee waited for our clarification; the first ones stay beside them. */
    movedDueOn: day('moved_due_on').notNull(),
    movedLateOn: day('moved_late_on').notNull(),
    movedClimbOn: day('moved_climb_on').notNull(),
    pausedDays: integer('paused_days').notNull(),
    waitingSince: day('waiting_since'),
    acknowledgedOn: day('acknowledged_on'),
    promisedOn: day('promised_on'),
    /** The day the last ask had an answer that is more than a holding reply. */
    answeredOn: day('answered_on'),
    deskId: uuid('desk_id'),
    letterId: uuid('letter_id'),
    /** Who reads an answer when it comes home, and while the secretariat still prepares its item. */
    homeAudienceKey: integer('home_audience_key').notNull(),
    homePreparersKey: integer('home_preparers_key').notNull(),
    homeRestricted: boolean('home_restricted').notNull(),
    endedOn: day('ended_on'),
  },
  (t) => [
    unique('escalation_sending_tenant').on(t.partnershipId, t.id),
    uniqueIndex('escalation_sending_number').on(t.partnershipId, t.escalationId, t.number),
    index('escalation_sending_letter').on(t.letterId),
    index('escalation_sending_open').on(t.partnershipId, t.answeredOn, t.movedDueOn),
    foreignKey({ columns: [t.partnershipId, t.escalationId], foreignColumns: [escalation.partnershipId, escalation.id], name: 'escalation_sending_escalation' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_sending_audience' }),
    foreignKey({ columns: [t.partnershipId, t.homeAudienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'escalation_sending_home' }),
    oneOf('escalation_sending_how', t.how, sendingHows),
    oneOf('escalation_sending_calendar', t.calendar, holidayCalendars),
  ],
);
