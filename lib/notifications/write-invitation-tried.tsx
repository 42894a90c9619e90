import * as seats from '@/db/repositories/seats';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** Somebody asked for a code after their invitation had expired. Who it was stands on the seat's page, for who may know. */
export const writeInvitationTried: Writer = async ({ tx, partnership, mail }) => {
  const seat = await seats.find(tx, { partnershipId: partnership.id, seatId: mail.subjectId });
  if (!seat) throw new NotFound();
  const title = `An expired invitation was tried: ${seat.groupName}`;
  const lines = [
    `Somebody who had been invited to the seat ${seat.label} asked to sign in after the invitation had expired. Nothing was opened to them.`,
    'If they should still take it up, renew the invitation: they get a new mail. If you do not expect anybody there, leave it, or end the appointment.',
  ];
  const href = `${env.APP_URL}/p/${partnership.slug}/seats/${mail.subjectId}`;
  const rendered = await renderMail(
    <Note title={title} lines={lines} button={{ href, label: 'See the seat' }} from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }} />,
  );
  return { subject: title, ...rendered };
};
