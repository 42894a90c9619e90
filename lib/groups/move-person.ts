import { randomUUID } from 'node:crypto';
import * as organisations from '@/db/repositories/organisations';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import type { Tx } from '@/db/client/app';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { loadAppointment } from './end-appointment';
import { findOrigin } from './find-origin';
import { endingOn, fromDay, untilEndOf } from './group';
import { movePersonInput, showMoveInput } from './inputs';
import { canFillSeats } from './policy';
import { tellGroups, type Changed } from './tell-groups';

type Appointment = Awaited<ReturnType<typeof loadAppointment>>['appointment'];

/** What else this person holds here for the organisation they leave: it ends with the same step unless it is unticked. */
async function heldAlike(tx: Tx, partnershipId: string, leaving: Appointment) {
  const [all, live] = await Promise.all([seats.listAll(tx, { partnershipId }), seats.listAllLive(tx, { partnershipId })]);
  const others = live.filter((row) => row.personId === leaving.personId && row.id !== leaving.id).flatMap((row) => {
    const seat = all.find((one) => one.id === row.seatId && one.groupKind !== 'caucus');
    return seat ? [{ appointmentId: row.id, groupId: row.groupId, kind: row.kind, seat: seat.label, group: seat.groupName, alike: seat.organisationId !== null && seat.organisationId === leaving.seatOrganisationId }] : [];
  });
  return { all, live, others };
}

/** What the form for a change of employer offers. */
export const showMove = query({
  name: 'appointment.show-move',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: showMoveInput,
  load: ({ tx, input }) => loadAppointment(tx, input),
  allow: (actor, { place, appointment }) => canFillSeats(actor, place, appointment.groupKind),
  async run({ tx, actor, subject, now }) {
    const { partnership, appointment } = subject;
    if (appointment.endedAt && appointment.endedAt <= now) throw new NotFound();
    const { all, live, others } = await heldAlike(tx, partnership.id, appointment);
    const open = all.filter((seat) => seat.id !== appointment.seatId && canFillSeats(actor, { partnershipId: partnership.id, groupId: seat.groupId }, seat.groupKind));
    return {
      partnership,
      appointment: { id: appointment.id, seatId: appointment.seatId, name: appointment.name, kind: appointment.kind, seat: appointment.seatLabel, group: appointment.groupName, organisation: appointment.seatOrganisation },
      today: dayOf(now),
      others,
      seats: open.map((seat) => ({ id: seat.id, label: seat.label, group: seat.groupName, vacant: !seat.roleOnly && !live.some((row) => row.seatId === seat.id && row.kind === 'holder') })),
      names: await organisations.listNames(tx, { limit: 1000 }),
    };
  },
});

export type MoveView = Awaited<ReturnType<typeof showMove>>;

/**
 * A person changes employer: one appointment ends and another starts, in one transaction. The open work stays with the
 * old seat and asks for somebody; what was written keeps the old organisation; a new address ends what the old one opened.
 */
export const movePerson = command({
  name: 'appointment.move',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: movePersonInput,
  load: ({ tx, input }) => loadAppointment(tx, input),
  allow: (actor, { place, appointment }) => canFillSeats(actor, place, appointment.groupKind),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, appointment } = subject;
    const partnershipId = partnership.id;
    if (appointment.personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    const to = await seats.find(tx, { partnershipId, seatId: input.toSeatId });
    if (!to || to.endedAt || !canFillSeats(actor, { partnershipId, groupId: to.groupId }, to.groupKind)) throw new Invalid({ toSeatId: ['Choose a seat of this partnership that you fill.'] });
    if (to.id === appointment.seatId) throw new Invalid({ toSeatId: ['This person leaves that very seat. Choose another.'] });
    if (input.email !== undefined && input.lastDay !== undefined) throw new Invalid({ email: ['The address changes at once. Enter it on the last day, or end the appointment now.'] });
    const ending = endingOn(input.lastDay, now);
    const span = fromDay(input.startsOn, undefined, now);
    if (input.kind === 'holder' && (await seating.isFilled(tx, { partnershipId, seatId: to.id, from: span.startedAt, to: null }))) throw new RuleBroken('seat is filled');
    const from = await findOrigin(tx, to, input);
    const changes: Changed[] = [];
    const { others } = await heldAlike(tx, partnershipId, appointment);
    for (const leaving of [{ appointmentId: appointment.id, groupId: appointment.groupId }, ...others.filter((row) => input.alsoEnd.includes(row.appointmentId))]) {
      const ended = await seating.endAppointment(tx, { partnershipId, appointmentId: leaving.appointmentId, ...ending, reason: 'changed employer' });
      if (!ended) throw new RuleBroken('already ended');
      changes.push({ groupId: leaving.groupId, change: input.lastDay === undefined ? 'ended' : 'last day given', appointmentId: leaving.appointmentId });
    }
    const id = randomUUID();
    await seating.insertAppointment(tx, { id, partnershipId, groupId: to.groupId, seatId: to.id, roleOnly: to.roleOnly, personId: appointment.personId, kind: input.kind, fromOrganisationId: from, ...span, ...untilEndOf(undefined) });
    await seating.invite(tx, { partnershipId, appointmentId: id, renew: false });
    changes.push({ groupId: to.groupId, change: 'appointed', appointmentId: id });
    if (input.email !== undefined) await giveAddress(tx, partnershipId, appointment.personId, input.email);
    await tellGroups(tx, partnershipId, changes);
    return { result: { seatId: to.id }, audit: { subjectKind: 'appointment', subjectId: appointment.id, fields: ['endedAt', 'endsOn', 'endReason', 'seatId', ...(input.email === undefined ? [] : ['email'])] } };
  },
});

/** @throws Invalid where the address is somebody else's, or the person also sits where this manager does not appoint */
async function giveAddress(tx: Tx, partnershipId: string, personId: string, email: string): Promise<void> {
  const answer = await seating.changeAddress(tx, { partnershipId, personId, email });
  if (answer === 'taken') throw new Invalid({ email: ['Somebody else in the register has this address.'] });
  if (answer === 'elsewhere')
    throw new Invalid({ email: ['This person also sits in a caucus, in another partnership or at a desk, so this address is not yours to change. Leave it empty, and ask whoever runs Tabled to change it.'] });
}
