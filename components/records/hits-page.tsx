import type { SearchView } from '@/lib/records/show-searches';
import { ButtonLink } from '../ui/button';
import { dateAndTime, longDate } from '../ui/dates';
import { EmptyState } from '../ui/empty-state';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { Pager } from '../ui/pager';
import { Tag } from '../ui/tag';
import { searchedDays } from './searches-page';

/** The hits of one search, as they stood when it was made. */
export function HitsPage({ view }: { view: SearchView }) {
  const { partnership, search, hits, total, page, pageSize } = view;
  const base = `/p/${partnership.slug}/records`;
  const here = `${base}/${search.id}`;
  return (
    <>
      <PageHeader
        crumbs={[{ label: partnership.shortName, href: `/p/${partnership.slug}` }, { label: 'Searches of the record', href: base }, { label: search.requestNumber }]}
        title={`${search.requestNumber}: “${search.words ?? ''}”`}
        meta={[`searched ${dateAndTime(search.at)}`, searchedDays(search), search.by].filter(Boolean).join(' · ')}
        primary={total > 0 ? <ButtonLink href={`${here}/download`} download>Download as CSV</ButtonLink> : undefined}
      />
      {search.found > total ? <Notice tone="wait" title={`${search.found} texts were found; the newest ${total} are kept`}>Search again with more words, or for fewer days.</Notice> : null}
      {total === 0 ? (
        <EmptyState title="Nothing was found">No text of this partnership has all of these words{search.from || search.to ? ' in these days' : ''}.</EmptyState>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {hits.map((hit) => (
            <li key={hit.position} className="py-4">
              <p className="text-meta text-ink-3">
                {[hit.groupName, hit.kind, hit.reference, hit.meetingDay ? `meeting of ${longDate(hit.meetingDay)}` : longDate(hit.onDay)].filter(Boolean).join(' · ')}{' '}
                {hit.restricted ? <Tag tone="closed">restricted</Tag> : null}
              </p>
              <p className="mt-1 max-w-record font-serif text-record wrap-anywhere">{hit.excerpt}</p>
            </li>
          ))}
        </ul>
      )}
      {total > pageSize ? (
        <Pager
          what="hits"
          from={(page - 1) * pageSize + 1}
          to={Math.min(page * pageSize, total)}
          total={total}
          previous={page > 1 ? `${here}?page=${page - 1}` : undefined}
          next={page * pageSize < total ? `${here}?page=${page + 1}` : undefined}
        />
      ) : null}
    </>
  );
}
