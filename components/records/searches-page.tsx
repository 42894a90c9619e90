import type { ReactNode } from 'react';
import type { SearchesView } from '@/lib/records/show-searches';
import { CellNote, DataTable } from '../ui/data-table';
import { dateAndTime, longDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Section } from '../ui/section';
import Link from '../ui/link';

export const searchedDays = (row: { from: string | null; to: string | null }): string =>
  [row.from ? `from ${longDate(row.from)}` : '', row.to ? `to ${longDate(row.to)}` : ''].filter(Boolean).join(' ');

/** For the records officer: a search on a numbered request. For a manager: that they were made, and with which words. */
export function SearchesPage({ view, form }: { view: SearchesView; form: ReactNode }) {
  const { partnership, searches, can } = view;
  return (
    <>
      <PageHeader crumbs={[{ label: partnership.shortName, href: `/p/${partnership.slug}` }, { label: 'Searches of the record' }]} title="Searches of the record" />
      {can.search ? (
        <div className="mb-10">
          <Notice>
            A search looks through everything this partnership keeps, caucuses and restricted items too, and never at files. It is logged with its words. The secretariat of every group, and everybody in a caucus, sees its number and day.
          </Notice>
          {form}
        </div>
      ) : null}
      <Section title="Searches made">
        {searches.length === 0 ? (
          <EmptyState title="None yet">Each search stands here with its request, words and day.</EmptyState>
        ) : (
          <DataTable
            caption="Searches made"
            columns={[
              { key: 'request', label: 'Request', stacked: false },
              { key: 'words', label: 'Words' },
              { key: 'at', label: 'Searched' },
              { key: 'found', label: 'Hits', figures: true },
            ]}
            rows={searches.map((row) => ({
              key: row.id,
              cells: {
                request: can.search ? <Link className="link" href={`/p/${partnership.slug}/records/${row.id}`} aria-label={`${row.requestNumber}, ${dateAndTime(row.at)}`}>{row.requestNumber}</Link> : row.requestNumber,
                words: (
                  <>
                    {row.words}
                    {row.from || row.to ? <CellNote>{searchedDays(row)}</CellNote> : null}
                  </>
                ),
                at: (
                  <>
                    {dateAndTime(row.at)}
                    {row.by ? <CellNote>{row.by}</CellNote> : null}
                  </>
                ),
                found: row.found,
              },
            }))}
          />
        )}
      </Section>
    </>
  );
}
