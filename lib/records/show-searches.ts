import type { Tx } from '@/db/client/app';
import * as searches from '@/db/repositories/records-searches';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { dayOf, timeOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { csvOf } from '@/lib/platform/csv';
import { NotFound } from '@/lib/platform/errors';
import { listSearchesInput, showSearchInput } from './inputs';

const pageSize = 50;
const kept = 500;

/** Every search that was made, with its words; the hits are the records officer's. */
export const listSearches = query({
  name: 'records.list',
  permission: 'records:list',
  scope: 'partnership',
  input: listSearchesInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, subject }) {
    const { partnership, place } = subject;
    const rows = await searches.list(tx, { partnershipId: partnership.id, limit: 200 });
    return { partnership, searches: rows, can: { search: partnership.state === 'active' && columnsTowards(actor, place).has('records officer') } };
  },
});

async function loadSearch(tx: Tx, input: { partnership: string; searchId: string }) {
  const { partnership, place } = await loadPartnership(tx, input.partnership);
  const search = await searches.find(tx, { partnershipId: partnership.id, searchId: input.searchId });
  if (!search) throw new NotFound();
  return { place, partnership, search };
}

/** The hits of one search: what stands here is all a records officer reads. */
export const showSearch = query({
  name: 'records.show',
  permission: 'records:search',
  scope: 'partnership',
  input: showSearchInput,
  load: ({ tx, input }) => loadSearch(tx, input),
  async run({ tx, input, subject }) {
    const { partnership, search } = subject;
    const at = { partnershipId: partnership.id, searchId: search.id };
    const [total, hits] = [await searches.countHits(tx, at), await searches.listHits(tx, { ...at, offset: (input.page - 1) * pageSize, limit: pageSize })];
    return { partnership, search, hits, total, page: input.page, pageSize };
  },
});

const head = ['request', 'searched', 'on', 'kind', 'reference', 'group', 'meeting', 'day', 'restricted', 'text'];

/** The same hits as a file, for who answers the request. */
export const exportSearch = query({
  name: 'records.export',
  permission: 'records:search',
  scope: 'partnership',
  input: showSearchInput,
  load: ({ tx, input }) => loadSearch(tx, input),
  async run({ tx, subject }) {
    const { partnership, search } = subject;
    const hits = await searches.listHits(tx, { partnershipId: partnership.id, searchId: search.id, offset: 0, limit: kept });
    const asked = [search.requestNumber, search.words ?? '', `${dayOf(search.at)} ${timeOf(search.at)}`];
    return csvOf([head, ...hits.map((hit) => [...asked, hit.kind, hit.reference, hit.groupName, hit.meetingDay ?? '', hit.onDay, hit.restricted ? 'yes' : '', hit.excerpt])]);
  },
});

export type SearchesView = Awaited<ReturnType<typeof listSearches>>;
export type SearchView = Awaited<ReturnType<typeof showSearch>>;
