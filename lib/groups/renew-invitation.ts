import * as mails from '@/db/repositories/mails';
import * as seating from '@/db/repositories/seating';
import { command } from '@/lib/access/gate';
import { RuleBroken } from '@/lib/platform/errors';
import { loadAppointment } from './end-appointment';
import { renewInvitationInput } from './inputs';
import { canFillSeats, canNameDeputy } from './policy';

/** Gives somebody who has not signed in yet new days to do so, and the mail again. */
export const renewInvitation = command({
  name: 'appointment.renew-invitation',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: renewInvitationInput,
  load: ({ tx, input }) => loadAppointment(tx, input),
  allow: (actor, { place, appointment }) => canFillSeats(actor, place, appointment.groupKind) || canNameDeputy(actor, place, appointment.groupKind),
  async run({ tx, actor, subject, now }) {
    const { place, appointment } = subject;
    if (appointment.personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    if (appointment.endedAt && appointment.endedAt <= now) throw new RuleBroken('already ended');
    if (appointment.groupClosedAt !== null) throw new RuleBroken('group is closed');
    const until = await seating.invite(tx, { partnershipId: place.partnershipId, appointmentId: appointment.id, renew: true });
    if (until === null) throw new RuleBroken('no invitation');
    await mails.owe(tx, { partnershipId: place.partnershipId, groupId: appointment.groupId, kind: 'appointment notice', subjectId: appointment.id, subjectVersion: 1, only: [appointment.personId] });
    return { result: null, audit: { subjectKind: 'appointment', subjectId: appointment.id, fields: ['invitedUntil'] } };
  },
});
