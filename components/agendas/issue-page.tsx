import type { ReactNode } from 'react';
import { canSeeInWords } from '@/lib/agendas/agenda';
import type { IssuePreview } from '@/lib/agendas/preview-issue';
import { MeetingHeader, meetingPath } from '../meetings/meeting-header';
import { AudienceMark } from '../ui/audience-mark';
import { ButtonLink } from '../ui/button';
import { DataTable } from '../ui/data-table';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';

/** Exactly who gets what, before it happens. */
export function IssuePage({ view, form }: { view: IssuePreview; form: ReactNode }) {
  const { partnership, meeting, agenda, people, can } = view;
  const papers = agenda.reduce((sum, slot) => sum + (slot.item?.papers.length ?? 0), 0);
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} part="Issue the papers" />
      {can.issue ? (
        <Notice>
          {agenda.length} items and {papers} papers go to {people.length} people. Numbers become fixed and are the same for everybody. Mails carry no restricted word.
        </Notice>
      ) : (
        <Notice tone="wait">This agenda is issued already, or the meeting is over. To add something, add a supplement.</Notice>
      )}
      {agenda.some((slot) => slot.part === 'closed') ? <Notice>The closed part opens to its readers without a mail: a mailbox is not theirs alone.</Notice> : null}
      <Section title="What is issued">
        <ol className="space-y-2">
          {agenda.map((slot) => (
            <li key={slot.slotId} className="flex flex-wrap justify-between gap-x-4">
              <span>
                {slot.number} {slot.item?.title ?? 'Restricted item'}
                {slot.item && slot.item.papers.length > 0 ? <span className="text-meta text-ink-3"> · {slot.item.papers.map((paper) => paper.title).join(', ')}</span> : null}
              </span>
              {slot.item?.whoSees ? <AudienceMark words={canSeeInWords(slot.item.whoSees)} can={slot.item.whoSees.canSee} cannot={slot.item.whoSees.cannotSee} /> : null}
            </li>
          ))}
        </ol>
      </Section>
      <Section title="Who gets it">
        <DataTable
          caption="Who gets what"
          columns={[
            { key: 'name', label: 'Person', stacked: false },
            { key: 'kind', label: 'As' },
            { key: 'how', label: 'Told' },
            { key: 'what', label: 'Reads' },
          ]}
          rows={people.map((person) => ({
            key: `${person.personId} ${person.kind}`,
            cells: {
              name: person.name,
              kind: person.kind,
              how: person.byMail ? 'by mail' : 'by post or phone: print it for them',
              what: person.notFor.length === 0 ? 'everything' : `everything but item ${person.notFor.join(', ')}`,
            },
          }))}
        />
      </Section>
      {view.guests.length > 0 ? <p className="mb-6">Guests who are told by mail that papers are open to them: {view.guests.join(', ')}.</p> : null}
      {can.issue ? form : <ButtonLink href={meetingPath(partnership.slug, meeting.id)}>Back to the meeting</ButtonLink>}
    </>
  );
}
