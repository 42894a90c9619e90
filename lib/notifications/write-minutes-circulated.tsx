import * as meetings from '@/db/repositories/meetings';
import * as minutes from '@/db/repositories/minutes';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { longDay, meetingTimes } from '@/lib/calendar/words';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** Draft minutes are there to check. Whoever reads no paragraph of them (an assistant) gets no mail. */
export const writeMinutesCirculated: Writer = async ({ tx, partnership, mail }) => {
  const at = { partnershipId: partnership.id, meetingId: mail.subjectId };
  const [meeting, row] = await Promise.all([meetings.find(tx, at), minutes.find(tx, at)]);
  if (!meeting || !row || (row.state !== 'circulated' && row.state !== 'approved')) throw new NotFound();
  if ((await minutes.listParagraphs(tx, { partnershipId: partnership.id, minutesId: row.id })).length === 0) throw new NotFound();
  const title = `Draft minutes of the ${meeting.groupName}`;
  const rendered = await renderMail(
    <Note
      title={title}
      lines={[
        `They are of the meeting of ${meetingTimes(meeting.startsAt, meeting.endsAt)}, and unconfirmed until the group approves them.`,
        row.correctionsUntil ? `You can propose corrections until ${longDay(row.correctionsUntil)}.` : '',
      ].filter(Boolean)}
      button={{ href: `${env.APP_URL}/p/${partnership.slug}/meetings/${meeting.id}/minutes`, label: 'Read and check them' }}
      from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }}
    />,
  );
  return { subject: title, ...rendered };
};
