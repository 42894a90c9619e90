import type { ReactNode } from 'react';
import type { GuestView } from '@/lib/guests/show-guests';
import { meetingPath, meetingTitle } from '../meetings/meeting-header';
import { dateAndTime } from '../ui/dates';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { SummaryList } from '../ui/summary-list';
import { Tag } from '../ui/tag';
import { mailWords } from './guests-page';

interface GuestPageProps {
  view: GuestView;
  itemsForm: ReactNode;
  answerForm: ReactNode;
  again: ReactNode;
  takeBack: ReactNode;
}

export function GuestPage({ view, itemsForm, answerForm, again, takeBack }: GuestPageProps) {
  const { partnership, meeting, guest, mails, live } = view;
  const base = meetingPath(partnership.slug, meeting.id);
  return (
    <>
      <PageHeader
        crumbs={[{ label: meetingTitle(meeting), href: base }, { label: 'Guests', href: `${base}/guests` }, { label: guest.name }]}
        title={guest.name}
        meta={[guest.organisation, guest.email].filter(Boolean).join(' · ')}
        tag={guest.revokedAt ? <Tag tone="late">link taken back</Tag> : undefined}
        others={live ? <>{again}{takeBack}</> : undefined}
      />
      <SummaryList
        rows={[
          { label: 'Invited', value: dateAndTime(guest.invitedAt) },
          ...(guest.revokedAt ? [{ label: 'Link taken back', value: dateAndTime(guest.revokedAt) }] : []),
          { label: 'Mails', value: mails.map((mail) => `${mail.kind}: ${mailWords(mail.state)}`).join('; ') },
          { label: 'Answer', value: guest.answer ? `${guest.answer}${guest.channel && guest.channel !== 'on the page' ? `, recorded by the secretariat, ${guest.channel}` : ''}` : 'not answered' },
          { label: 'Papers opened', value: guest.opened },
        ]}
      />
      {live ? (
        <div className="mt-8 max-w-form">
          {view.items.length > 0 ? <Section title="What they read">{itemsForm}</Section> : null}
          <Section title="Answered by mail or phone">{answerForm}</Section>
        </div>
      ) : null}
    </>
  );
}
