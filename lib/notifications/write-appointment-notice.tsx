import * as seats from '@/db/repositories/seats';
import AppointmentNotice from '@/emails/appointment-notice';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import { longDay } from '@/lib/calendar/words';
import { findGroupById } from '@/db/repositories/partnerships';
import type { WriteArgs, Writer } from './writers';

/** Who sits on the group has changed. A mailbox is not an audience: a seat shown by role only shows no name even to who may read it. */
export const writeAppointmentNotice: Writer = async (args) => {
  const { tx, actor, partnership, mail } = args;
  const group = await findGroupById(tx, { partnershipId: partnership.id, groupId: mail.groupId });
  if (!group) throw new NotFound();
  const changes = await changesOf(args);
  const invitation = actor.personId === null ? null : await seats.findInvitation(tx, { partnershipId: partnership.id, groupId: mail.groupId, personId: actor.personId, pressId: mail.subjectId });
  const rendered = await renderMail(
    <AppointmentNotice
      partnershipName={partnership.name}
      contact={partnership.contactEmail ?? undefined}
      groupName={group.name}
      invitedUntil={invitation ? longDay(invitation.until) : undefined}
      changes={changes.map((text) => ({ text }))}
      link={`${env.APP_URL}/p/${partnership.slug}/groups/${group.slug}`}
    />,
  );
  return {
    subject: invitation?.first ? `Invitation to a seat on the ${group.name}` : `Who sits on the ${group.name}: ${changes.length === 1 ? 'one change' : `${changes.length} changes`}`,
    ...rendered,
  };
};

/** One change for an appointment made or ended on its page, all of an import's for an import. */
async function changesOf({ tx, partnership, mail }: WriteArgs): Promise<string[]> {
  const [appointment, imported] = await Promise.all([
    seats.findAppointment(tx, { partnershipId: partnership.id, appointmentId: mail.subjectId }),
    seats.listImported(tx, { partnershipId: partnership.id, groupId: mail.groupId, importId: mail.subjectId }),
  ]);
  if (imported.length > 0) return imported.map(inWords);
  if (!appointment || appointment.roleOnly) return [unnamed];
  if (mail.subjectVersion !== 1) return [`${appointment.name} no longer fills the seat of ${appointment.seatLabel}.`];
  return [inWords({ ...appointment, change: 'appointed', endsOn: null })];
}

const unnamed = 'A seat that is shown by its role only has changed.';

type Imported = Awaited<ReturnType<typeof seats.listImported>>[number];

function inWords({ change, name, kind, seatLabel, roleOnly, startsOn, endsOn }: Imported): string {
  if (name === null || roleOnly) return unnamed;
  if (change === 'last day given' && endsOn !== null) return `${name}: the last day in the seat of ${seatLabel} is ${longDay(endsOn)}.`;
  if (change === 'ended') return `${name} no longer fills the seat of ${seatLabel}.`;
  if (change === 'office ended') return `${name} is no longer ${kind}.`;
  const days = `${startsOn === null ? '' : `, from ${longDay(startsOn)}`}${endsOn === null ? '' : ` to ${longDay(endsOn)}`}`;
  return `${name}: ${kind}${seatLabel === null ? '' : `, seat of ${seatLabel}`}${days}.`;
}
