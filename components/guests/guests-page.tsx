import type { GuestsView } from '@/lib/guests/show-guests';
import { MeetingHeader, meetingPath, MeetingTabs } from '../meetings/meeting-header';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { dateAndTime } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Tag, type TagTone } from '../ui/tag';
import Link from '../ui/link';

const tones: Record<string, TagTone> = { sent: 'done', queued: 'wait', failed: 'wait', withdrawn: 'late' };
export const mailWords = (state: string) => (state === 'queued' || state === 'failed' ? 'not sent yet' : state);

/** The guests of a meeting, for its secretariat: told, answered, opened. */
export function GuestsPage({ view }: { view: GuestsView }) {
  const { partnership, meeting, guests, can } = view;
  const base = `${meetingPath(partnership.slug, meeting.id)}/guests`;
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} primary={can.invite ? <ButtonLink href={`${base}/new`} tone="primary">Invite a guest</ButtonLink> : undefined} />
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="guests" seesTold coming={view.coming} />
      {guests.length === 0 ? (
        <EmptyState title="No guests">
          {meeting.groupKind === 'caucus' ? 'A caucus has none: nobody but its own seats reads it.' : 'A guest gets a personal link with time and place. They read only the items you open to them.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Guests: who was told, who answered, who opened papers"
          columns={[
            { key: 'guest', label: 'Guest', stacked: false },
            { key: 'mails', label: 'Mails' },
            { key: 'answer', label: 'Answer' },
            { key: 'items', label: 'Items open to them', figures: true },
            { key: 'opened', label: 'Papers opened', figures: true },
          ]}
          rows={guests.map((guest) => ({
            key: guest.id,
            cells: {
              guest: (
                <>
                  <Link className="link" href={`${base}/${guest.id}`}>{guest.name}</Link> {guest.revokedAt ? <Tag tone="late">link taken back</Tag> : null}
                  <CellNote>{[guest.organisation, guest.email].filter(Boolean).join(' · ')}</CellNote>
                </>
              ),
              mails: guest.mails.map((mail) => (
                <div key={mail.kind} className="mb-1">
                  {mail.kind} <Tag tone={tones[mail.state]}>{mailWords(mail.state)}</Tag>
                  {mail.sentAt ? <CellNote>{dateAndTime(mail.sentAt)}</CellNote> : null}
                </div>
              )),
              answer: guest.answer ?? 'not answered',
              items: guest.items,
              opened: guest.opened,
            },
          }))}
        />
      )}
    </>
  );
}
