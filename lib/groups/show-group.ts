import * as record from '@/db/repositories/escalation-record';
import * as partnerships from '@/db/repositories/partnerships';
import * as releases from '@/db/repositories/releases';
import * as records from '@/db/repositories/records-searches';
import * as seats from '@/db/repositories/seats';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { isUntouched, loadGroup } from './group';
import { showGroupInput } from './inputs';
import { canFillSeats, canWriteTerms } from './policy';
import { seatView } from './seat-view';

/** A group: its terms of reference, its seats and who holds them. */
export const showGroup = query({
  name: 'group.show',
  permission: 'group:read',
  scope: 'partnership',
  input: showGroupInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, group, place } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const [terms, rows, appointments, offices, home, arrived] = await Promise.all([
      partnerships.findTerms(tx, at),
      seats.list(tx, at),
      seats.listLiveAppointments(tx, at),
      partnerships.listOffices(tx, at),
      record.listHome(tx, { groupId: group.id, since: new Date(now.getTime() - 120 * 86_400_000), limit: 10 }),
      releases.listArrived(tx, at),
    ]);
    const untouched = await isUntouched(tx, actor, at, group.kind);
    const closed = group.kind === 'caucus' && !untouched && !actor.grants.some((grant) => grant.groupId === group.id);
    const open = group.closedAt === null;
    const fillSeats = open && canFillSeats(actor, place, group.kind, untouched);
    const secretariat = actor.grants.some((grant) => grant.groupId === group.id && grant.seatKind === 'secretariat');
    const mine = actor.grants.some((grant) => grant.groupId === group.id);
    // Whoever must know: a group's secretariat, and everybody in a caucus.
    const searches = secretariat || (group.kind === 'caucus' && mine) ? await records.list(tx, { partnershipId: partnership.id, limit: 5 }) : [];
    return {
      partnership,
      group,
      /** That the record was searched for a request: its number and day, never the words. */
      searches: searches.map(({ id, requestNumber, at: searchedAt }) => ({ id, requestNumber, at: searchedAt })),
      terms,
      /** Answers that came home: what waits for an agenda, and what was put on one. */
      home,
      /** What other groups referred to it. */
      referred: arrived.filter((row) => row.kind === 'referral'),
      /** Its own closing report, and those its groups left to it. */
      reports: arrived.filter((row) => row.kind === 'report'),
      offices: offices.map(({ kind, name }) => ({ kind, name })),
      seats: (closed ? [] : rows).map((row) => seatView(row, appointments.filter((appointment) => appointment.seatId === row.id), secretariat)),
      /** A caucus tells its seats to itself only. */
      closed,
      can: { fillSeats, makeSeats: fillSeats && !(untouched && rows.length > 0), makeMany: fillSeats && group.kind !== 'caucus', close: group.kind === 'task-and-finish' && open && columnsTowards(actor, place).has('secretariat'), giveOffices: open && canFillSeats(actor, place, group.kind), writeTerms: open && canWriteTerms(actor, place, group.kind) },
    };
  },
});

export type GroupView = Awaited<ReturnType<typeof showGroup>>;
