import type { ReactNode } from 'react';
import type { SeatPageView } from '@/lib/groups/show-seat';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { DataTable } from '../ui/data-table';
import { DateText } from '../ui/date-text';
import { EmptyState } from '../ui/empty-state';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import { Tag } from '../ui/tag';

interface SeatPageProps {
  view: SeatPageView;
  /** The form that ends an appointment, for who may; and the one that appoints. */
  endForm: (appointmentId: string, name: string) => ReactNode;
  appointForm: ReactNode;
}

export function SeatPage({ view, endForm, appointForm }: SeatPageProps) {
  const { partnership, seat } = view;
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
        tag={seat.state === 'vacant' ? <Tag tone="wait">vacant</Tag> : undefined}
      />
      <TwoColumns
        aside={
          <Aside label="What an appointment does">
            <AsideSection title="What an appointment does">
              <AsideNote>
                Access comes from it and ends with it, at the press of the button. What was written under it keeps its name and organisation. Everybody on the group is told by mail.
              </AsideNote>
            </AsideSection>
          </Aside>
        }
      >
        <Section title="Now">
          {seat.people.length === 0 ? (
            <EmptyState title={seat.state === 'vacant' ? 'Nobody holds this seat' : 'This seat is shown by its role only'} />
          ) : (
            <ul>
              {seat.people.map((person) => (
                <li key={person.appointmentId} className="border-b border-line py-4">
                  <p className="font-semibold">{person.name}</p>
                  <p className="text-meta text-ink-3">
                    {person.kind} since <DateText at={person.since} />
                    {person.from ? ` · from ${person.from}` : ''}
                    {person.byPostOrPhone ? ' · by post or phone' : ''}
                  </p>
                  {view.can.fill ? <div className="mt-3">{endForm(person.appointmentId, person.name)}</div> : null}
                </li>
              ))}
            </ul>
          )}
        </Section>
        {view.can.fill ? <Section title={seat.state === 'vacant' ? 'Appoint somebody' : 'Appoint a deputy or an assistant'}>{appointForm}</Section> : null}
        {view.former.length > 0 ? <Former rows={view.former} /> : null}
      </TwoColumns>
    </>
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
