import * as agendas from '@/db/repositories/agendas';
import { command } from '@/lib/access/gate';
import { isIssued, isOver } from '@/lib/meetings/meeting';
import { RuleBroken } from '@/lib/platform/errors';
import { moveItemInput } from './inputs';
import { loadItem } from './item';

/** Moves an item one place up or down, while the agenda is not issued. */
export const moveItem = command({
  name: 'item.move',
  permission: 'agenda:write',
  scope: 'partnership',
  input: moveItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  async run({ tx, input, subject }) {
    const { place, meeting, item } = subject;
    if (isOver(meeting.state)) throw new RuleBroken('wrong state');
    if (isIssued(meeting.state)) throw new RuleBroken('numbers are fixed');
    const slots = (await agendas.list(tx, { partnershipId: place.partnershipId, meetingId: meeting.id })).filter((slot) => slot.part === item.part);
    const index = slots.findIndex((slot) => slot.slotId === item.slotId);
    const [here, there] = [slots[index], slots[input.direction === 'up' ? index - 1 : index + 1]];
    if (here && there) {
      await agendas.updateSlot(tx, { partnershipId: place.partnershipId, slotId: here.slotId }, { position: there.position });
      await agendas.updateSlot(tx, { partnershipId: place.partnershipId, slotId: there.slotId }, { position: here.position });
    }
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'agenda item', subjectId: item.itemId, fields: ['position'] } };
  },
});
