import * as organisations from '@/db/repositories/organisations';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadSeat, whileOpen } from './group';
import { showSeatInput } from './inputs';
import { canFillSeats, canNameDeputy } from './policy';
import { seatView } from './seat-view';

/** A seat: who fills it now, who will, who did before, and what a manager or the secretariat may do about it. */
export const showSeat = query({
  name: 'seat.show',
  permission: 'group:read',
  scope: 'partnership',
  input: showSeatInput,
  load: ({ tx, actor, input }) => loadSeat(tx, actor, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, seat, place, untouched } = subject;
    const at = { partnershipId: partnership.id, groupId: seat.groupId };
    const ended = seat.endedAt !== null && seat.endedAt <= now;
    const fill = canFillSeats(actor, place, seat.groupKind, untouched);
    const nameDeputy = fill || canNameDeputy(actor, place, seat.groupKind);
    const caucus = seat.groupKind === 'caucus';
    const sectors = seat.organisationId === null && !seat.roleOnly;
    const [rows, meetings, names] = await Promise.all([
      seats.listHistory(tx, { ...at, seatId: seat.id }),
      nameDeputy && !caucus ? seating.listMeetingsToCome(tx, at) : [],
      nameDeputy && sectors ? organisations.listNames(tx, { limit: 1000 }) : [],
    ]);
    const secretariat = actor.grants.some((grant) => grant.groupId === seat.groupId && grant.seatKind === 'secretariat');
    const hidden = seat.roleOnly && !secretariat;
    const isOver = (row: { endedAt: Date | null }) => row.endedAt !== null && row.endedAt <= now;
    const live = rows.filter((row) => row.startedAt <= now && !isOver(row));
    return {
      partnership,
      today: dayOf(now),
      seat: {
        ...seatView(seat, live, secretariat), ended, groupSlug: seat.groupSlug, groupName: seat.groupName, organisation: seat.organisation, roleOnly: seat.roleOnly, needs: seat.needs, wentOn: seat.wentOn, interests: seat.interests ?? [],
        /** A sector's seat: whoever fills it comes from somewhere. */
        asksOrigin: sectors,
      },
      toCome: hidden ? [] : rows.filter((row) => row.startedAt > now && !isOver(row)).map(({ id, name, kind, startsOn }) => ({ id, name, kind, startsOn })),
      former: hidden ? [] : rows.filter(isOver).map(({ id, name, kind, startsOn, endsOn, from }) => ({ id, name, kind, startsOn, endsOn, from })),
      meetings,
      names,
      can: {
        /** Access may be ended in a closed group too. */
        end: fill && !ended && seat.needs === null,
        ...whileOpen(seat.groupClosedAt, {
          fill: fill && !ended && seat.needs === null,
          nameDeputy: nameDeputy && !ended && !untouched && seat.needs === null,
          move: fill && !ended && !untouched,
          first: untouched,
          /** A caucus is its holders. */
          holderOnly: caucus,
          choose: fill && seat.needs !== null,
        }),
      },
    };
  },
});

export type SeatPageView = Awaited<ReturnType<typeof showSeat>>;
