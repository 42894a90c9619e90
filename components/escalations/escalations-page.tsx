import type { EscalationsView } from '@/lib/escalations/list-escalations';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Filters } from '../ui/filters';
import { LockIcon } from '../ui/icons';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Pager } from '../ui/pager';
import { Tag } from '../ui/tag';
import Link from '../ui/link';

/** What a region cannot settle: to whom, which asks are open, when it is due. */
export function EscalationsPage({ view, raised }: { view: EscalationsView; raised: boolean }) {
  const { partnership, totals, rows, raisesFor, which, page, pageSize } = view;
  const base = `/p/${partnership.slug}/escalations`;
  const of = (changes: Record<string, string>) => `${base}?${new URLSearchParams({ which, ...changes }).toString()}`;
  const total = { open: totals.open, sent: totals.sent, closed: totals.closed }[which];
  const [first, ...others] = raisesFor;
  return (
    <>
      <PageHeader
        title="Escalations"
        meta={`${totals.open} open · ${totals.sent} sent · ${totals.late} late`}
        primary={first ? <ButtonLink tone="primary" href={`${base}/new?group=${first.slug}`}>Raise an issue{others.length > 0 ? ` to the ${first.name}` : ''}</ButtonLink> : undefined}
        others={others.slice(0, 2).map((group) => <ButtonLink key={group.slug} href={`${base}/new?group=${group.slug}`}>To the {group.name}</ButtonLink>)}
      />
      {raised ? <Notice>Raised. The secretariat screens it first; until then only secretariat and chair can read it. You will have a mail.</Notice> : null}
      <Filters
        label="Show"
        items={[
          { label: 'Open', href: of({ which: 'open' }), on: which === 'open' },
          { label: 'Sent', href: of({ which: 'sent' }), on: which === 'sent' },
          { label: 'Closed', href: of({ which: 'closed' }), on: which === 'closed' },
        ]}
      />
      {rows.length === 0 ? <EmptyState title="Nothing here">An issue that cannot be settled in the region is raised from an item of a meeting, from an action, or here.</EmptyState> : <Rows view={view} base={base} />}
      {total > pageSize ? (
        <Pager
          from={(page - 1) * pageSize + 1} to={(page - 1) * pageSize + rows.length} total={total} what="in this view"
          previous={page > 1 ? of({ page: String(page - 1) }) : undefined} next={page * pageSize < total ? of({ page: String(page + 1) }) : undefined}
        />
      ) : null}
    </>
  );
}

const isOpen = (state: string) => state !== 'closed' && state !== 'diverted';

function Rows({ view, base }: { view: EscalationsView; base: string }) {
  return (
    <DataTable
      caption="Escalations"
      columns={[
        { key: 'reference', label: 'Reference', stacked: false, width: '11rem' },
        { key: 'what', label: 'What', stacked: false },
        { key: 'to', label: 'To', width: '14rem' },
        { key: 'due', label: 'Due', width: '6rem' },
        { key: 'asks', label: 'Open asks', width: '6rem' },
        { key: 'state', label: 'State', stacked: false, width: '12rem' },
      ]}
      rowHeader="what"
      rows={view.rows.map((row) => ({
        key: row.id,
        cells: {
          reference: (
            <span className="whitespace-nowrap">
              {row.restricted ? <LockIcon className="mr-1.5 inline text-closed" /> : null}
              {row.reference ?? (row.state === 'diverted' ? 'diverted' : 'not yet given')}
            </span>
          ),
          what: (
            <>
              <Link className="link" href={`${base}/${row.id}`}>{row.title ?? `Diverted: ${row.divertedAs ?? ''}`}</Link>
              <CellNote>{row.groupName} · raised {shortDate(row.raisedAt)}{row.waitingSince ? ` · they asked for clarification ${shortDate(row.waitingSince)}` : ''}</CellNote>
            </>
          ),
          to: row.to ?? '',
          due: row.movedDueOn ? shortDate(row.movedDueOn) : '',
          asks: row.asks > 0 && row.sentOn ? `${String(row.open)} of ${String(row.asks)}` : '',
          state: <><Tag tone={row.shown.tone}>{row.shown.words}</Tag>{view.partnership.state === 'dormant' && isOpen(row.state) ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>,
        },
      }))}
    />
  );
}
