import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { deskAppointment } from '../schema/desks';
import { addressee } from '../schema/routes';
import type { Teller } from './rows';

const people = [
  ['Priya Sandhu', 'lead'],
  ['Marcus Hale', 'member'],
] as const;

/** The provider of the story is invented, so its regional manager is a team of the demonstration only. */
async function tellProvider(t: Teller): Promise<void> {
  await t.tx.insert(addressee).values({
    id: randomUUID(), slug: 'brightstead-regional-manager', organisationId: t.id('organisation', 'Brightstead Housing'), name: 'Regional manager', rung: 1, calendar: 'england-and-wales', dueDays: 20, chaseDays: 10, lateDays: 30, climbDays: 40,
    effectiveFrom: t.day(-700), note: 'The provider of the demonstration.',
  });
}

/** The desk that the story escalates to: one of its people sits on the board that asks. */
export async function tellDesk(t: Teller): Promise<void> {
  await tellProvider(t);
  const [desk] = await t.tx.select({ id: addressee.id }).from(addressee).where(eq(addressee.slug, 'home-office-asylum-accommodation'));
  if (!desk) throw new Error('the ladder has not been told');
  for (const [name, role] of people)
    await t.tx.insert(deskAppointment).values({ id: randomUUID(), deskId: desk.id, personId: t.id('person', name), role, startedAt: new Date(t.now.getTime() - 300 * 86_400_000) });
}
