import * as repository from '@/db/repositories/minutes';
import { holdsSeat } from '@/lib/access/actor';
import { command } from '@/lib/access/gate';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { dayOf } from '@/lib/calendar/london';
import { makeReservationInput, paragraphInput, recordReservationInput } from './inputs';
import { isDraft } from './minutes';
import { loadParagraph } from './paragraph';
import { addReservation } from './reservation';

/** An organisation states its reservation beside a circulated decision, in its own words; from then on only it changes them. */
export const makeReservation = command({
  name: 'reservation.make',
  permission: 'reservation:make',
  scope: 'partnership',
  input: makeReservationInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { meeting, paragraph } = subject;
    const seatId = actor.grants.find((grant) => grant.groupId === meeting.groupId && grant.seatId !== null && holdsSeat(actor, grant.seatId))?.seatId;
    if (!seatId) throw new NotFound();
    if (paragraph.state === 'approved') throw new RuleBroken('record is fixed');
    return addReservation(tx, subject, { text: input.text, seatId, source: 'typed by its organisation', confirmedAt: now, now });
  },
});

/** The secretariat records a reservation that reached it another way, with how and when. */
export const recordReservation = command({
  name: 'reservation.record',
  permission: 'minutes:write',
  scope: 'partnership',
  input: recordReservationInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  async run({ tx, input, subject, now }) {
    if (!isDraft(subject.minutes.state)) throw new RuleBroken('record is fixed');
    if (input.toldOn > dayOf(now)) throw new Invalid({ toldOn: ['This day is still to come.'] });
    return addReservation(tx, subject, { text: input.text, seatId: input.seatId, source: 'recorded by the secretariat', toldHow: input.toldHow, toldOn: input.toldOn, confirmedAt: null, now });
  },
});

/** The organisation confirms what was recorded for it: from then on only it changes the words. */
export const confirmReservation = command({
  name: 'reservation.confirm',
  permission: 'reservation:make',
  scope: 'partnership',
  input: paragraphInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  allow: (actor, { paragraph }) => paragraph.reservationSeatId !== null && holdsSeat(actor, paragraph.reservationSeatId),
  async run({ tx, subject, now }) {
    const { place, paragraph } = subject;
    if (paragraph.confirmedAt !== null) throw new RuleBroken('already ended');
    if (paragraph.state === 'approved') throw new RuleBroken('record is fixed');
    await repository.confirmReservation(tx, { partnershipId: place.partnershipId, paragraphId: paragraph.id, at: now });
    return { result: { slotId: paragraph.slotId }, audit: { subjectKind: 'reservation', subjectId: paragraph.id, fields: ['confirmedAt'] } };
  },
});
