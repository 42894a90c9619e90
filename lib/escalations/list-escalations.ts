import * as repository from '@/db/repositories/escalations';
import * as partnerships from '@/db/repositories/partnerships';
import type { EscalationState } from '@/db/schema/vocabulary';
import { columnOf } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { isRestrictedReference } from '@/lib/access/reference';
import { ruleOf } from '@/lib/access/permissions';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { clockOf, stateInWords } from './escalation';
import { listEscalationsInput } from './inputs';

const pageSize = 50;
const states: Record<'open' | 'sent' | 'closed', EscalationState[]> = {
  open: ['raised', 'screened', 'agreed', 'cleared', 'sent'],
  sent: ['sent'],
  closed: ['closed', 'diverted'],
};

/** The escalations of a partnership as this reader sees them; rows and totals alike. */
export const listEscalations = query({
  name: 'escalation.list',
  permission: 'partnership:read',
  scope: 'partnership',
  input: listEscalationsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject, now }) {
    const { partnership } = subject;
    const today = dayOf(now);
    const [rows, totals, groups] = await Promise.all([
      repository.list(tx, { partnershipId: partnership.id, groupIds: null, states: states[input.which], limit: pageSize, offset: (input.page - 1) * pageSize }),
      repository.count(tx, { partnershipId: partnership.id, today }),
      partnerships.listGroups(tx, { partnershipId: partnership.id }),
    ]);
    const raisers: readonly string[] = ruleOf('escalation:raise').people;
    return {
      partnership,
      which: input.which,
      page: input.page,
      pageSize,
      totals,
      rows: rows.map((row) => ({ ...row, restricted: row.reference === null || isRestrictedReference(row.reference), shown: stateInWords(row, clockOf(row), today) })),
      raisesFor: groups.filter((group) => partnership.state === 'active' && group.closedAt === null && actor.grants.some((grant) => grant.groupId === group.id && raisers.includes(columnOf(grant)))).map(({ slug, name }) => ({ slug, name })),
    };
  },
});

export type EscalationsView = Awaited<ReturnType<typeof listEscalations>>;
