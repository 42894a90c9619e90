import { z } from 'zod';
import { usualTerms } from '@/db/schema/usual-terms';
import { appointmentKinds, groupCode, groupKinds, interestKinds, officeKinds, organisationKinds, seatKinds, sectors, workstreams } from '@/db/schema/vocabulary';
import { inPartnership } from '@/lib/partnerships/inputs';
import { dayInput, optionalDay } from '@/lib/calendar/inputs';
import { emailAddress, line, optionalLine, optionalProse, prose, recordId, slug, wholeNumber, ticked } from '@/lib/platform/text';

export const showGroupInput = inPartnership.extend({ group: slug });
export const showSeatInput = inPartnership.extend({ seatId: recordId });

const choiceOf = <const Values extends readonly [string, ...string[]]>(values: Values) => z.literal('').transform(() => undefined).or(z.enum(values)).optional();
const email = z.literal('').transform(() => undefined).or(emailAddress).optional();
const idsOf = z.union([recordId.transform((id) => [id]), z.array(recordId).max(50)]).optional().transform((list) => list ?? []);

/** An organisation by its name; its kind only for one that is not in the register yet. */
const organisationShape = { organisation: optionalLine('an organisation', 200), organisationKind: choiceOf(organisationKinds) };

export const showNewSeatInput = showGroupInput;
export const seatFields = z.object({
  ...organisationShape,
  sector: choiceOf(sectors),
  label: optionalLine('a name for the seat', 100),
  kind: z.enum(seatKinds, { error: 'Choose what kind of seat it is.' }),
  roleOnly: ticked,
});
export const makeSeatInput = showGroupInput.extend(seatFields.shape);

/** Whose seats to offer: those of another group, by its slug, or the councils of a region. */
const seatsLike = z.string().max(200).optional().transform((text) => (text === '' ? undefined : text));
export const showManySeatsInput = showGroupInput.extend({ like: seatsLike, region: seatsLike });
export const manySeatsFields = z.object({
  organisations: z.union([recordId.transform((id) => [id]), z.array(recordId).max(200)]).optional().transform((list) => list ?? []),
  others: optionalProse('names of organisations', 20_000),
  kind: z.enum(seatKinds, { error: 'Choose what kind of seats they are.' }),
});
export const makeSeatsInput = showGroupInput.extend(manySeatsFields.shape);

export const endSeatInput = showSeatInput.extend({ reason: optionalLine('a reason', 300) });

/** What carries on: a new seat of a successor, a seat it has, or none. */
const heir = z
  .string({ error: 'Choose what carries on.' })
  .regex(/^(none|(new|seat):[0-9a-f-]{36})$/, 'Choose what carries on.')
  .transform((typed) => (typed === 'none' ? { kind: 'none' as const } : { kind: typed.startsWith('new:') ? ('new' as const) : ('seat' as const), id: typed.slice(typed.indexOf(':') + 1) }));
export const successorFields = z.object({ to: heir, people: ticked, work: ticked });
export const chooseSuccessorInput = showSeatInput.extend(successorFields.shape);
export const chooseOwnerInput = inPartnership.extend({ actionId: recordId, seatId: z.guid({ error: 'Choose the seat.' }) });

export const endAppointmentInput = inPartnership.extend({
  appointmentId: recordId,
  lastDay: optionalDay('the last day'),
  reason: optionalLine('a reason', 300),
});

export const renewInvitationInput = inPartnership.extend({ appointmentId: recordId });

const appointmentShape = {
  startsOn: dayInput('the first day'),
  lastDay: optionalDay('the last day'),
  ...organisationShape,
  noOrganisation: ticked,
};
export const appointFields = z.object({
  kind: z.enum(appointmentKinds, { error: 'Choose how this person fills the seat.' }),
  name: line('the full name', 100),
  email,
  meetingId: z.literal('').transform(() => undefined).or(recordId).optional(),
  ...appointmentShape,
});
export const appointInput = showSeatInput.extend(appointFields.shape);

export const showAppointManyInput = showGroupInput;
export const appointManyFields = z.object({ list: prose('the list', 40_000), confirm: ticked });
export const appointManyInput = showGroupInput.extend(appointManyFields.shape);

export const showMoveInput = inPartnership.extend({ appointmentId: recordId });
export const moveFields = z.object({
  toSeatId: z.guid({ error: 'Choose the seat this person moves to.' }),
  kind: z.enum(appointmentKinds, { error: 'Choose how this person fills the seat.' }).exclude(['deputy for one meeting']),
  ...appointmentShape,
  email,
  alsoEnd: idsOf,
});
export const movePersonInput = showMoveInput.extend(moveFields.shape);

export const showOfficesInput = inPartnership.extend({ group: slug.optional() });
export const officeFields = z.object({
  kind: z.enum(officeKinds, { error: 'Choose the office.' }),
  personId: z.literal('').transform(() => undefined).or(recordId).optional(),
  name: optionalLine('the full name', 100),
  email,
  startsOn: dayInput('the first day'),
  lastDay: optionalDay('the last day'),
});
export const giveOfficeInput = showOfficesInput.extend(officeFields.shape);
export const endOfficeInput = inPartnership.extend({ officeId: recordId, lastDay: optionalDay('the last day') });

export const showInterestsInput = inPartnership;
export const interestFields = z.object({
  ...organisationShape,
  interest: z.enum(interestKinds, { error: 'Choose what it is.' }),
  whose: line('whose contract or money it is', 200),
  region: optionalLine('the region', 100),
  from: dayInput('the first day'),
});
export const declareInterestInput = inPartnership.extend(interestFields.shape);
export const endInterestInput = inPartnership.extend({ interestId: recordId, lastDay: dayInput('the last day') });

export const closingFields = z.object({
  report: prose('the closing report', 20_000),
  /** By action, the seat of the parent that inherits it; empty for what ends unresolved. */
  seats: z.record(z.string(), z.literal('').or(recordId)).default({}),
  release: ticked,
});
export const closeGroupInput = showGroupInput.extend(closingFields.shape);

/** What an address asks for and is not there narrows to nothing, never to an error. */
const asked = z.string().max(200).optional().transform((text) => (text === '' ? undefined : text));
export const showRegisterInput = inPartnership.extend({ group: asked, organisation: asked, sector: asked, vacant: asked });

/** For the forms' choices. */
export { appointmentKinds, groupKinds, interestKinds, officeKinds, organisationKinds, seatKinds, sectors, usualTerms, workstreams };

const termsShape = {
  purpose: prose('what the group is for', 2000),
  frequency: line('how often it meets', 100),
  quorumSeats: wholeNumber('the number of seats for a quorum', 1, 200),
  quorumMix: optionalLine('the mix', 200),
  noticeWorkingDays: wholeNumber('the working days of notice', 0, 90),
  paperDeadlineWorkingDays: wholeNumber('the working days for papers', 0, 90),
  decisionRule: line('how it decides', 300),
  closesActions: line('who closes actions', 300),
  attributionDefault: line('how contributions are shown', 100),
  newcomerReads: line('what a newcomer reads', 300),
};

export const showNewGroupInput = inPartnership;

export const groupFields = z.object({
  name: line('a name', 100),
  code: z
    .string({ error: 'Enter a code.' })
    .transform((typed) => typed.trim().toUpperCase())
    .pipe(z.string().regex(groupCode, 'Enter three or four letters: they begin its references, as in ASY-2026-014. ESC is taken by escalations.')),
  address: z
    .string()
    .transform((typed) => typed.trim().toLowerCase())
    .pipe(z.literal('').transform(() => undefined).or(z.string().regex(/^(?!new$)[a-z0-9][a-z0-9-]{0,60}$/, 'Use small letters, figures and hyphens, such as asylum-group.')))
    .optional(),
  kind: z.enum(groupKinds, { error: 'Choose what kind of group it is.' }),
  workstream: optionalLine('a workstream', 100),
  parent: z.literal('').transform(() => undefined).or(slug).optional(),
  endsOn: optionalDay('the day it ends'),
  ...termsShape,
});
export const makeGroupInput = inPartnership.extend(groupFields.shape);

export const termsFields = z.object({ effectiveFrom: dayInput('the day from which it holds'), ...termsShape });
export const changeTermsInput = showGroupInput.extend({ version: z.coerce.number<string | number>().int().min(0), ...termsFields.shape });
