import * as repository from '@/db/repositories/actions';
import * as partnerships from '@/db/repositories/partnerships';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { csvOf } from '@/lib/platform/csv';
import { NotFound } from '@/lib/platform/errors';
import { stateInWords } from './action';
import { listActionsInput } from './inputs';

const most = 10_000;

/** The log as a CSV file, as its reader sees it. No cell is taken for a formula by a spreadsheet. */
export const exportActions = query({
  name: 'action.export',
  permission: 'partnership:read',
  scope: 'partnership',
  input: listActionsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, input, subject, now }) {
    const { partnership } = subject;
    const groups = input.group ? await partnerships.listGroups(tx, { partnershipId: partnership.id }) : [];
    const chosen = input.group ? groups.find((group) => group.slug === input.group) : null;
    if (chosen === undefined) throw new NotFound();
    const today = dayOf(now);
    const rows = await repository.list(tx, { partnershipId: partnership.id, groupIds: chosen ? [chosen.id] : null, which: input.which, today, limit: most, offset: 0 });
    const cells = rows.map((row) => [
      row.reference, row.kind, row.groupName, row.text, row.seat, row.firstDue ?? '', row.due ?? '', [stateInWords(row, today, dayOf(row.openedAt), partnership.calendar).words, ...(partnership.state === 'dormant' && row.state !== 'closed' ? ['partnership dormant'] : [])].join('; '),
    ]);
    return csvOf([['reference', 'kind', 'group', 'what', 'with', 'first due', 'due', 'state'], ...cells]);
  },
});
