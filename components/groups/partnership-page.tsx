import type { PartnershipView } from '@/lib/partnerships/show-partnership';
import { TwoColumns } from '../layout/page';
import { Aside, AsideNote, AsideSection } from '../ui/aside';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Tag } from '../ui/tag';
import Link from '../ui/link';

export function PartnershipPage({ view }: { view: PartnershipView }) {
  const { partnership, groups } = view;
  const dormant = partnership.state === 'dormant';
  return (
    <>
      <PageHeader
        title={partnership.name}
        meta={[partnership.nations.join(', '), partnership.host && `hosted by ${partnership.host}`].filter(Boolean).join(' · ')}
        primary={view.can.manage ? <ButtonLink tone="primary" href={`/p/${partnership.slug}/groups/new`}>Make a group</ButtonLink> : undefined}
        tag={dormant ? <Tag tone="done">dormant</Tag> : undefined}
      />
      {view.waiting > 0 && view.can.choose ? (
        <Notice tone="wait">
          {view.waiting === 1 ? 'A seat needs' : `${String(view.waiting)} seats need`} somebody since an organisation merged or split. <Link className="link" href={`/p/${partnership.slug}/successions`}>Choose what goes on</Link>
        </Notice>
      ) : null}
      <TwoColumns aside={<Contact view={view} />}>
        {view.searchesOnly ? (
          <EmptyState title="You are its records officer">
            You read the hits of a logged search on a numbered request, and nothing else of the record. <Link className="link" href={`/p/${partnership.slug}/records`}>Search, and see what was searched</Link>
          </EmptyState>
        ) : groups.length === 0 ? (
          <EmptyState title="No groups yet">A manager brings them in with a file, or makes the first one.</EmptyState>
        ) : (
          <Groups view={view} />
        )}
      </TwoColumns>
    </>
  );
}

function Groups({ view }: { view: PartnershipView }) {
  const { partnership, groups } = view;
  return (
    <DataTable
      caption="Groups"
      columns={[
        { key: 'group', label: 'Group', stacked: false },
        { key: 'kind', label: 'Kind' },
        { key: 'seats', label: 'Seats' },
      ]}
      rows={groups.map((group) => ({
        key: group.id,
        cells: {
          group: (
            <>
              <Link className="link" href={`/p/${partnership.slug}/groups/${group.slug}`}>
                {group.name}
              </Link>{' '}
              {group.closedAt ? <Tag tone="done">closed</Tag> : group.mine ? <Tag tone="accent">you sit here</Tag> : null}
              {group.workstream ? <CellNote>{group.workstream}</CellNote> : null}
            </>
          ),
          kind: group.kind,
          seats: <Seats seats={group.seats} vacancies={group.vacancies} waiting={group.waiting} />,
        },
      }))}
    />
  );
}

function Seats({ seats, vacancies, waiting }: { seats: number | null; vacancies: number | null; waiting: number }) {
  if (seats === null || vacancies === null) return <span className="text-ink-3">known within the group</span>;
  return (
    <>
      {seats} {vacancies > 0 ? <Tag tone="wait">{vacancies} vacant</Tag> : null} {waiting > 0 ? <Tag tone="wait">{waiting} {waiting === 1 ? 'needs' : 'need'} somebody</Tag> : null}
    </>
  );
}

function Contact({ view }: { view: PartnershipView }) {
  const { partnership, offices } = view;
  return (
    <Aside label="About the partnership">
      <AsideSection title="Whom to ask">
        {partnership.contactEmail ? (
          <p className="break-words">
            <a className="link" href={`mailto:${partnership.contactEmail}`}>
              {partnership.contactEmail}
            </a>
          </p>
        ) : null}
        {partnership.contactPhone ? <p>{partnership.contactPhone}</p> : null}
        {!partnership.contactEmail && !partnership.contactPhone ? <AsideNote>No contact is recorded yet.</AsideNote> : null}
      </AsideSection>
      {offices.length > 0 ? (
        <AsideSection title="Offices">
          <ul className="space-y-2">
            {offices.map((office) => (
              <li key={office.kind + office.name}>
                {office.name}
                <AsideNote>{office.kind}</AsideNote>
              </li>
            ))}
          </ul>
          {view.can.seeSearches ? <p className="mt-2"><Link className="link inline-block py-0.5" href={`/p/${partnership.slug}/records`}>Searches of the record</Link></p> : null}
          {view.can.manage ? <p className="mt-2"><Link className="link inline-block py-0.5" href={`/p/${partnership.slug}/offices`}>Give or end an office</Link></p> : null}
        </AsideSection>
      ) : null}
    </Aside>
  );
}
