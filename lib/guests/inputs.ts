import { z } from 'zod';
import { answerChannels, guestAnswers, organisationKinds } from '@/db/schema/vocabulary';
import { showMeetingInput } from '@/lib/meetings/inputs';
import { emailAddress, line, optionalLine, recordId } from '@/lib/platform/text';

export { guestAnswers };

const idsOf = z.union([recordId.transform((id) => [id]), z.array(recordId).max(100)]).optional().transform((list) => list ?? []);
/** Restricted items are ticked apart: nobody opens one in passing. */
const reading = { items: idsOf, restrictedItems: idsOf };

export const listGuestsInput = showMeetingInput;
export const inviteFields = z.object({
  name: line('the full name', 100),
  email: emailAddress,
  organisation: optionalLine('an organisation', 200),
  organisationKind: z.literal('').transform(() => undefined).or(z.enum(organisationKinds)).optional(),
  ...reading,
});
export const inviteGuestInput = showMeetingInput.extend(inviteFields.shape);
export const showGuestInput = showMeetingInput.extend({ guestId: recordId });
export const openItemsInput = showGuestInput.extend(reading);
export const recordGuestAnswerInput = showGuestInput.extend({
  answer: z.enum(guestAnswers, { error: 'Choose an answer.' }),
  channel: z.enum(answerChannels, { error: 'Choose how they told you.' }).exclude(['on the page']),
});

/** A guest's link says who they are; the rest is what they do. */
export const visitInput = z.object({});
export const answerAsGuestInput = z.object({ answer: z.enum(guestAnswers, { error: 'Choose an answer.' }) });
export const guestFileInput = z.object({ versionId: recordId });
export const guestMailInput = z.object({ guestId: recordId, mailId: recordId });
