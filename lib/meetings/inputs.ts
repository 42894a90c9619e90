import { z } from 'zod';
import { answerChannels, invitationAnswers } from '@/db/schema/vocabulary';
import { dayInput, timeInput } from '@/lib/calendar/inputs';
import { inPartnership } from '@/lib/partnerships/inputs';
import { line, optionalLine, recordId, slug } from '@/lib/platform/text';

const when = { day: dayInput('the day of the meeting'), from: timeInput('the time it begins'), to: timeInput('the time it ends') };
const where = {
  place: optionalLine('a place', 200),
  link: z
    .literal('')
    .transform(() => undefined)
    .or(z.url({ protocol: /^https$/, error: 'Enter a link that begins with https://' }).max(500, 'This link is too long.'))
    .optional(),
};
export const versionField = z.coerce.number<string | number>().int().min(1);

export const showMeetingsInput = inPartnership;
export const showMeetingInput = inPartnership.extend({ meetingId: recordId });
export const planMeetingInput = inPartnership.extend({ group: slug, ...when, ...where });
export const meetingFields = z.object({ ...when, ...where });
export const giveNoticeInput = showMeetingInput.extend({ version: versionField });
export const moveMeetingInput = showMeetingInput.extend({ version: versionField, ...when, ...where, reason: line('why it moves', 300) });
export const cancelMeetingInput = showMeetingInput.extend({ version: versionField, reason: line('why it is cancelled', 300) });
export const answerInput = showMeetingInput.extend({ seatId: recordId, answer: z.enum(invitationAnswers, { error: 'Choose an answer.' }) });
export const recordAnswerInput = answerInput.extend({
  channel: z.enum(answerChannels, { error: 'Choose how they told you.' }).exclude(['on the page']),
  note: optionalLine('what they said', 300),
});
export const sendAgainInput = showMeetingInput.extend({ personId: recordId });
