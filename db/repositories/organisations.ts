import { and, asc, eq, ilike, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { organisation } from '../schema/registers';
import { seat } from '../schema/seats';
import type { OrganisationKind } from '../schema/vocabulary';

/** The organisations that hold a seat somewhere in a partnership. */
export async function listSeated(tx: Tx, args: { partnershipId: string }) {
  return tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(seat)
    .innerJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), isNull(seat.endedAt)))
    .orderBy(asc(organisation.name));
}

/** Names of the register that are not ended, for a field to suggest. */
export async function listNames(tx: Tx, args: { limit: number }): Promise<string[]> {
  const rows = await tx.select({ name: organisation.name }).from(organisation).where(sql`${organisation.endsOn} is null or ${organisation.endsOn} >= current_date`).orderBy(asc(organisation.name)).limit(args.limit);
  return rows.map((row) => row.name);
}

const notEnded = sql`(${organisation.endsOn} is null or ${organisation.endsOn} >= current_date)`;
const brief = { id: organisation.id, name: organisation.name, kind: organisation.kind };

/** The regions of the register that have councils. */
export async function listRegions(tx: Tx): Promise<string[]> {
  const rows = await tx.selectDistinct({ region: organisation.region }).from(organisation).where(and(eq(organisation.kind, 'council'), notEnded)).orderBy(asc(organisation.region));
  return rows.flatMap((row) => (row.region === null ? [] : [row.region]));
}

export async function listCouncils(tx: Tx, args: { region: string }) {
  return tx.select(brief).from(organisation).where(and(eq(organisation.kind, 'council'), eq(organisation.region, args.region), notEnded)).orderBy(asc(organisation.name)).limit(200);
}

export async function listByIds(tx: Tx, args: { ids: string[] }) {
  if (args.ids.length === 0) return [];
  return tx.select(brief).from(organisation).where(and(inArray(organisation.id, args.ids), notEnded)).orderBy(asc(organisation.name));
}

/** Those of these names that the register has, however their letters are written. */
export async function listNamed(tx: Tx, args: { names: string[] }) {
  if (args.names.length === 0) return [];
  return tx.select(brief).from(organisation).where(sql`lower(${organisation.name}) in (select lower(jsonb_array_elements_text(${JSON.stringify(args.names)}::jsonb)))`);
}

export async function findByName(tx: Tx, args: { name: string }) {
  const [row] = await tx.select({ id: organisation.id, name: organisation.name, kind: organisation.kind }).from(organisation).where(sql`lower(${organisation.name}) = lower(${args.name})`);
  return row ?? null;
}

/** Names that have these words in them, for who mistyped one. */
export async function listLike(tx: Tx, args: { words: string; limit: number }): Promise<string[]> {
  const pattern = `%${args.words.replaceAll(/[\\%_]/g, '\\$&').split(/\s+/).join('%')}%`;
  const rows = await tx.select({ name: organisation.name }).from(organisation).where(ilike(organisation.name, pattern)).orderBy(asc(organisation.name)).limit(args.limit);
  return rows.map((row) => row.name);
}

/** Adds an organisation to the shared register; one of that name that is there already is taken as it is. */
export async function register(tx: Tx, args: { id: string; name: string; kind: OrganisationKind }): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select register_organisation(${args.id}::uuid, ${args.name}, ${args.kind}) as id`);
  if (!row) throw new Error('no organisation');
  return row.id;
}
