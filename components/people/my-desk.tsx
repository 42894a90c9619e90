import type { ReactNode } from 'react';
import type { DeskMeeting } from '@/lib/people/desk-view';
import type { MyDeskView } from '@/lib/people/show-my-desk';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { CellNote, DataTable } from '../ui/data-table';
import { dayAndTimes, longDate, shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Tag } from '../ui/tag';
import { RuledItem, RuledList, Section } from '../ui/section';
import Link from '../ui/link';

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
        {view.desks.length > 0 ? <Desks desks={view.desks} /> : null}
        {view.toAnswer.length + view.positions.length + view.steps.length > 0 ? (
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
              {view.steps.map((row) => (
                <RuledItem
                  key={row.id}
                  title={<Link className="link" href={`/p/${row.partnershipSlug}/escalations/${row.id}/${row.step ?? ''}`}><strong>{row.what} {row.reference}</strong>{row.title ? `: ${row.title}` : ''}</Link>}
                  note={row.partnership}
                />
              ))}
              {view.positions.map((row) => (
                <RuledItem
                  key={row.id + row.seat}
                  title={<Link className="link" href={`/p/${row.partnershipSlug}/escalations/${row.id}/position`}><strong>Position on {row.reference}</strong>: {row.title}</Link>}
                  note={`${row.seat} · ${row.partnership}`}
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
        {view.work.length > 0 ? <Work rows={view.work} /> : null}
      </TwoColumns>
    </>
  );
}

function Work({ rows }: { rows: MyDeskView['work'] }) {
  return (
    <Section title="Your organisation’s actions">
      <DataTable
        caption="Actions and requests of your seats"
        columns={[
          { key: 'reference', label: 'Reference', stacked: false },
          { key: 'what', label: 'Action', stacked: false },
          { key: 'due', label: 'Due' },
          { key: 'state', label: 'State', quietHeader: true, stacked: false },
        ]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: {
            reference: <Link className="link whitespace-nowrap" href={`/p/${row.partnershipSlug}/actions/${row.id}`}>{row.reference}</Link>,
            what: (
              <>
                {row.text}
                {row.redated > 0 && row.firstDue ? <CellNote>first due {shortDate(row.firstDue)} · re-dated {row.redated === 1 ? 'once' : `${row.redated} times`}</CellNote> : null}
              </>
            ),
            due: row.due ? shortDate(row.due) : 'none agreed',
            state: <><Tag tone={row.shown.tone}>{row.shown.words}</Tag>{row.dormant ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>,
          },
        }))}
      />
    </Section>
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
      {view.home.length > 0 ? (
        <AsideSection title="Answers that came home">
          <ul className="space-y-3">
            {view.home.map((row) => (
              <li key={row.id}>
                {row.readable ? <Link className="link" href={`/p/${row.partnershipSlug}/escalations/${row.escalationId}`}>{row.title}</Link> : row.title}
                <AsideNote>{shortDate(row.landedAt)} · {row.meetingStartsAt ? `on the agenda of ${shortDate(row.meetingStartsAt)}` : 'waits for the next agenda'} · {row.partnership}</AsideNote>
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

/** An addressee's desk has its own place; nothing of it is mixed with the person's seats. */
function Desks({ desks }: { desks: MyDeskView['desks'] }) {
  return (
    <Section title="Where letters come in">
      <RuledList>
        {desks.map((desk) => (
          <RuledItem key={desk.slug} title={<Link className="link font-semibold" href={`/desk/${desk.slug}`}>Desk: {desk.name}</Link>} note="Letters of partnerships, and your answers to them" />
        ))}
      </RuledList>
    </Section>
  );
}
