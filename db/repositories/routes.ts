import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { organisation } from '../schema/registers';
import { addressee, ladderRung, route } from '../schema/routes';

/** Teams that can answer, with their norms. */
export async function listAddressees(tx: Tx) {
  return tx
    .select({ id: addressee.id, slug: addressee.slug, organisationId: addressee.organisationId, organisation: organisation.name, name: addressee.name, rung: addressee.rung, calendar: addressee.calendar,
      dueDays: addressee.dueDays, chaseDays: addressee.chaseDays, lateDays: addressee.lateDays, climbDays: addressee.climbDays, note: addressee.note })
    .from(addressee)
    .innerJoin(organisation, eq(organisation.id, addressee.organisationId))
    .where(sql`${addressee.effectiveFrom} <= current_setting('app.now')::timestamptz and (${addressee.endsOn} is null or ${addressee.endsOn} >= (current_setting('app.now')::timestamptz)::date)`)
    .orderBy(asc(organisation.name), asc(addressee.name));
}

export async function findAddressee(tx: Tx, id: string) {
  return (await listAddressees(tx)).find((team) => team.id === id) ?? null;
}

export async function listRungs(tx: Tx) {
  return tx
    .select({ number: ladderRung.number, name: ladderRung.name, place: ladderRung.place, rhythm: ladderRung.rhythm, standing: ladderRung.standing })
    .from(ladderRung)
    .orderBy(asc(ladderRung.number), asc(ladderRung.name));
}

/** Where each topic goes in these nations. */
export async function listRoutes(tx: Tx, nations: readonly string[]) {
  return tx
    .select({ topic: route.topic, nation: route.nation, steps: route.steps, standing: route.standing, slug: addressee.slug })
    .from(route)
    .leftJoin(addressee, eq(addressee.id, route.addresseeId))
    .where(inArray(route.nation, [...nations]))
    .orderBy(asc(route.topic));
}
