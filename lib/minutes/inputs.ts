import { z } from 'zod';
import { approvalHows, approvalMethods, attributions, capacities, decisionMethods, presences, slotParts } from '@/db/schema/vocabulary';
import { dayInput, timeInput } from '@/lib/calendar/inputs';
import { showMeetingInput, versionField } from '@/lib/meetings/inputs';
import { optionalLine, optionalProse, prose, recordId } from '@/lib/platform/text';

/** For the forms' choices. */
export { approvalHows, approvalMethods, decisionMethods };

const optionalId = z.literal('').transform(() => undefined).or(recordId).optional();
const optionalTime = z.literal('').transform(() => undefined).or(timeInput('the time')).optional();
const words = prose('the paragraph', 10_000);

export const showMinutesInput = showMeetingInput;

export const showAttendanceInput = showMeetingInput.extend({ part: z.enum(slotParts).default('open') });
export const attendanceInput = showAttendanceInput.extend({
  seats: z.record(
    recordId,
    z.object({
      presence: z.literal('').transform(() => undefined).or(z.enum(presences)).optional(),
      capacity: z.enum(capacities).default('holder'),
      from: optionalTime,
      to: optionalTime,
    }),
  ),
});

const writtenKinds = ['discussion', 'decision', 'action', 'reservation', 'note'] as const;
const shorthands: Record<string, (typeof writtenKinds)[number]> = { d: 'decision', a: 'action', r: 'reservation', n: 'note' };

/** "d: words" says the kind before the words, as minutes are typed; null where nothing of the kind stands there. */
export function readShorthand(typed: string): { kind: (typeof writtenKinds)[number]; text: string } | null {
  const found = /^([darn]):\s*/i.exec(typed);
  const kind = shorthands[found?.[1]?.toLowerCase() ?? ''];
  return found && kind ? { kind, text: typed.slice(found[0].length) } : null;
}

export const paragraphFields = z.object({
  kind: z.enum(writtenKinds, { error: 'Choose what kind of paragraph it is.' }),
  text: words,
  attribution: z.enum(attributions, { error: 'Choose how it is attributed.' }),
  speakerSeatId: optionalId,
  method: z.enum(decisionMethods).optional(),
});
export const writeParagraphInput = showMeetingInput
  .extend({ slotId: recordId, ...paragraphFields.shape })
  .transform((typed) => ({ ...typed, ...readShorthand(typed.text) }))
  .refine((typed) => typed.text !== '', { message: 'Enter the paragraph.', path: ['text'] })
  .refine(named, { message: 'Choose who spoke, or attribute it to nobody.', path: ['speakerSeatId'] })
  .refine((typed) => typed.kind !== 'reservation' || typed.speakerSeatId !== undefined, { message: 'Choose whose reservation it is.', path: ['speakerSeatId'] });
export const changeParagraphInput = showMeetingInput.extend({ paragraphId: recordId, text: words, version: versionField });
export const paragraphInput = showMeetingInput.extend({ paragraphId: recordId });
export const stepInput = showMeetingInput.extend({ version: versionField });
export const circulateInput = stepInput.extend({ correctionsUntil: dayInput('the last day for corrections') });

export const reservationFields = z.object({ text: words });
export const makeReservationInput = showMeetingInput.extend({ paragraphId: recordId, ...reservationFields.shape });
export const recordReservationInput = makeReservationInput.extend({
  seatId: recordId,
  toldHow: z.enum(['in the meeting', 'by mail', 'by phone', 'by letter'], { error: 'Choose how it reached you.' }),
  toldOn: dayInput('the day it reached you'),
});

export const proposeCorrectionInput = showMeetingInput.extend({ paragraphId: recordId, text: prose('the words as they should be', 10_000), reason: optionalProse('a reason', 1000) });
export const settleCorrectionInput = showMeetingInput.extend({ correctionId: recordId, outcome: z.enum(['accepted', 'declined']), why: optionalLine('a reason', 300) });

export const approveMinutesInput = showMeetingInput.extend({
  audienceKey: z.coerce.number<string | number>().int(),
  how: z.enum(approvalHows, { error: 'Choose how it was approved.' }),
  method: z.enum(approvalMethods, { error: 'Choose who approved it.' }),
  atMeetingId: optionalId,
});

function named(typed: { attribution: string; speakerSeatId?: string | undefined }): boolean {
  return typed.attribution === 'none' || typed.speakerSeatId !== undefined;
}
