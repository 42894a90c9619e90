import { z } from 'zod';
import { reportChannels, workEnds, workKinds } from '@/db/schema/vocabulary';
import { dayInput } from '@/lib/calendar/inputs';
import { inPartnership } from '@/lib/partnerships/inputs';
import { showMeetingInput, versionField } from '@/lib/meetings/inputs';
import { optionalLine, optionalProse, prose, recordId, slug, ticked } from '@/lib/platform/text';

/** For the forms' choices. */
export { reportChannels, workEnds };

const optionalId = z.literal('').transform(() => undefined).or(recordId).optional();
const blank = z.object({ day: z.literal(''), month: z.literal(''), year: z.literal('') }).transform(() => undefined);

const views = ['open', 'late', 'needs somebody', 'proposed closed', 'closed'] as const;

export const listActionsInput = inPartnership.extend({
  group: slug.optional(),
  /** What an address asks for and does not exist becomes the first view, never an error. */
  which: z.string().optional().transform((asked) => views.find((view) => view === asked) ?? 'open'),
  page: z.string().optional().transform((asked) => (asked && /^[1-9]\d{0,3}$/.test(asked) ? Number(asked) : 1)),
});

export const showActionInput = inPartnership.extend({ actionId: recordId });
export const showNewActionInput = inPartnership.extend({ group: slug, paragraph: recordId.optional() });

export const actionFields = z.object({
  text: prose('what is to be done', 2000),
  seatId: recordId,
  due: blank.or(dayInput('the day it is due')).optional(),
  kind: z.literal('').transform(() => undefined).or(z.enum(workKinds)).optional(),
  kindReason: optionalLine('a reason', 300),
  lookedAfterById: optionalId,
  release: ticked,
});
export const addActionInput = showNewActionInput.extend(actionFields.shape);

const channel = z.enum(reportChannels).default('on the page');
export const reportInput = showActionInput.extend({ text: prose('what was done', 5000), channel });
export const proposeClosedInput = showActionInput.extend({ text: prose('the evidence', 5000), channel });
export const redateInput = showActionInput.extend({ due: dayInput('the new day'), reason: prose('the reason', 1000), version: versionField });
export const changeOwnerInput = showActionInput.extend({ seatId: z.guid({ error: 'Choose the seat.' }), reason: prose('the reason', 1000), version: versionField });
export const closeInput = showActionInput.extend({ ending: z.enum(workEnds, { error: 'Choose how it ends.' }), reason: optionalProse('a note', 1000), agreed: z.enum(['by the group', 'by chair’s action'], { error: 'Choose who agreed.' }), version: versionField });
export const replyInput = showActionInput.extend({ state: z.enum(['accepted', 'declined', 'redirected', 'no reply'], { error: 'Choose the reply.' }), text: optionalProse('what they said', 5000), channel, redirectTo: optionalId, release: ticked, version: versionField });
export const chaseInput = showActionInput.extend({ channel: z.enum(reportChannels).exclude(['on the page']), text: optionalProse('what was said', 1000) });

/** An action as its row was shown: id and version. */
const asShown = z
  .string()
  .regex(/^[0-9a-f-]{36} [1-9]\d{0,8}$/, 'Choose from the actions shown.')
  .transform((typed) => ({ actionId: typed.slice(0, 36), version: Number(typed.slice(37)) }))
  .pipe(z.object({ actionId: recordId, version: z.number() }));
export const closeAgreedFields = z.object({
  actions: z
    .union([asShown.transform((one) => [one]), z.array(asShown).max(200)], { error: 'Choose from the actions shown.' })
    .optional()
    .transform((list) => list ?? [])
    .refine((list) => list.length > 0, 'Tick what the group agreed to close.'),
});
export const closeAgreedInput = showMeetingInput.extend(closeAgreedFields.shape);
