import * as meetings from '@/db/repositories/meetings';
import * as paperVersions from '@/db/repositories/paper-versions';
import * as papers from '@/db/repositories/papers';
import PaperChanged from '@/emails/paper-changed';
import { renderMail } from '@/emails/render';
import { dayOf } from '@/lib/calendar/london';
import { longDay } from '@/lib/calendar/words';
import { isIssued } from '@/lib/meetings/meeting';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** A paper was added, replaced or withdrawn: what is true of it now, in its reader's eyes, and never what it is called. */
export const writePaperChanged: Writer = async ({ tx, partnership, mail }) => {
  const at = { partnershipId: partnership.id };
  const paper = await papers.find(tx, { ...at, paperId: mail.subjectId });
  if (!paper) throw new NotFound();
  const [meeting, versions] = await Promise.all([
    meetings.find(tx, { ...at, meetingId: paper.meetingId }),
    paperVersions.list(tx, { ...at, paperId: paper.id }),
  ]);
  if (!meeting || !isIssued(meeting.state)) throw new NotFound();
  const current = versions.find((version) => version.state === 'issued');
  const what = !current ? 'withdrawn' : current.number === 1 ? 'added' : 'replaced';
  const when = longDay(dayOf(meeting.startsAt));
  const rendered = await renderMail(
    <PaperChanged
      partnershipName={partnership.name}
      contact={partnership.contactEmail ?? undefined}
      groupName={meeting.groupName}
      what={what}
      itemNumber={paper.itemNumber ?? ''}
      when={when}
      link={`${env.APP_URL}/p/${partnership.slug}/meetings/${meeting.id}#item-${paper.itemNumber ?? ''}`}
    />,
  );
  return { subject: `A paper was ${what}: ${meeting.groupName}, ${when}`, ...rendered };
};
