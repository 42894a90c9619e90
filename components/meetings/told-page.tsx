import type { ReactNode } from 'react';
import type { ToldView } from '@/lib/meetings/show-told';
import { CellNote, DataTable } from '../ui/data-table';
import { dateAndTime } from '../ui/dates';
import { Tag, type TagTone } from '../ui/tag';
import { MeetingHeader, MeetingTabs } from './meeting-header';

const tones: Record<string, TagTone> = { sent: 'done', 'not sent yet': 'wait', withdrawn: 'late', 'no address': 'outline' };

/** For the secretariat: per person told, not sent yet, answered, opened; and sending again to one. */
export function ToldPage({ view, againForm }: { view: ToldView; againForm: (personId: string, name: string) => ReactNode }) {
  const { partnership, meeting, people, coming, can } = view;
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} />
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="told" seesTold coming={`${coming.attending} of ${coming.seats.length}`} />
      <DataTable
        caption="Who was told, who answered, who opened papers"
        columns={[
          { key: 'person', label: 'Person', stacked: false },
          { key: 'mails', label: 'Mails' },
          { key: 'answer', label: 'Answer' },
          { key: 'opened', label: 'Papers opened', figures: true },
          { key: 'again', label: 'Send again', quietHeader: true, stacked: false },
        ]}
        rows={people.map((person) => ({
          key: `${person.personId} ${person.seat} ${person.kind}`,
          cells: {
            person: (
              <>
                {person.name}
                <CellNote>{person.kind === 'holder' ? person.seat : `${person.kind}, ${person.seat}`}</CellNote>
              </>
            ),
            mails: <Mails person={person} />,
            answer: person.answer ?? (person.kind === 'assistant' ? '' : 'not answered'),
            opened: person.opened,
            again: can.sendAgain && person.hasAddress ? againForm(person.personId, person.name) : null,
          },
        }))}
      />
    </>
  );
}

function Mails({ person }: { person: ToldView['people'][number] }) {
  if (!person.hasAddress) return <span className="text-ink-3">by post or phone</span>;
  if (person.mails.length === 0) return <span className="text-ink-3">nothing yet</span>;
  return person.mails.map((mail) => (
    <div key={mail.kind} className="mb-1">
      {mail.kind} <Tag tone={tones[mail.state]}>{mail.state}</Tag>
      {mail.sentAt ? <CellNote>{dateAndTime(mail.sentAt)}</CellNote> : null}
    </div>
  ));
}
