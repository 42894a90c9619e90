import { findGroupById } from '@/db/repositories/partnerships';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** An organisation ended and its seat does not go on by itself. Neither a person nor an action is named. */
export const writeNeedsSomebody: Writer = async ({ tx, actor, partnership, mail }) => {
  const group = await findGroupById(tx, { partnershipId: partnership.id, groupId: mail.subjectId });
  if (!group) throw new NotFound();
  const chooses = actor.grants.some((grant) => grant.office === 'manager' || (group.kind === 'caucus' && grant.groupId === group.id && grant.appointmentKind === 'holder'));
  const seats = mail.subjectVersion === 1 ? 'A seat' : `${mail.subjectVersion} seats`;
  const title = `${seats} of the ${group.name} ${mail.subjectVersion === 1 ? 'needs' : 'need'} somebody`;
  const lines = [
    'An organisation has split, or a merger would give one council two voting seats. Until somebody chooses what goes on, nobody fills the seat and its open actions need somebody.',
    chooses ? 'You choose, seat by seat and action by action.' : 'A manager of the partnership chooses, and has had this mail too.',
  ];
  const href = `${env.APP_URL}/p/${partnership.slug}/${chooses ? 'successions' : `groups/${group.slug}`}`;
  const rendered = await renderMail(
    <Note title={title} lines={lines} button={{ href, label: chooses ? 'Choose' : 'See the group' }} from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }} />,
  );
  return { subject: title, ...rendered };
};
