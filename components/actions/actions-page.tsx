import type { ActionsView } from '@/lib/actions/list-actions';
import { ButtonLink } from '../ui/button';
import { CellNote, DataTable } from '../ui/data-table';
import { shortDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Filters } from '../ui/filters';
import { PageHeader } from '../ui/page-header';
import { Pager } from '../ui/pager';
import { Tag } from '../ui/tag';
import Link from '../ui/link';

const perPage = 50;

/** The action log: what, with whom, due, state; totals in words above. */
export function ActionsPage({ view }: { view: ActionsView }) {
  const { partnership, group, totals, rows, writesFor } = view;
  const base = `/p/${partnership.slug}/actions`;
  const of = (changes: Record<string, string | undefined>) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ group: group?.slug, which: view.which, ...changes })) if (value !== undefined) query.set(name, value);
    return `${base}?${query.toString()}`;
  };
  const total = { open: totals.open, late: totals.late, 'needs somebody': totals.vacant, 'proposed closed': totals.proposed, closed: totals.closed }[view.which];
  const first = (view.page - 1) * perPage;
  const [only] = writesFor;
  return (
    <>
      <PageHeader
        title="Actions and requests"
        meta={`${totals.open} open · ${totals.late} late · ${totals.vacant > 0 ? `${totals.vacant} ${totals.vacant === 1 ? 'needs' : 'need'} somebody · ` : ''}${totals.proposed} proposed closed${group ? ` · ${group.name}` : ''}`}
        primary={only ? <ButtonLink tone="primary" href={`${base}/new?group=${group && writesFor.some((mine) => mine.slug === group.slug) ? group.slug : only.slug}`}>Add an action</ButtonLink> : undefined}
        others={<ButtonLink href={`${base}/download?${new URLSearchParams({ which: view.which, ...(group && { group: group.slug }) }).toString()}`} download>Download</ButtonLink>}
      />
      <Filters
        label="Show"
        items={[
          { label: 'Open', href: of({ which: 'open' }), on: view.which === 'open' },
          { label: 'Late', href: of({ which: 'late' }), on: view.which === 'late' },
          { label: 'Needs somebody', href: of({ which: 'needs somebody' }), on: view.which === 'needs somebody' },
          { label: 'Proposed closed', href: of({ which: 'proposed closed' }), on: view.which === 'proposed closed' },
          { label: 'Closed', href: of({ which: 'closed' }), on: view.which === 'closed' },
          { label: 'Every group', href: of({ group: undefined }), on: group === null },
          ...view.groups.map((mine) => ({ label: mine.name, href: of({ group: mine.slug }), on: group?.slug === mine.slug })),
        ]}
      />
      {rows.length === 0 ? <EmptyState title="Nothing here">{view.which === 'open' ? 'Actions come from the minutes, or are added here by the secretariat.' : 'Choose another view above.'}</EmptyState> : <Log view={view} />}
      {total > perPage ? (
        <Pager from={first + 1} to={first + rows.length} total={total} what="in this view" previous={view.page > 1 ? of({ page: String(view.page - 1) }) : undefined} next={first + rows.length < total ? of({ page: String(view.page + 1) }) : undefined} />
      ) : null}
    </>
  );
}

function Log({ view }: { view: ActionsView }) {
  return (
    <DataTable
      caption="Actions and requests"
      columns={[
        { key: 'reference', label: 'Reference', stacked: false, width: '11rem' },
        { key: 'what', label: 'What', stacked: false },
        { key: 'with', label: 'With', width: '14rem' },
        { key: 'due', label: 'Due', width: '7rem' },
        { key: 'state', label: 'State', stacked: false, width: '11rem' },
      ]}
      rows={view.rows.map((row) => ({
        key: row.id,
        cells: {
          reference: (
            <Link className="link whitespace-nowrap" href={`/p/${view.partnership.slug}/actions/${row.id}`}>
              {row.reference}
            </Link>
          ),
          what: (
            <>
              {row.text}
              <Second row={row} />
            </>
          ),
          with: (
            <>
              {row.seat}
              {row.vacant ? <em>, vacant</em> : null}
            </>
          ),
          due: row.due ? shortDate(row.due) : 'none agreed',
          state: <><Tag tone={row.shown.tone}>{row.shown.words}</Tag>{view.partnership.state === 'dormant' && row.state !== 'closed' ? <> <Tag tone="wait">partnership dormant</Tag></> : null}</>,
        },
      }))}
    />
  );
}

/** The fact that matters most. */
function Second({ row }: { row: ActionsView['rows'][number] }) {
  const facts = [
    row.kind === 'request' ? `a request; it cannot be instructed${row.chased > 0 ? `, chased ${row.chased === 1 ? 'once' : `${row.chased} times`}` : ''}` : null,
    row.redated > 0 && row.firstDue ? `first due ${shortDate(row.firstDue)}, re-dated ${row.redated === 1 ? 'once' : `${row.redated} times`}` : null,
  ].filter(Boolean);
  return facts.length > 0 ? <CellNote>{facts.join(' · ')}</CellNote> : null;
}
