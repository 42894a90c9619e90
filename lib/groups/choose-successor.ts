import { randomUUID } from 'node:crypto';
import * as successions from '@/db/repositories/successions';
import { command } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { loadSeat } from './group';
import { chooseOwnerInput, chooseSuccessorInput } from './inputs';
import { canFillSeats } from './policy';

/**
 * Chooses what carries on from a seat whose organisation ended. The old seat ends as it was; people and open work go along
 * only where that is ticked, and nobody carries themselves on.
 */
export const chooseSuccessor = command({
  name: 'seat.choose-successor',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: chooseSuccessorInput,
  load: ({ tx, actor, input }) => loadSeat(tx, actor, input),
  allow: (actor, { place, seat }) => canFillSeats(actor, place, seat.groupKind),
  async run({ tx, input, subject }) {
    const { place, seat } = subject;
    const { to } = input;
    if (seat.needs === null) throw new RuleBroken('changed meanwhile');
    const answer = await successions.choose(tx, {
      partnershipId: place.partnershipId, seatId: seat.id, newSeatId: randomUUID(), people: input.people, work: input.work,
      organisationId: to.kind === 'new' ? to.id : null, toSeatId: to.kind === 'seat' ? to.id : null,
    });
    if (answer === 'settled') throw new RuleBroken('changed meanwhile');
    if (answer === 'self') throw new RuleBroken('nobody appoints themselves');
    if (answer === 'filled') throw new RuleBroken('seat is filled');
    if (answer === 'no successor') throw new Invalid({ to: ['Choose one of the seats shown.'] });
    if (answer === 'other kind') throw new Invalid({ people: ['That seat is of another kind. Leave this unticked, and appoint them there if they are to sit in it.'] });
    return { result: { seatId: seat.id }, audit: { subjectKind: 'seat', subjectId: seat.id, fields: ['successor', ...(input.people ? ['appointments'] : []), ...(input.work ? ['owner'] : [])] } };
  },
});

/** Gives one piece of open work, whose seat's organisation ended, to another seat of its group; its days stay as they are. */
export const chooseOwner = command({
  name: 'action.choose-owner',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: chooseOwnerInput,
  async load({ tx, input }) {
    const { partnership } = await loadPartnership(tx, input.partnership);
    // Told by reference to who chooses, even where its words are not theirs to read.
    const work = (await successions.listOrphans(tx, { partnershipId: partnership.id })).find((row) => row.id === input.actionId);
    if (!work) throw new NotFound();
    return { place: { partnershipId: partnership.id, groupId: work.groupId }, work };
  },
  async run({ tx, input, subject }) {
    const { place, work } = subject;
    if (!(await successions.assignOrphan(tx, { partnershipId: place.partnershipId, actionId: work.id, seatId: input.seatId }))) throw new Invalid({ seatId: ['Choose one of the seats shown.'] });
    return { result: { actionId: work.id }, audit: { subjectKind: work.kind, subjectId: work.id, fields: ['owner'] } };
  },
});
