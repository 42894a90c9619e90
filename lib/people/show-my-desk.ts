import { z } from 'zod';
import { query } from '@/lib/access/gate';
import * as desks from '@/db/repositories/desks';
import { timeOf } from '@/lib/calendar/london';

/** What awaits a person over all their partnerships, and nothing else. */
export const showMyDesk = query({
  name: 'desk.show',
  permission: 'self:read',
  scope: 'all',
  input: z.object({}),
  load: ({ actor }) => Promise.resolve({ place: { partnershipId: actor.grants[0]?.partnershipId ?? '' } }),
  async run({ tx, actor }) {
    const seats = await desks.listMySeats(tx, { personId: actor.personId ?? '' });
    return { firstName: actor.name.split(' ')[0] ?? actor.name, greeting: greetingAt(actor.now), seats };
  },
});

export type MyDeskView = Awaited<ReturnType<typeof showMyDesk>>;

function greetingAt(now: Date): string {
  const hour = Number(timeOf(now).slice(0, 2));
  return hour < 12 ? 'Good morning' : hour < 18 ? 'Good afternoon' : 'Good evening';
}
