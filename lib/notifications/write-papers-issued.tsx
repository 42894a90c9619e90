import * as agendas from '@/db/repositories/agendas';
import * as meetings from '@/db/repositories/meetings';
import * as papers from '@/db/repositories/papers';
import PapersIssued from '@/emails/papers-issued';
import { renderMail } from '@/emails/render';
import { agendaView } from '@/lib/agendas/agenda-view';
import { meetingTimes } from '@/lib/calendar/words';
import { isIssued } from '@/lib/meetings/meeting';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** Agenda and papers are there. A mailbox is not an audience: no restricted title, none of a caucus, and no word of a closed part, not even to who may read it. */
export const writePapersIssued: Writer = async ({ tx, partnership, mail }) => {
  const at = { partnershipId: partnership.id, meetingId: mail.subjectId };
  const [meeting, slots, paperRows] = await Promise.all([meetings.find(tx, at), agendas.list(tx, at), papers.listForMeeting(tx, at)]);
  if (!meeting || !isIssued(meeting.state)) throw new NotFound();
  const agenda = agendaView(slots, paperRows, []).filter((slot) => !slot.withdrawn && slot.part === 'open');
  const kept = (slot: (typeof agenda)[number]) => slot.restricted || meeting.groupKind === 'caucus';
  const restricted = agenda.filter(kept).length;
  const rendered = await renderMail(
    <PapersIssued
      partnershipName={partnership.name}
      contact={partnership.contactEmail ?? undefined}
      groupName={meeting.groupName}
      when={meetingTimes(meeting.startsAt, meeting.endsAt)}
      items={agenda.map((slot) => ({
        number: slot.number,
        title: kept(slot) || !slot.item ? null : slot.item.title,
        papers: kept(slot) || !slot.item ? [] : slot.item.papers.map((paper) => paper.title),
      }))}
      restrictedLine={restricted === 0 ? undefined : `${restricted === 1 ? 'One restricted item' : `${restricted} restricted items`}: sign in.`}
      link={`${env.APP_URL}/p/${partnership.slug}/meetings/${meeting.id}`}
    />,
  );
  return { subject: `Papers: ${meeting.groupName}, ${meetingTimes(meeting.startsAt, meeting.endsAt)}`, ...rendered };
};
