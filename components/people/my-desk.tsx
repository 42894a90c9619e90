import Link from 'next/link';
import type { ReactNode } from 'react';
import type { DeskMeeting } from '@/lib/people/desk-view';
import type { MyDeskView } from '@/lib/people/show-my-desk';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { dayAndTimes, longDate, shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { RuledItem, RuledList, Section } from '../ui/section';

const numbers = ['Nothing waits', 'One thing waits', 'Two things wait', 'Three things wait', 'Four things wait', 'Five things wait', 'Six things wait'];
const path = (meeting: DeskMeeting) => `/p/${meeting.slug}/meetings/${meeting.id}`;

interface MyDeskProps {
  view: MyDeskView;
  answerButtons: (meeting: DeskMeeting & { seat: { id: string } }) => ReactNode;
}

/** What awaits a person, ordered by what is asked of them. */
export function MyDesk({ view, answerButtons }: MyDeskProps) {
  const { waiting, nextIn } = view;
  return (
    <>
      <PageHeader
        title={`${view.greeting}, ${view.firstName}`}
        meta={
          <>
            {numbers[waiting] ?? `${waiting} things wait`} for you.{' '}
            {nextIn === null ? '' : <>Your next meeting is {nextIn === 0 ? <strong>today</strong> : <>in <strong>{nextIn} working {nextIn === 1 ? 'day' : 'days'}</strong></>}.</>}
          </>
        }
      />
      <TwoColumns aside={<DeskAside view={view} />}>
        {waiting === 0 ? <EmptyState title="Nothing waits for you">When a meeting asks for your answer or papers come, they stand here.</EmptyState> : null}
        {view.toAnswer.length > 0 ? (
          <Section title="To answer">
            <RuledList>
              {view.toAnswer.map((meeting) => (
                <RuledItem
                  key={meeting.id}
                  title={<Link className="link font-semibold" href={path(meeting)}>Will you be at the {meeting.group}?</Link>}
                  note={<>{dayAndTimes(meeting.startsAt, meeting.endsAt)} · {meeting.where} · <strong>{meeting.partnership}</strong></>}
                  end={meeting.seat ? answerButtons({ ...meeting, seat: meeting.seat }) : null}
                />
              ))}
            </RuledList>
          </Section>
        ) : null}
        {view.toRead.length > 0 ? (
          <Section title="To read">
            <RuledList>
              {view.toRead.map(({ meeting, meetingId, papers, opened }) =>
                meeting ? (
                  <RuledItem
                    key={meetingId}
                    title={<Link className="link" href={path(meeting)}><strong>{meeting.group}</strong>, {longDate(meeting.startsAt)}: {papers} {papers === 1 ? 'paper' : 'papers'}</Link>}
                    note={`${opened} of ${papers} opened · ${meeting.partnership}`}
                  />
                ) : null,
              )}
            </RuledList>
          </Section>
        ) : null}
      </TwoColumns>
    </>
  );
}

function DeskAside({ view }: { view: MyDeskView }) {
  return (
    <Aside label="Coming up and where you sit">
      {view.coming.length > 0 ? (
        <AsideSection title="Coming up">
          <ul className="space-y-3">
            {view.coming.map((meeting) => (
              <li key={meeting.id}>
                <strong>{shortDate(meeting.startsAt)}</strong> <Link className="link" href={path(meeting)}>{meeting.group}</Link>
                <AsideNote>{meeting.seat ? (meeting.answer ?? 'no answer yet') : 'in the chair'} · {meeting.partnership}</AsideNote>
              </li>
            ))}
          </ul>
        </AsideSection>
      ) : null}
      {view.seats.length > 0 ? (
        <AsideSection title="Where you sit">
          <ul className="space-y-3">
            {view.seats.map((seat) => (
              <li key={seat.seatId + seat.kind}>
                <Link className="link" href={`/p/${seat.partnershipSlug}/groups/${seat.groupSlug}`}>{seat.group}</Link>
                <AsideNote>{seat.kind === 'holder' ? seat.label : `${seat.kind}, ${seat.label}`} · {seat.partnership}</AsideNote>
              </li>
            ))}
          </ul>
        </AsideSection>
      ) : null}
    </Aside>
  );
}
