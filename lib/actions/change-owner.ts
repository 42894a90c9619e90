import * as audiences from '@/db/repositories/audiences';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { Invalid } from '@/lib/platform/errors';
import { kindFor, loadAction, mustBeOpen } from './action';
import { change, note } from './happenings';
import { changeOwnerInput } from './inputs';

/**
 * Another seat of the group becomes its owner, or the one a request is put to, with the reason; its days stay as they are.
 * It gives nobody anything to read: a seat that cannot read it is refused.
 */
export const changeOwner = command({
  name: 'action.change-owner',
  permission: 'action:change',
  scope: 'partnership',
  input: changeOwnerInput,
  load: ({ tx, input }) => loadAction(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { action, place } = subject;
    mustBeOpen(action);
    const to = (await seats.list(tx, { partnershipId: place.partnershipId, groupId: action.groupId })).find((seat) => seat.id === input.seatId);
    if (!to || to.id === action.seatId || to.needs !== null) throw new Invalid({ seatId: ['Choose another seat of this group.'] });
    if (action.kind === 'action' && kindFor(to.sector) === 'request') throw new Invalid({ seatId: [`${to.label} cannot be instructed. Add a request to it instead.`] });
    if (action.reference.includes('-C-')) {
      const readers = await audiences.readersOf(tx, { partnershipId: place.partnershipId, keys: [action.audienceKey] });
      if (!readers.some((row) => row.seat === to.label && row.kind === 'holder' && row.sees)) throw new Invalid({ seatId: [`${to.label} cannot read this. Add a new one, with the words you release to it.`] });
    }
    await change({ tx, actor, subject, now }, input.version, { seatId: to.id });
    await note({ tx, actor, subject, now }, { kind: 'owner changed', text: `From ${action.seat} to ${to.label}. ${input.reason}` });
    return { result: { actionId: action.id }, audit: { subjectKind: action.kind, subjectId: action.id, fields: ['owner'] } };
  },
});
