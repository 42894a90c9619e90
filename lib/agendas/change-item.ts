import * as agendas from '@/db/repositories/agendas';
import { audienceChoice } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { isIssued, isOver } from '@/lib/meetings/meeting';
import { Conflict, NotFound, RuleBroken } from '@/lib/platform/errors';
import { choiceOfClosedPart } from './closed-part';
import { ensureAudience } from './ensure-audience';
import { changeItemInput } from './inputs';
import { loadItem } from './item';

/** Changes an item that is not issued yet. A stale form is shown beside what is there now, never merged. */
export const changeItem = command({
  name: 'item.change',
  permission: 'agenda:write',
  scope: 'partnership',
  input: changeItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  async run({ tx, input, subject }) {
    const { place, meeting, item } = subject;
    if (isOver(meeting.state)) throw new RuleBroken('wrong state');
    if (isIssued(meeting.state)) throw new RuleBroken('numbers are fixed');
    const at = { partnershipId: place.partnershipId, itemId: item.itemId };
    const choice = item.part === 'closed' ? await choiceOfClosedPart(tx, { ...at, meetingId: meeting.id }) : audienceChoice(input);
    const intended = await ensureAudience(tx, place.partnershipId, meeting, choice, 'all');
    const reads = await ensureAudience(tx, place.partnershipId, meeting, choice, 'preparers');
    const saved = await agendas.updateItem(tx, { ...at, version: input.version }, {
      title: input.title, purpose: input.purpose, leadSeatId: input.leadSeatId ?? null, note: input.note ?? null, audienceKey: reads, intendedAudienceKey: intended,
    });
    if (!saved) {
      const current = await agendas.find(tx, at);
      if (!current) throw new NotFound();
      throw new Conflict([
        { field: 'title', label: 'Title', yours: input.title, theirs: current.title },
        { field: 'note', label: 'Note', yours: input.note ?? '', theirs: current.note ?? '' },
      ], String(current.version));
    }
    await agendas.updateSlot(tx, { partnershipId: place.partnershipId, slotId: item.slotId }, { minutes: input.minutes, restricted: choice.rule !== 'group' });
    await agendas.alignPapers(tx, { partnershipId: place.partnershipId, itemId: item.itemId, audienceKey: reads });
    return { result: { itemId: item.itemId }, audit: { subjectKind: 'agenda item', subjectId: item.itemId, fields: ['title', 'purpose', 'minutes', 'leadSeatId', 'note', 'audienceKey'] } };
  },
});
