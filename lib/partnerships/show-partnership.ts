import * as partnerships from '@/db/repositories/partnerships';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { canFillSeats } from '@/lib/groups/policy';
import { inPartnership } from './inputs';
import { loadPartnership } from './subject';

/** A partnership: its groups, its offices, whom to ask. */
export const showPartnership = query({
  name: 'partnership.show',
  permission: 'partnership:find',
  scope: 'partnership',
  input: inPartnership,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, subject }) {
    const { partnership } = subject;
    const at = { partnershipId: partnership.id };
    const searchesOnly = columnsTowards(actor, at).size === 1 && columnsTowards(actor, at).has('records officer');
    const [groups, seats, holders, offices] = await Promise.all([
      searchesOnly ? [] : partnerships.listGroups(tx, at),
      partnerships.countSeats(tx, at),
      partnerships.countHolders(tx, at),
      partnerships.listOffices(tx, { partnershipId: partnership.id, groupId: null }),
    ]);
    const mine = new Set(actor.grants.map((grant) => grant.groupId));
    return {
      partnership,
      searchesOnly,
      can: { manage: actor.grants.some((grant) => grant.office === 'manager'), choose: groups.some((group) => canFillSeats(actor, { ...at, groupId: group.id }, group.kind)), seeSearches: actor.grants.some((grant) => grant.office === 'manager' || grant.office === 'records officer') },
      /** Seats that need somebody since their organisation ended. */
      waiting: seats.reduce((sum, row) => sum + row.waiting, 0),
      offices: offices.map(({ kind, name }) => ({ kind, name })),
      groups: groups.map((group) => {
        const counted = seats.find((row) => row.groupId === group.id);
        const filled = holders.find((row) => row.groupId === group.id)?.holders ?? 0;
        // A caucus tells its seats to itself only; whether a seat shown by role is filled is nobody else's to know.
        const known = group.kind !== 'caucus' || mine.has(group.id);
        return {
          ...group,
          seats: known ? (counted?.seats ?? 0) : null,
          vacancies: known ? (counted?.seats ?? 0) - (counted?.byRole ?? 0) - filled : null,
          waiting: known ? (counted?.waiting ?? 0) : 0,
          mine: mine.has(group.id),
        };
      }),
    };
  },
});

export type PartnershipView = Awaited<ReturnType<typeof showPartnership>>;
