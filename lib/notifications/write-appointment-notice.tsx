import * as seats from '@/db/repositories/seats';
import AppointmentNotice from '@/emails/appointment-notice';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import { longDay } from '@/lib/calendar/words';
import { findGroupById } from '@/db/repositories/partnerships';
import type { Writer } from './writers';

/** Who sits on the group has changed. A mailbox is not an audience: a seat shown by role only shows no name even to who may read it. */
export const writeAppointmentNotice: Writer = async ({ tx, partnership, mail }) => {
  const at = { partnershipId: partnership.id, groupId: mail.groupId };
  const [group, appointment] = await Promise.all([
    findGroupById(tx, at),
    seats.findAppointment(tx, { partnershipId: partnership.id, appointmentId: mail.subjectId }),
  ]);
  if (!group) throw new NotFound();
  // An import owes a group one mail for all its changes: its subject is the group, its version their number.
  const changes = mail.subjectId === mail.groupId ? mail.subjectVersion : 1;
  const text =
    mail.subjectId === mail.groupId
      ? `An import changed ${changes} ${changes === 1 ? 'appointment' : 'appointments'}. The page of the group shows who sits on it now.`
      : !appointment || appointment.roleOnly
        ? 'A seat that is shown by its role only has changed.'
        : mail.subjectVersion === 1
          ? `${appointment.name}: ${appointment.kind}, seat of ${appointment.seatLabel}, from ${longDay(appointment.startsOn)}.`
          : `${appointment.name} no longer fills the seat of ${appointment.seatLabel}.`;
  const rendered = await renderMail(
    <AppointmentNotice
      partnershipName={partnership.name}
      contact={partnership.contactEmail ?? undefined}
      groupName={group.name}
      changes={[{ text }]}
      link={`${env.APP_URL}/p/${partnership.slug}/groups/${group.slug}`}
    />,
  );
  return {
    subject: `Who sits on the ${group.name}: ${changes === 1 ? 'one change' : `${changes} changes`}`,
    ...rendered,
  };
};
