import { z } from 'zod';
import { askReplies, deskRoles } from '@/db/schema/vocabulary';
import { dayInput } from '@/lib/calendar/inputs';
import { homeKinds, perAsk } from '@/lib/escalations/inputs';
import { versionField } from '@/lib/meetings/inputs';
import { emailAddress, line, optionalLine, optionalProse, recordId, slug } from '@/lib/platform/text';

export { askReplies, deskRoles };

/** Every use-case at a desk names the desk; the gate opens that one and no partnership. */
export const atDesk = z.object({ desk: slug });
export const listLettersInput = atDesk.extend({ which: z.string().optional().transform((asked) => (asked === 'answered' ? 'answered' : 'open')) });
export const showLetterInput = atDesk.extend({ letterId: recordId });
export const findLetterFileInput = atDesk.extend({ eventId: recordId });
export const noteReferenceInput = showLetterInput.extend({ theirReference: optionalLine('your reference', 100), version: versionField });
const blankDay = z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') }).transform(() => undefined);
export const answerLetterFields = z.object({
  kind: z.enum(homeKinds, { error: 'Choose what you send.' }),
  text: optionalProse('your words', 20_000),
  promisedOn: blankDay.or(dayInput('the day you promise')).optional(),
  ...perAsk.shape,
});
export const answerLetterInput = showLetterInput.extend(answerLetterFields.shape);
export const appointToDeskInput = atDesk.extend({ name: line('a name', 120), email: emailAddress, role: z.enum(deskRoles, { error: 'Choose lead or member.' }) });
export const endAtDeskInput = atDesk.extend({ appointmentId: recordId });
export const deskMailInput = atDesk.extend({ mailId: recordId });
