import { z } from 'zod';
import * as actions from '@/db/repositories/actions';
import * as record from '@/db/repositories/escalation-record';
import * as desks from '@/db/repositories/desks';
import * as meetings from '@/db/repositories/meetings';
import { query } from '@/lib/access/gate';
import { stateInWords } from '@/lib/actions/action';
import { dayOf, timeOf } from '@/lib/calendar/london';
import { deskView } from './desk-view';

/** What awaits a person over all their partnerships, and nothing else. */
export const showMyDesk = query({
  name: 'desk.show',
  permission: 'self:read',
  scope: 'all',
  input: z.object({}),
  load: ({ actor }) => Promise.resolve({ place: { partnershipId: actor.grants[0]?.partnershipId ?? '' } }),
  async run({ tx, actor, now }) {
    const seatIds = actor.grants.flatMap((grant) => (grant.seatId === null ? [] : [grant.seatId]));
    const own = actor.grants.flatMap((grant) => (grant.seatId !== null && grant.appointmentKind === 'holder' ? [grant.seatId] : []));
    const [seats, rows, answers, unread, work, positions, home] = await Promise.all([
      desks.listMySeats(tx, { personId: actor.personId ?? '' }),
      meetings.listMine(tx, { limit: 20 }),
      meetings.listAnswersOfSeats(tx, { seatIds }),
      desks.listUnread(tx, { personId: actor.personId ?? '' }),
      actions.listOfSeats(tx, { seatIds, limit: 30 }),
      record.listPositionsOwed(tx, { seatIds: own, limit: 20 }),
      record.listHome(tx, { since: new Date(now.getTime() - 60 * 86_400_000), limit: 5 }),
    ]);
    return {
      firstName: actor.name.split(' ')[0] ?? actor.name,
      greeting: greetingAt(now),
      seats,
      work: work.map((row) => ({ ...row, shown: stateInWords(row, dayOf(now), dayOf(row.openedAt), row.calendar) })),
      positions,
      home,
      desks: actor.desks,
      ...deskView({ meetings: rows, seats, answers, unread, more: positions.length, now, calendar: seats[0]?.calendar ?? 'england-and-wales' }),
    };
  },
});

export type MyDeskView = Awaited<ReturnType<typeof showMyDesk>>;

function greetingAt(now: Date): string {
  const hour = Number(timeOf(now).slice(0, 2));
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}
