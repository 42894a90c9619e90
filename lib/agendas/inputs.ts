import { z } from 'zod';
import { audienceRules, itemPurposes, sectors } from '@/db/schema/vocabulary';
import { showMeetingInput, versionField } from '@/lib/meetings/inputs';
import { line, optionalProse, recordId } from '@/lib/platform/text';

const listOf = <Schema extends z.ZodType>(one: Schema) =>
  z
    .union([one.transform((value) => [value]), z.array(one).max(200)])
    .optional()
    .transform((list) => list ?? []);
const optionalId = z.literal('').transform(() => undefined).or(recordId).optional();

export const itemFields = z.object({
  title: line('a title', 200),
  purpose: z.enum(itemPurposes, { error: 'Choose what the item is for.' }),
  minutes: z.coerce.number<string | number>({ error: 'Enter minutes as a number.' }).int('Enter whole minutes.').min(1, 'At least one minute.').max(480, 'At most 480 minutes.'),
  leadSeatId: optionalId,
  note: optionalProse('a note', 5000),
  audience: z.enum(audienceRules, { error: 'Choose who reads this item.' }),
  seats: listOf(recordId),
  sectors: listOf(z.enum(sectors)),
  organisations: listOf(recordId),
  subjectId: optionalId,
});
const someoneChosen = { message: 'Choose at least one seat, sector or organisation.', path: ['seats'] };
const choiceMade = (typed: { audience: string; seats: string[]; sectors: string[]; organisations: string[]; subjectId?: string | undefined }) =>
  typed.audience === 'group' || typed.seats.length + typed.sectors.length + typed.organisations.length > 0 || (typed.audience === 'except' && typed.subjectId !== undefined);

export const addItemInput = showMeetingInput.extend(itemFields.shape).refine(choiceMade, someoneChosen);
export const showItemInput = showMeetingInput.extend({ itemId: recordId });
export const changeItemInput = showItemInput.extend({ ...itemFields.shape, version: versionField }).refine(choiceMade, someoneChosen);
export const moveItemInput = showItemInput.extend({ direction: z.enum(['up', 'down']) });
export const takeOffInput = showItemInput;
export const issueAgendaInput = showMeetingInput.extend({ version: versionField });
