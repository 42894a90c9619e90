import * as agendas from '@/db/repositories/agendas';
import { command } from '@/lib/access/gate';
import { isIssued, isOver } from '@/lib/meetings/meeting';
import { RuleBroken } from '@/lib/platform/errors';
import { takeOffInput } from './inputs';
import { loadItem } from './item';

/** Takes an item off. Before issue it is gone; afterwards it keeps its number and reads "withdrawn". */
export const takeOffItem = command({
  name: 'item.take-off',
  permission: 'agenda:write',
  scope: 'partnership',
  input: takeOffInput,
  load: ({ tx, input }) => loadItem(tx, input),
  async run({ tx, subject }) {
    const { place, meeting, item } = subject;
    if (isOver(meeting.state)) throw new RuleBroken('wrong state');
    const at = { partnershipId: place.partnershipId, itemId: item.itemId };
    if (isIssued(meeting.state)) await agendas.updateSlot(tx, { partnershipId: place.partnershipId, slotId: item.slotId }, { state: 'withdrawn' });
    else if (await agendas.hasPapers(tx, at)) throw new RuleBroken('item has papers');
    else await agendas.remove(tx, { ...at, slotId: item.slotId });
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'agenda item', subjectId: item.itemId, fields: ['state'] } };
  },
});
