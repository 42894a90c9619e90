import { randomUUID } from 'node:crypto';
import * as searches from '@/db/repositories/records-searches';
import { command } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { searchInput } from './inputs';

/** Searches the whole record of a partnership for a numbered request, caucuses and restricted items too. It is logged, and every secretariat sees that it was made. */
export const searchRecords = command({
  name: 'records.search',
  permission: 'records:search',
  scope: 'partnership',
  input: searchInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, input, subject }) {
    const searchId = randomUUID();
    const { requestNumber, words, from, to } = input;
    await searches.search(tx, { partnershipId: subject.partnership.id, id: searchId, requestNumber, words, from: from ?? null, to: to ?? null });
    return { result: { searchId }, audit: { subjectKind: 'records search', subjectId: searchId, fields: ['requestNumber', 'words'] } };
  },
});
