import type { GroupView } from '@/lib/groups/show-group';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { RecordText } from '../ui/record-paragraph';
import { shortDate } from '../ui/dates';
import { RuledItem, RuledList, Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { FormerlyNote, SeatPeople } from './seat-people';
import { TermsOfReference } from './terms-of-reference';
import Link from '../ui/link';

export function GroupPage({ view }: { view: GroupView }) {
  const { partnership, group, seats } = view;
  const vacant = seats.filter((seat) => seat.empty).length;
  const count = `${seats.length} ${seats.length === 1 ? 'seat' : 'seats'}${vacant > 0 ? `, ${vacant} vacant` : ''}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Groups', href: `/p/${partnership.slug}` }, { label: group.name }]}
        title={group.name}
        meta={[group.kind, group.workstream, view.closed ? null : count].filter(Boolean).join(' · ')}
        primary={view.can.makeSeats ? <ButtonLink tone="primary" href={`/p/${partnership.slug}/groups/${group.slug}/seats/new`}>Make a seat</ButtonLink> : undefined}
        others={
          <>
            {view.can.close ? <ButtonLink href={`/p/${partnership.slug}/groups/${group.slug}/close`}>Close the group</ButtonLink> : null}
            {view.can.makeMany ? <ButtonLink href={`/p/${partnership.slug}/groups/${group.slug}/seats/many`}>Make several seats</ButtonLink> : null}
            {view.can.makeMany && vacant > 0 ? <ButtonLink href={`/p/${partnership.slug}/groups/${group.slug}/people`}>Appoint from a list</ButtonLink> : null}
          </>
        }
        tag={group.closedAt ? <Tag tone="done">closed <DateText at={group.closedAt} /></Tag> : group.endsOn ? <Tag tone="wait">ends <DateText at={group.endsOn} /></Tag> : undefined}
      />
      <TwoColumns aside={<Offices view={view} />}>
        <ClosingReports view={view} />
        {view.closed ? (
          <EmptyState title="A caucus is a closed space of its sector">Who sits here, what it discusses and when it meets is known within it only.</EmptyState>
        ) : (
          <Seats view={view} />
        )}
        {view.home.length > 0 ? (
          <Section title="Answers that came home" spaced>
            <RuledList>
              {view.home.map((row) => (
                <RuledItem
                  key={row.id}
                  title={row.readable ? <Link className="link" href={`/p/${partnership.slug}/escalations/${row.escalationId}`}>{row.title}</Link> : row.title}
                  note={row.meetingStartsAt ? `on the agenda of ${shortDate(row.meetingStartsAt)}` : 'in the backlog: waits for the next agenda that is not issued'}
                />
              ))}
            </RuledList>
          </Section>
        ) : null}
        <Referred view={view} />
        {view.terms ? (
          <Section spaced title="Terms of reference" note={<Link className="link" href={`/p/${partnership.slug}/groups/${group.slug}/terms`}>{view.can.writeTerms ? 'all versions, change them' : 'all versions'}</Link>}>
            <TermsOfReference terms={view.terms} />
          </Section>
        ) : null}
      </TwoColumns>
    </>
  );
}

function Referred({ view }: { view: GroupView }) {
  const { referred, partnership } = view;
  if (referred.length === 0) return null;
  return (
    <Section title="Referred to this group" spaced>
      <RuledList>
        {referred.map((row) => (
          <RuledItem
            key={row.id}
            title={row.meetingId ? <Link className="link" href={`/p/${partnership.slug}/meetings/${row.meetingId}`}>{row.title}</Link> : row.title}
            note={
              <>
                {row.fromMeetingId ? <Link className="link" href={`/p/${partnership.slug}/meetings/${row.fromMeetingId}`}>from the {row.from}</Link> : `from the ${row.from}`}, <DateText at={row.at} />;{' '}
                {row.meetingId ? `on the agenda of ${shortDate(row.meetingStartsAt)}` : 'waits for the next agenda that is not issued'}
              </>
            }
          />
        ))}
      </RuledList>
    </Section>
  );
}

function ClosingReports({ view }: { view: GroupView }) {
  return view.reports.map((report) => (
    <Section key={report.id} title={report.fromId === view.group.id ? 'Closing report' : `Closing report of the ${report.from}`} note={<DateText at={report.at} />}>
      <RecordText>
        <p className="whitespace-pre-line">{report.text}</p>
      </RecordText>
    </Section>
  ));
}

function Seats({ view }: { view: GroupView }) {
  if (view.seats.length === 0) return <EmptyState title="No seats yet">{view.can.makeSeats ? 'Make the first one: that of the secretariat, as a rule.' : 'They are made by a manager, or come with an import of people.'}</EmptyState>;
  return (
    <DataTable
      caption="Seats"
      columns={[
        { key: 'seat', label: 'Seat', stacked: false },
        { key: 'people', label: 'Held by' },
        { key: 'kind', label: 'Kind' },
      ]}
      rows={view.seats.map((seat) => ({
        key: seat.id,
        cells: {
          seat: (
            <>
              <Link className="link" href={`/p/${view.partnership.slug}/seats/${seat.id}`}>
                {seat.label}
              </Link>
              <CellNote>{seat.sector}</CellNote>
              <FormerlyNote rows={seat.formerly} />
            </>
          ),
          people: <SeatPeople seat={seat} />,
          kind: seat.kind,
        },
      }))}
    />
  );
}

function Offices({ view }: { view: GroupView }) {
  return (
    <Aside label="About the group">
      <AsideSection title="Chair">
        {view.offices.length === 0 ? <AsideNote>Nobody is named yet.</AsideNote> : null}
        <ul className="space-y-2">
          {view.offices.map((office) => (
            <li key={office.kind + office.name}>
              {office.name}
              <AsideNote>{office.kind}</AsideNote>
            </li>
          ))}
        </ul>
        {view.can.giveOffices ? <p className="mt-2"><Link className="link inline-block py-0.5" href={`/p/${view.partnership.slug}/groups/${view.group.slug}/offices`}>Give or end an office</Link></p> : null}
      </AsideSection>
      {view.searches.length > 0 ? (
        <AsideSection title="Searches of the record">
          <ul className="space-y-1">
            {view.searches.map((search) => (
              <li key={search.id}>
                {search.requestNumber}, <DateText at={search.at} />
              </li>
            ))}
          </ul>
          <AsideNote>The records officer searched the whole partnership for these requests.</AsideNote>
        </AsideSection>
      ) : null}
      {view.group.kind === 'caucus' ? (
        <AsideSection title="Closed, with one exception">
          <AsideNote>The host’s records officer can be made to search what is written here when somebody asks under freedom of information. Each search is logged.</AsideNote>
        </AsideSection>
      ) : null}
    </Aside>
  );
}
