import { randomUUID } from 'node:crypto';
import * as agendas from '@/db/repositories/agendas';
import * as mails from '@/db/repositories/mails';
import { audienceChoice, wholeGroup } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { isIssued, isOver, loadMeeting } from '@/lib/meetings/meeting';
import { RuleBroken } from '@/lib/platform/errors';
import { positionOfNew } from './agenda';
import { choiceOfClosedPart } from './closed-part';
import { ensureAudience } from './ensure-audience';
import { addItemInput } from './inputs';

/** Adds an item. Once the agenda is issued it is a supplement: the next free number, and everybody is told. */
export const addItem = command({
  name: 'item.add',
  permission: 'agenda:write',
  scope: 'partnership',
  input: addItemInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject }) {
    const { place, meeting } = subject;
    if (isOver(meeting.state)) throw new RuleBroken('wrong state');
    const { partnershipId } = place;
    const at = { partnershipId, meetingId: meeting.id };
    const issued = isIssued(meeting.state);
    const slots = await agendas.list(tx, at);
    const closed = input.part === 'closed';
    const choice = closed ? await choiceOfClosedPart(tx, at) : audienceChoice(input);
    const intended = await ensureAudience(tx, partnershipId, meeting, choice, 'all');
    const reads = issued ? intended : await ensureAudience(tx, partnershipId, meeting, choice, 'preparers');
    const slotReads = closed ? reads : await ensureAudience(tx, partnershipId, meeting, wholeGroup, issued ? 'all' : 'preparers');
    const part = slots.filter((slot) => slot.part === input.part);
    const position = positionOfNew(part.map((slot) => slot.position), issued || closed);
    await agendas.makeRoom(tx, { ...at, part: input.part, from: position });
    const [slotId, itemId] = [randomUUID(), randomUUID()];
    const number = issued ? Math.max(0, ...part.map((slot) => slot.number ?? 0)) + 1 : null;
    await agendas.insert(
      tx,
      [{ id: slotId, ...at, groupId: meeting.groupId, audienceKey: slotReads, part: input.part, position, number, minutes: input.minutes, restricted: choice.rule !== 'group', state: 'on the agenda' }],
      [{ id: itemId, ...at, groupId: meeting.groupId, slotId, audienceKey: reads, intendedAudienceKey: intended, title: input.title, purpose: input.purpose, leadSeatId: input.leadSeatId ?? null, note: input.note ?? null, version: 1 }],
    );
    // A mail would say that there is a closed part: its readers find it when they sign in.
    if (issued && !closed) await mails.owe(tx, { partnershipId, groupId: meeting.groupId, kind: 'papers issued', subjectId: meeting.id, subjectVersion: meeting.version });
    return { result: { itemId }, audit: { subjectKind: 'agenda item', subjectId: itemId, fields: ['title', 'purpose', 'minutes', 'leadSeatId', 'audienceKey'] } };
  },
});
