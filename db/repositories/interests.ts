import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { organisationInterest } from '../schema/interests';
import { organisation } from '../schema/registers';
import { seat } from '../schema/seats';
import type { InterestKind } from '../schema/vocabulary';
import { now } from './now';

export interface Interest {
  kind: InterestKind;
  /** Whose contract or money it is. */
  whose: string;
  region: string | null;
  since: string;
  until: string | null;
}

/** The live interests of the organisation whose seat it is; `null` where there are none. */
export const interests = sql<Interest[] | null>`(select jsonb_agg(jsonb_build_object('kind', i.kind, 'whose', c.name, 'region', i.region, 'since', i.starts_on, 'until', i.ends_on) order by i.kind, c.name)
  from ${organisationInterest} i join ${organisation} c on c.id = i.counterparty_id
  where i.organisation_id = ${seat.organisationId} and i.starts_on <= (${now} at time zone 'Europe/London')::date and (i.ends_on is null or i.ends_on >= (${now} at time zone 'Europe/London')::date))`;

const counterparty = alias(organisation, 'counterparty');

/** What these organisations have with others, and what this partnership declared: running, to come and ended. */
export async function list(tx: Tx, args: { partnershipId: string; organisations: string[] }) {
  return tx
    .select({ id: organisationInterest.id, organisation: organisation.name, kind: organisationInterest.kind, whose: counterparty.name, region: organisationInterest.region, since: organisationInterest.startsOn,
      until: organisationInterest.endsOn, declaredHere: sql<boolean>`coalesce(${organisationInterest.declaredIn} = ${args.partnershipId}, false)` })
    .from(organisationInterest)
    .innerJoin(organisation, eq(organisation.id, organisationInterest.organisationId))
    .innerJoin(counterparty, eq(counterparty.id, organisationInterest.counterpartyId))
    .where(or(eq(organisationInterest.declaredIn, args.partnershipId), args.organisations.length > 0 ? inArray(organisation.name, args.organisations) : undefined))
    .orderBy(asc(organisation.name), asc(organisationInterest.kind), asc(counterparty.name), asc(organisationInterest.startsOn));
}

/** One that this partnership declared. */
export async function findDeclared(tx: Tx, args: { partnershipId: string; id: string }) {
  const [row] = await tx.select({ id: organisationInterest.id }).from(organisationInterest).where(and(eq(organisationInterest.declaredIn, args.partnershipId), eq(organisationInterest.id, args.id)));
  return row ?? null;
}

/** Null where the register says so already. */
export async function declare(tx: Tx, a: { id: string; partnershipId: string; organisationId: string; kind: InterestKind; counterpartyId: string; region: string | null; from: string }): Promise<string | null> {
  const [row] = await tx.execute<{ id: string | null }>(
    sql`select declare_interest(${a.partnershipId}::uuid, ${a.id}::uuid, ${a.organisationId}::uuid, ${a.kind}, ${a.counterpartyId}::uuid, ${a.region}, ${a.from}::date) as id`,
  );
  return row?.id ?? null;
}

/** False where it ends that day or earlier already. */
export async function end(tx: Tx, a: { partnershipId: string; id: string; lastDay: string }): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(sql`select end_interest(${a.partnershipId}::uuid, ${a.id}::uuid, ${a.lastDay}::date) as done`);
  return row?.done === true;
}
