import { z } from 'zod';
import * as actions from '@/db/repositories/actions';
import * as record from '@/db/repositories/escalation-record';
import * as desks from '@/db/repositories/desks';
import * as meetings from '@/db/repositories/meetings';
import type { EscalationState } from '@/db/schema/vocabulary';
import type { Grant } from '@/lib/access/actor';
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
    // A dormant partnership refuses every answer, so it asks for none.
    const asking = actor.grants.filter((grant) => grant.partnershipState === 'active');
    const own = asking.flatMap((grant) => (grant.seatId !== null && grant.appointmentKind === 'holder' ? [grant.seatId] : []));
    const [mine, rows, answers, unread, work, positions, steps, home] = await Promise.all([
      desks.listMySeats(tx, { personId: actor.personId ?? '' }),
      meetings.listMine(tx, { limit: 20 }),
      meetings.listAnswersOfSeats(tx, { seatIds }),
      desks.listUnread(tx, { personId: actor.personId ?? '' }),
      actions.listOfSeats(tx, { seatIds, limit: 30 }),
      record.listPositionsOwed(tx, { seatIds: own, limit: 20 }),
      record.listStepsOwed(tx, { ...groupsOf(asking), limit: 20 }),
      record.listHome(tx, { since: new Date(now.getTime() - 60 * 86_400_000), limit: 5 }),
    ]);
    // An invitation that lapsed is still a row, and no seat any more.
    const seats = mine.filter((seat) => seatIds.includes(seat.seatId));
    return {
      firstName: actor.name.split(' ')[0] ?? actor.name,
      greeting: greetingAt(now),
      seats,
      work: work.map((row) => ({ ...row, shown: stateInWords(row, dayOf(now), dayOf(row.openedAt), row.calendar) })),
      positions,
      steps: steps.map((row) => ({ ...row, ...stepWords[row.state] })),
      home,
      desks: actor.desks,
      ...deskView({ meetings: rows, seats, asking: new Set(asking.flatMap((grant) => grant.seatId ?? [])), answers, unread, more: positions.length + steps.length, now, calendar: seats[0]?.calendar ?? 'england-and-wales' }),
    };
  },
});

export type MyDeskView = Awaited<ReturnType<typeof showMyDesk>>;

/** What is asked of whom, by where an escalation stands. */
const stepWords: Partial<Record<EscalationState, { what: string; step: string }>> = {
  raised: { what: 'Screen an issue', step: 'screen' },
  agreed: { what: 'Clear the letter of', step: 'clear' },
  cleared: { what: 'Send the letter of', step: 'send' },
};

function groupsOf(grants: Grant[]) {
  const of = (hat: (grant: Grant) => boolean) => grants.flatMap((grant) => (grant.groupId !== null && hat(grant) ? [grant.groupId] : []));
  return {
    secretariatOf: of((grant) => grant.seatKind === 'secretariat' && grant.appointmentKind !== 'assistant'),
    chairOf: of((grant) => grant.office === 'chair'),
    viceChairOf: of((grant) => grant.office === 'vice-chair'),
  };
}

function greetingAt(now: Date): string {
  const hour = Number(timeOf(now).slice(0, 2));
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}
