import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadSeat } from './group';
import { showSeatInput } from './inputs';
import { canFillSeats } from './policy';
import { seatView } from './seat-view';

/** A seat: who fills it now, who did before, and what a manager may do about it. */
export const showSeat = query({
  name: 'seat.show',
  permission: 'group:read',
  scope: 'partnership',
  input: showSeatInput,
  load: ({ tx, input }) => loadSeat(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, seat, place } = subject;
    const at = { partnershipId: partnership.id, groupId: seat.groupId };
    const [live, history] = await Promise.all([seats.listLiveAppointments(tx, at), seats.listHistory(tx, { ...at, seatId: seat.id })]);
    const secretariat = actor.grants.some((grant) => grant.groupId === seat.groupId && grant.seatKind === 'secretariat');
    const hidden = seat.roleOnly && !secretariat;
    return {
      partnership,
      today: dayOf(now),
      seat: { ...seatView(seat, live.filter((row) => row.seatId === seat.id), secretariat), groupSlug: seat.groupSlug, groupName: seat.groupName, organisation: seat.organisation },
      former: hidden
        ? []
        : history.filter((row) => row.endedAt !== null && row.endedAt <= now).map(({ id, name, kind, startsOn, endsOn, from }) => ({ id, name, kind, startsOn, endsOn, from })),
      can: { fill: canFillSeats(actor, place, seat.groupKind) },
    };
  },
});

export type SeatPageView = Awaited<ReturnType<typeof showSeat>>;
