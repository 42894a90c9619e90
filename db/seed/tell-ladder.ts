import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { OwnerTx } from '../client/owner';
import { organisation } from '../schema/registers';
import { addressee, ladderRung, route } from '../schema/routes';
import { departments, effectiveFrom, routes, rungs, teams } from './ladder';

/** Puts ladder, teams and routes into the registers. What is there already, perhaps changed by hand, stays as it is. */
export async function tellLadder(tx: OwnerTx): Promise<void> {
  for (const name of departments)
    await tx.insert(organisation).values({ id: randomUUID(), name, kind: 'government department' }).onConflictDoNothing();
  await tx.insert(ladderRung).values(rungs.map((rung) => ({ ...rung, id: randomUUID(), effectiveFrom }))).onConflictDoNothing();
  for (const { organisation: of, ...team } of teams) {
    const [found] = await tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.name, of));
    if (!found) continue;
    await tx
      .insert(addressee)
      .values({ id: randomUUID(), organisationId: found.id, calendar: 'england-and-wales', dueDays: 20, chaseDays: 10, lateDays: 30, climbDays: 40, effectiveFrom, ...team })
      .onConflictDoNothing();
  }
  const made = await tx.select({ id: addressee.id, slug: addressee.slug }).from(addressee);
  const rows = routes.flatMap(({ topic, steps, team, standing = 'proposal' }) =>
    Object.entries(steps).map(([nation, words]) => ({
      id: randomUUID(), topic, nation, steps: words, addresseeId: made.find((one) => one.slug === team)?.id ?? null, standing, effectiveFrom,
    })),
  );
  await tx.insert(route).values(rows).onConflictDoNothing();
}
