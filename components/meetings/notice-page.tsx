import type { ReactNode } from 'react';
import type { IssuePreview } from '@/lib/agendas/preview-issue';
import { ButtonLink } from '../ui/button';
import { dayAndTimes } from '../ui/dates';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { MeetingHeader, meetingPath } from './meeting-header';

/** Who gets the invitation and what it says, before it goes. */
export function NoticePage({ view, form }: { view: IssuePreview; form: ReactNode }) {
  const { partnership, meeting, people } = view;
  const planned = meeting.state === 'planned';
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part="Give notice" />
      {planned ? (
        <Notice>
          A calendar invitation for {dayAndTimes(meeting.startsAt, meeting.endsAt)}, {meeting.place ?? (meeting.link ? 'online' : 'place to be announced')}. It says where to answer, and not a word of the agenda.
        </Notice>
      ) : (
        <Notice tone="wait">Notice has been given already. To change the date, move the meeting.</Notice>
      )}
      <Section title="Who gets it">
        <ul className="columns-2 gap-8 max-wide:columns-1">
          {people.map((person) => (
            <li key={`${person.personId} ${person.kind}`} className="mb-1">
              {person.name}
              <span className="text-meta text-ink-3">
                {' '}
                {person.kind}
                {person.byMail ? '' : ' · by post or phone'}
              </span>
            </li>
          ))}
        </ul>
      </Section>
      {planned ? form : <ButtonLink href={meetingPath(partnership.slug, meeting.id)}>Back to the meeting</ButtonLink>}
    </>
  );
}
