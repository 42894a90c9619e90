import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { loadGroup } from './group';
import { showGroupInput } from './inputs';
import { canFillSeats } from './policy';
import { seatView } from './seat-view';

/** A group: its terms of reference, its seats and who holds them. */
export const showGroup = query({
  name: 'group.show',
  permission: 'group:read',
  scope: 'partnership',
  input: showGroupInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, actor, subject }) {
    const { partnership, group, place } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const [terms, rows, appointments, offices] = await Promise.all([
      partnerships.findTerms(tx, at),
      seats.list(tx, at),
      seats.listLiveAppointments(tx, at),
      partnerships.listOffices(tx, at),
    ]);
    const secretariat = actor.grants.some((grant) => grant.groupId === group.id && grant.seatKind === 'secretariat');
    return {
      partnership,
      group,
      terms,
      offices: offices.map(({ kind, name }) => ({ kind, name })),
      seats: rows.map((row) => seatView(row, appointments.filter((appointment) => appointment.seatId === row.id), secretariat)),
      /** A caucus tells its seats to itself only. */
      closed: group.kind === 'caucus' && rows.length === 0,
      can: { fillSeats: canFillSeats(actor, place, group.kind) },
    };
  },
});

export type GroupView = Awaited<ReturnType<typeof showGroup>>;
