import * as repository from '@/db/repositories/actions';
import * as partnerships from '@/db/repositories/partnerships';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { NotFound } from '@/lib/platform/errors';
import { stateInWords } from './action';
import { listActionsInput } from './inputs';

export const pageSize = 50;

/** The action log of a partnership, or of one group, as its reader sees it: rows and totals. */
export const listActions = query({
  name: 'action.list',
  permission: 'partnership:read',
  scope: 'partnership',
  input: listActionsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject, now }) {
    const { partnership } = subject;
    const groups = await partnerships.listGroups(tx, { partnershipId: partnership.id });
    const chosen = input.group === undefined ? null : groups.find((group) => group.slug === input.group);
    if (chosen === undefined) throw new NotFound();
    const groupIds = chosen ? [chosen.id] : null;
    const today = dayOf(now);
    const [rows, open, closed] = await Promise.all([
      repository.list(tx, { partnershipId: partnership.id, groupIds, which: input.which, today, limit: pageSize, offset: (input.page - 1) * pageSize }),
      repository.countOpen(tx, { partnershipId: partnership.id, groupIds, today }),
      input.which === 'closed' ? repository.countClosed(tx, { partnershipId: partnership.id, groupIds }) : 0,
    ]);
    const mine = new Set(actor.grants.map((grant) => grant.groupId));
    return {
      partnership,
      group: chosen && { slug: chosen.slug, name: chosen.name },
      groups: groups.filter((group) => mine.has(group.id)).map(({ slug, name }) => ({ slug, name })),
      which: input.which,
      page: input.page,
      totals: { ...open, closed },
      rows: rows.map((row) => ({ ...row, shown: stateInWords(row, today, dayOf(row.openedAt), partnership.calendar) })),
      writesFor: groups
        .filter((group) => partnership.state === 'active' && group.closedAt === null && actor.grants.some((grant) => grant.groupId === group.id && grant.seatKind === 'secretariat' && grant.appointmentKind !== 'assistant'))
        .map(({ slug, name }) => ({ slug, name })),
    };
  },
});

export type ActionsView = Awaited<ReturnType<typeof listActions>>;
