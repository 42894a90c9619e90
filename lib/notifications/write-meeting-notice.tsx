import * as meetings from '@/db/repositories/meetings';
import MeetingNotice from '@/emails/meeting-notice';
import { renderMail } from '@/emails/render';
import { writeInvitation } from '@/lib/calendar/invitation';
import { meetingTimes } from '@/lib/calendar/words';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

const kinds = { 'meeting notice': 'notice', 'meeting moved': 'moved', 'meeting cancelled': 'cancelled' } as const;
const subjects = { notice: 'Invitation', moved: 'Moved', cancelled: 'Cancelled' } as const;

/** Notice, move and cancelling of a meeting, each with its calendar file. Never a word of the agenda. */
export const writeMeetingNotice: Writer = async ({ tx, actor, partnership, mail }) => {
  const at = { partnershipId: partnership.id, meetingId: mail.subjectId };
  const [meeting, { move }] = await Promise.all([meetings.find(tx, at), meetings.findBeside(tx, at)]);
  if (!meeting) throw new NotFound();
  // Rendered as things are now: what was a notice when it was owed may be a cancelling by the time it leaves.
  const asked = mail.kind in kinds ? kinds[mail.kind as keyof typeof kinds] : 'notice';
  const kind = meeting.state === 'cancelled' ? 'cancelled' : asked === 'cancelled' ? 'moved' : asked;
  const contact = partnership.contactEmail ?? undefined;
  const when = meetingTimes(meeting.startsAt, meeting.endsAt);
  const where = [meeting.place, meeting.link && 'online'].filter(Boolean).join(' and ') || 'to be announced';
  const answerLink = `${env.APP_URL}/p/${partnership.slug}/meetings/${meeting.id}`;
  const rendered = await renderMail(
    <MeetingNotice
      kind={kind}
      partnershipName={partnership.name}
      contact={contact}
      groupName={meeting.groupName}
      when={when}
      where={where}
      answerLink={answerLink}
      wasWhen={kind === 'moved' && move ? meetingTimes(move.wasStartsAt, move.wasEndsAt) : undefined}
      reason={kind === 'cancelled' ? (meeting.reason ?? undefined) : kind === 'moved' ? move?.reason : undefined}
    />,
  );
  const content = writeInvitation({
    uid: `${meeting.id}@${new URL(env.APP_URL).hostname}`,
    sequence: meeting.sequence,
    method: kind === 'cancelled' ? 'CANCEL' : 'REQUEST',
    summary: `${meeting.groupName}, ${partnership.shortName}`,
    description: `Say whether you are coming: ${answerLink}`,
    startsAt: meeting.startsAt,
    endsAt: meeting.endsAt,
    place: [meeting.place, meeting.link].filter(Boolean).join(', ') || null,
    organiser: { name: `${partnership.shortName} secretariat`, email: contact ?? senderAddress },
    attendee: { name: actor.name, email: mail.email ?? '' },
    stamp: actor.now,
  });
  return { subject: `${subjects[kind]}: ${meeting.groupName}, ${when}`, ...rendered, calendar: { content, method: kind === 'cancelled' ? 'CANCEL' : 'REQUEST' } };
};

const senderAddress = /<([^>]+)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM;
