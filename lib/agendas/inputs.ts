import { z } from 'zod';
import { audienceRules, closedSittings, itemPurposes, sectors, slotParts } from '@/db/schema/vocabulary';
import { optionalDay, timeInput } from '@/lib/calendar/inputs';
import { showMeetingInput, versionField } from '@/lib/meetings/inputs';
import { line, optionalLine, optionalProse, prose, recordId, slug, ticked } from '@/lib/platform/text';

const listOf = <Schema extends z.ZodType>(one: Schema) =>
  z
    .union([one.transform((value) => [value]), z.array(one).max(200)])
    .optional()
    .transform((list) => list ?? []);
const optionalId = z.literal('').transform(() => undefined).or(recordId).optional();

const readers = {
  seats: listOf(recordId),
  sectors: listOf(z.enum(sectors)),
  organisations: listOf(recordId),
  subjectId: optionalId,
};

export const itemFields = z.object({
  part: z.enum(slotParts).default('open'),
  title: line('a title', 200),
  purpose: z.enum(itemPurposes, { error: 'Choose what the item is for.' }),
  minutes: z.coerce.number<string | number>({ error: 'Enter minutes as a number.' }).int('Enter whole minutes.').min(1, 'At least one minute.').max(480, 'At most 480 minutes.'),
  leadSeatId: optionalId,
  note: optionalProse('a note', 5000),
  audience: z.enum(audienceRules, { error: 'Choose who reads this item.' }),
  ...readers,
});
const someoneChosen = { message: 'Choose at least one seat, sector or organisation.', path: ['seats'] };
const choiceMade = (typed: { audience: string; seats: string[]; sectors: string[]; organisations: string[]; subjectId?: string | undefined }) =>
  typed.audience === 'group' || typed.seats.length + typed.sectors.length + typed.organisations.length > 0 || (typed.audience === 'except' && typed.subjectId !== undefined);

export const addItemInput = showMeetingInput.extend(itemFields.shape).refine(choiceMade, someoneChosen);
export const newItemInput = showMeetingInput.extend({ part: z.enum(slotParts).catch('open') });
export const showItemInput = showMeetingInput.extend({ itemId: recordId });
export const changeItemInput = showItemInput.extend({ ...itemFields.shape, version: versionField }).refine(choiceMade, someoneChosen);
export const moveItemInput = showItemInput.extend({ direction: z.enum(['up', 'down']) });
export const takeOffInput = showItemInput;
export const issueAgendaInput = showMeetingInput.extend({ version: versionField });

const optionalTime = z.literal('').transform(() => undefined).or(timeInput('a time')).optional();

export const closedPartFields = z.object({
  audience: z.enum(audienceRules, { error: 'Choose who takes part.' }).exclude(['group'], { error: 'Choose who takes part.' }),
  ...readers,
  sitting: z.enum(closedSittings, { error: 'Choose when it sits.' }),
  day: optionalDay('the day of the session'),
  from: optionalTime,
  to: optionalTime,
  place: optionalLine('a place', 200),
});
const timesGiven = (typed: { sitting: string; day?: unknown; from?: unknown; to?: unknown }) =>
  typed.sitting === 'at the end' || (typed.day !== undefined && typed.from !== undefined && typed.to !== undefined);
export const makeClosedPartInput = showMeetingInput
  .extend(closedPartFields.shape)
  .refine(choiceMade, someoneChosen)
  .refine(timesGiven, { message: 'Enter the day and the times of the separate session.', path: ['day'] });
export const dropClosedPartInput = showMeetingInput;

export const recallFields = z.object({ ...readers, reason: line('why it is recalled', 300) });
export const recallItemInput = showItemInput
  .extend({ ...recallFields.shape, version: versionField })
  .refine((typed) => typed.seats.length + typed.sectors.length + typed.organisations.length > 0 || typed.subjectId !== undefined, someoneChosen);
export const viewAsInput = showMeetingInput.extend({ seat: optionalId });

export const showReferralInput = showItemInput.extend({ to: z.literal('').transform(() => undefined).or(slug).optional() });
export const referralFields = z.object({
  title: line('a title', 200),
  text: prose('what the other group needs to know', 5000),
  files: listOf(recordId),
  seats: listOf(recordId),
  release: ticked,
});
export const referItemInput = showItemInput.extend({ to: slug, ...referralFields.shape });
