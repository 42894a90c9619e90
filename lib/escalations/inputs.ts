import { z } from 'zod';
import { askReplies, decisionMethods, diversions, escalationEnds, positionKinds, reportChannels, sendingHows, verdicts } from '@/db/schema/vocabulary';
import { dayInput } from '@/lib/calendar/inputs';
import { versionField } from '@/lib/meetings/inputs';
import { inPartnership } from '@/lib/partnerships/inputs';
import { emailAddress, line, optionalLine, optionalProse, prose, recordId, slug, ticked } from '@/lib/platform/text';

/** For the forms' choices. */
export { askReplies, decisionMethods, diversions, escalationEnds, positionKinds, reportChannels, sendingHows, verdicts };

const optionalId = z.literal('').transform(() => undefined).or(recordId).optional();
const channel = z.enum(reportChannels, { error: 'Choose how it came.' });

const views = ['open', 'sent', 'closed'] as const;
export const listEscalationsInput = inPartnership.extend({
  which: z.string().optional().transform((asked) => views.find((view) => view === asked) ?? 'open'),
  page: z.string().optional().transform((asked) => (asked && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1)),
});

export const showNewEscalationInput = inPartnership.extend({ group: slug, item: optionalId, action: optionalId });
export const raiseFields = z.object({
  title: line('what the issue is', 200),
  text: prose('what happens, and why it cannot be settled here', 10_000),
  subjectId: optionalId,
});
export const raiseInput = showNewEscalationInput.extend(raiseFields.shape);

export const showEscalationInput = inPartnership.extend({ escalationId: recordId });
const versioned = showEscalationInput.extend({ version: versionField });

export const takeUpFields = z.object({ addresseeId: recordId, open: ticked, openReason: optionalLine('a reason', 300) });
export const takeUpInput = versioned.extend(takeUpFields.shape);
export const divertFields = z.object({
  as: z.enum(diversions, { error: 'Choose what it is.' }),
  to: line('where it was sent', 120),
  understood: z.literal('yes', { error: 'Tick that you know the typed text will be deleted.' }),
});
export const divertInput = versioned.extend(divertFields.shape);

/** One ask a line; numbers a person typed before them are dropped. */
const asks = prose('what is asked, one ask a line', 5000)
  .transform((text) => text.split('\n').map((ask) => ask.replace(/^\s*\d{1,2}[.)]\s+/, '').trim()).filter(Boolean))
  .pipe(z.array(z.string().max(500, 'One ask is at most 500 characters.')).min(1, 'Enter at least one ask.').max(12, 'At most 12 asks: split the issue.'));
export const draftFields = z.object({
  asks,
  letter: prose('the letter', 20_000),
  letterTo: z.literal('').transform(() => undefined).or(emailAddress).optional(),
  dueDays: z.coerce.number<string | number>({ error: 'Enter a number of working days.' }).int('Enter whole days.').min(1, 'At least 1 working day.').max(120, 'At most 120 working days.'),
});
export const draftInput = versioned.extend(draftFields.shape);

export const noteFields = z.object({ text: prose('what it is', 5000), on: dayInput('the day') });
export const noteInput = showEscalationInput.extend({ kind: z.enum(['evidence', 'local step'], { error: 'Choose what it is.' }), ...noteFields.shape });

export const positionInput = showEscalationInput.extend({
  seatId: recordId,
  position: z.enum(positionKinds, { error: 'Choose a position.' }),
  words: optionalProse('the organisation’s own words', 3000),
  channel: z.enum(reportChannels).default('on the page'),
  saidBy: optionalLine('who said it', 200),
});

export const agreeInput = versioned.extend({
  method: z.enum(decisionMethods, { error: 'Choose how it was agreed.' }),
  on: dayInput('the day it was agreed'),
  note: optionalLine('a note', 300),
});
export const clearInput = versioned;
export const handBackInput = versioned.extend({ reason: prose('what is to be changed', 1000) });
export const sendInput = versioned.extend({ how: z.enum(sendingHows, { error: 'Choose how it goes.' }), on: z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') }).transform(() => undefined).or(dayInput('the day it was sent')).optional() });

/** `said.1`, `words.1` …: what they say of each ask; an ask left blank was not answered. */
export const perAsk = z.object({
  said: z.record(z.string().regex(/^\d{1,2}$/), z.enum(askReplies).or(z.literal(''))).default({}),
  words: z.record(z.string().regex(/^\d{1,2}$/), z.string().max(2000, 'This is too long: at most 2,000 characters.')).default({}),
});
export const homeKinds = ['acknowledged', 'holding reply', 'clarification asked', 'new date promised', 'reply'] as const;
const optionalDay = z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') }).transform(() => undefined).or(dayInput('the day they promise')).optional();
export const recordAnswerFields = z.object({
  kind: z.enum(homeKinds, { error: 'Choose what it is.' }),
  on: dayInput('the day it came'),
  channel,
  saidBy: line('who said it', 200),
  text: optionalProse('what they said', 20_000),
  promisedOn: optionalDay,
  ...perAsk.shape,
});
export const recordAnswerInput = showEscalationInput.extend(recordAnswerFields.shape);

export const tellInput = showEscalationInput.extend({ kind: z.enum(['chaser', 'clarification']), channel, text: prose('the words', 5000) });
export const verdictInput = showEscalationInput.extend({
  ask: z.coerce.number<string | number>().int().min(1).max(99),
  verdict: z.enum(verdicts, { error: 'Choose what the group found.' }),
  words: optionalLine('a note', 300),
  on: dayInput('the day the group found it'),
});
export const closeEscalationInput = versioned.extend({ ending: z.enum(escalationEnds, { error: 'Choose how it ends.' }), words: optionalProse('a note', 2000) });
export const climbInput = versioned.extend({ addresseeId: recordId, reason: prose('why it climbs', 1000) });
export const findReplyFileInput = inPartnership.extend({ eventId: recordId });
