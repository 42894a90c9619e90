import type { ReactNode } from 'react';
import type { SeatPageView } from '@/lib/groups/show-seat';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { DataTable } from '../ui/data-table';
import { DateText } from '../ui/date-text';
import { longDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { RuledItem, RuledList, Section } from '../ui/section';
import { Tag } from '../ui/tag';
import { Interests } from './interests';
import { InvitationTag } from './invitation-tag';
import Link from '../ui/link';

interface SeatPageProps {
  view: SeatPageView;
  /** The form that ends an appointment, for who may; the one that appoints; and those that end the seat. */
  endForm: (appointmentId: string, name: string) => ReactNode;
  /** Renews the invitation of somebody who has not signed in yet. */
  renewForm: (appointmentId: string, name: string) => ReactNode;
  appointForm: ReactNode;
  endSeatForms: ReactNode;
}

export function SeatPage({ view, endForm, renewForm, appointForm, endSeatForms }: SeatPageProps) {
  const { partnership, seat, can, toCome } = view;
  const title = can.fill ? (seat.state !== 'filled' ? 'Appoint somebody' : 'Appoint a deputy or an assistant') : 'Name a deputy for one meeting';
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Groups', href: `/p/${partnership.slug}` },
          { label: seat.groupName, href: `/p/${partnership.slug}/groups/${seat.groupSlug}` },
          { label: seat.label },
        ]}
        title={seat.label}
        meta={`${seat.kind} seat, ${seat.sector}`}
        tag={seat.ended ? <Tag tone="done">ended</Tag> : seat.empty ? <Tag tone="wait">{seat.state}</Tag> : undefined}
      />
      <Before view={view} />
      <TwoColumns aside={<What view={view} />}>
        <Section title="Now">
          <Now view={view} endForm={endForm} renewForm={renewForm} />
        </Section>
        {toCome.length > 0 ? (
          <Section title="To come">
            <RuledList>
              {toCome.map((row) => (
                <RuledItem key={row.id} title={row.name} note={<>{row.kind} from <DateText at={row.startsOn} /></>} end={can.end ? endForm(row.id, row.name) : undefined} />
              ))}
            </RuledList>
          </Section>
        ) : null}
        {(can.fill && (seat.state !== 'filled' || !can.holderOnly)) || (can.nameDeputy && view.meetings.length > 0) ? <Section title={title}>{appointForm}</Section> : null}
        {view.former.length > 0 ? <Former rows={view.former} /> : null}
        {can.fill ? <div className="space-y-3 border-t border-line pt-4">{endSeatForms}</div> : null}
      </TwoColumns>
    </>
  );
}

/** Its organisation merged or split: until when it was whose, and what it went on in. */
function Before({ view }: { view: SeatPageView }) {
  const { seat, partnership, can } = view;
  const base = `/p/${partnership.slug}/seats`;
  if (seat.wentOn === null && seat.formerly.length === 0) return null;
  return (
    <Notice tone={seat.needs ? 'wait' : 'info'}>
      {seat.wentOn ? <>{seat.organisation ?? seat.label}, until {longDate(seat.wentOn.until)}. </> : null}
      {seat.wentOn?.seatId ? <>The seat goes on as <Link className="link" href={`${base}/${seat.wentOn.seatId}`}>{seat.wentOn.label}</Link>. </> : null}
      {seat.needs ? <>It needs somebody: {needsWords[seat.needs]} </> : null}
      {can.choose ? <Link className="link" href={`/p/${partnership.slug}/successions`}>Choose what goes on</Link> : null}
      {seat.formerly.map((row) => <span key={row.seatId}>It goes on from <Link className="link" href={`${base}/${row.seatId}`}>{row.label}</Link>, until {longDate(row.until)}. </span>)}
    </Notice>
  );
}

const needsWords = { split: 'the organisation split, and a manager chooses who carries it on.', 'two voting seats': 'the merger would give one council two voting seats, and a manager chooses.' };

function What({ view: { seat, can: { first } } }: { view: SeatPageView }) {
  return (
    <Aside label="What an appointment does">
      <AsideSection title="What an appointment does">
        <AsideNote>
          Access comes from it and ends with it, at the press of the button. What was written under it keeps its name and organisation. Everybody on the group is told by mail.
        </AsideNote>
      </AsideSection>
      <Interests organisation={seat.organisation} rows={seat.interests} />
      {first ? (
        <AsideSection title="The first of a caucus">
          <AsideNote>You record whom the nominating organisation sends. From then on the caucus fills its seats itself, and this page is not there for you any more.</AsideNote>
        </AsideSection>
      ) : null}
    </Aside>
  );
}

function Now({ view, endForm, renewForm }: Pick<SeatPageProps, 'view' | 'endForm' | 'renewForm'>) {
  const { partnership, seat, can } = view;
  if (seat.ended) return <EmptyState title="This seat has ended">Nobody fills it any more.{seat.wentOn?.seatId ? null : ' What it owns needs somebody.'}</EmptyState>;
  if (seat.people.length === 0) return <EmptyState title={seat.empty ? 'Nobody holds this seat' : 'This seat is shown by its role only'} />;
  return (
    <ul>
      {seat.people.map((person) => (
        <li key={person.appointmentId} className="border-b border-line py-4">
          <p className="font-semibold">
            {person.name} <InvitationTag invitation={person.invitation} />
          </p>
          <p className="text-meta text-ink-3">
            {person.kind} since <DateText at={person.since} />
            {person.until ? <> until <DateText at={person.until} /></> : null}
            {person.from ? ` · from ${person.from}` : ''}
            {person.byPostOrPhone ? ' · by post or phone' : ''}
          </p>
          {person.invitation && can.nameDeputy ? (
            <div className="mt-3">
              {person.invitation.triedLateAt ? <p className="mb-2 text-meta text-ink-3">Asked for a code on <DateText at={person.invitation.triedLateAt} />, after it had expired.</p> : null}
              {renewForm(person.appointmentId, person.name)}
            </div>
          ) : null}
          {can.end ? (
            <div className="mt-3 space-y-2">
              {can.move && person.kind !== 'deputy for one meeting' ? (
                <p>
                  <Link className="link inline-block py-0.5" href={`/p/${partnership.slug}/seats/${seat.id}/move/${person.appointmentId}`}>
                    Changes employer…<span className="sr-only"> {person.name}</span>
                  </Link>
                </p>
              ) : null}
              {endForm(person.appointmentId, person.name)}
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Former({ rows }: { rows: SeatPageView['former'] }) {
  return (
    <Section title="Before">
      <DataTable
        caption="Who filled this seat before"
        columns={[{ key: 'name', label: 'Person', stacked: false }, { key: 'kind', label: 'As' }, { key: 'from', label: 'From' }, { key: 'to', label: 'To' }]}
        rows={rows.map((row) => ({
          key: row.id,
          cells: { name: row.name, kind: row.kind, from: <DateText at={row.startsOn} />, to: row.endsOn ? <DateText at={row.endsOn} /> : null },
        }))}
      />
    </Section>
  );
}
