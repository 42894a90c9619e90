import type { Tx } from '@/db/client/app';
import type { Interest } from '@/db/repositories/organisations';
import * as seats from '@/db/repositories/seats';
import type { Actor } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { csvOf } from '@/lib/platform/csv';
import { showRegisterInput } from './inputs';
import { seatView, type SeatView } from './seat-view';

export interface RegisterRow extends SeatView {
  group: { slug: string; name: string };
  organisation: string | null;
  interests: Interest[];
}
interface Asked {
  group?: string | undefined;
  organisation?: string | undefined;
  sector?: string | undefined;
  vacant?: string | undefined;
}

/** Every seat this person may know of. A caucus is told within it only; a role-only seat never has a name here, for anybody. */
async function rowsOf(tx: Tx, actor: Actor, partnershipId: string): Promise<RegisterRow[]> {
  const [all, live] = await Promise.all([seats.listAll(tx, { partnershipId }), seats.listAllLive(tx, { partnershipId })]);
  return all
    .filter((seat) => seat.groupKind !== 'caucus' || actor.grants.some((grant) => grant.groupId === seat.groupId))
    .map((seat) => ({
      ...seatView(seat, live.filter((row) => row.seatId === seat.id), false),
      group: { slug: seat.groupSlug, name: seat.groupName },
      organisation: seat.organisation,
      interests: seat.interests ?? [],
    }));
}

const narrowed = (rows: RegisterRow[], asked: Asked): RegisterRow[] =>
  rows.filter(
    (row) =>
      (asked.group === undefined || row.group.slug === asked.group) &&
      (asked.organisation === undefined || row.organisation === asked.organisation || row.people.some((one) => one.from === asked.organisation)) &&
      (asked.sector === undefined || row.sector === asked.sector) &&
      (asked.vacant === undefined || row.empty),
  );

const distinct = (values: (string | null)[]) => [...new Set(values.filter((value) => value !== null))].sort((a, b) => a.localeCompare(b));

/** Who sits where, over all groups this person may see. */
export const showRegister = query({
  name: 'register.show',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showRegisterInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject, now }) {
    const all = await rowsOf(tx, actor, subject.partnership.id);
    const { partnership: _slug, ...asked } = input;
    const rows = narrowed(all, asked);
    return {
      partnership: subject.partnership,
      today: dayOf(now),
      asked,
      rows,
      vacant: rows.filter((row) => row.empty).length,
      choices: {
        groups: [...new Map(all.map((row) => [row.group.slug, row.group])).values()],
        organisations: distinct(all.flatMap((row) => [row.organisation, ...row.people.map((one) => one.from)])),
        sectors: distinct(all.map((row) => row.sector)),
      },
    };
  },
});

export type RegisterView = Awaited<ReturnType<typeof showRegister>>;

const head = ['group', 'seat', 'organisation', 'sector', 'kind', 'state', 'person', 'as', 'comes from', 'since', 'until'];

/** The same as a CSV file: a line for each person, and one for each seat that has nobody to show. */
export const exportRegister = query({
  name: 'register.export',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showRegisterInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, input, subject }) {
    const rows = narrowed(await rowsOf(tx, actor, subject.partnership.id), input);
    return csvOf([
      head,
      ...rows.flatMap((row) => {
        const seat = [row.group.name, row.label, row.organisation ?? '', row.sector, row.kind, row.state];
        if (row.people.length === 0) return [[...seat, '', '', '', '', '']];
        return row.people.map((one) => [...seat, one.name, one.kind, one.from ?? '', one.since, one.until ?? '']);
      }),
    ]);
  },
});
