import { and, eq, inArray, sql } from 'drizzle-orm';
import { ruleHash } from '../audience-hash';
import type { Tx } from '../client/app';
import { audience, audienceTerm } from '../schema/audiences';
import { organisation } from '../schema/registers';
import { seat } from '../schema/seats';
import type { AudienceOccasion, AudienceReaders, AudienceRule } from '../schema/vocabulary';

export interface EnsureArgs {
  partnershipId: string;
  groupId: string;
  occasion: AudienceOccasion;
  occasionId: string | null;
  dated: Date;
  rule: AudienceRule;
  readers: AudienceReaders;
  terms: object[];
}

/** The key of the shared row for a rule, made when new. */
export async function ensure(tx: Tx, a: EnsureArgs): Promise<number> {
  const [row] = await tx.execute<{ key: number }>(
    sql`select ensure_audience(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${a.occasion}, ${a.occasionId}::uuid, ${a.dated.toISOString()}::timestamptz,
      ${a.rule}, ${a.readers}, ${ruleHash(a.rule, a.readers, a.terms)}, ${JSON.stringify(a.terms)}::jsonb) as key`,
  );
  if (!row) throw new Error('no audience');
  return row.key;
}

/** Whether this transaction's actor reads an audience. */
export async function isMine(tx: Tx, key: number): Promise<boolean> {
  const [row] = await tx.execute<{ mine: boolean }>(sql`select reads(${key}) as mine`);
  return row?.mine === true;
}

export interface ReaderRow {
  audienceKey: number;
  personId: string | null;
  name: string | null;
  seat: string;
  organisation: string | null;
  kind: string;
  sees: boolean;
  /** Why not, as far as this reader may know it. */
  why: ReaderReason | null;
  /** Whose contract it is, for who reads the thing. */
  whose: string | null;
}
export type ReaderReason = 'assistant' | 'observer' | 'subject' | 'holds contract' | 'subcontracts' | 'not for this seat' | 'appointed after' | 'another hat';

/** Everybody with a live appointment in each audience's group, and whether they can see it. */
export async function readersOf(tx: Tx, args: { partnershipId: string; keys: number[] }): Promise<ReaderRow[]> {
  if (args.keys.length === 0) return [];
  const keys = sql`array(select jsonb_array_elements_text(${JSON.stringify(args.keys)}::jsonb)::int)`;
  const rows = await tx.execute<{ audience_key: number; person_id: string | null; name: string | null; seat_label: string; organisation: string | null; appointment_kind: string; sees: boolean; why: ReaderReason | null; why_organisation: string | null }>(
    sql`select * from readers_of(${args.partnershipId}::uuid, ${keys})`,
  );
  return rows.map((row) => ({
    audienceKey: row.audience_key, personId: row.person_id, name: row.name, seat: row.seat_label, organisation: row.organisation, kind: row.appointment_kind, sees: row.sees, why: row.why, whose: row.why_organisation,
  }));
}

/** The rule of each key, with its terms, for who prepares it. */
export async function listRules(tx: Tx, args: { partnershipId: string; keys: number[] }) {
  if (args.keys.length === 0) return [];
  return tx
    .select({ key: audience.key, rule: audience.rule, effect: audienceTerm.effect, kind: audienceTerm.kind, seatId: audienceTerm.seatId,
      organisationId: audienceTerm.organisationId, sector: audienceTerm.sector, organisation: organisation.name, seat: seat.label })
    .from(audience)
    .leftJoin(audienceTerm, and(eq(audienceTerm.partnershipId, audience.partnershipId), eq(audienceTerm.audienceKey, audience.key)))
    .leftJoin(organisation, eq(organisation.id, audienceTerm.organisationId))
    .leftJoin(seat, and(eq(seat.partnershipId, audienceTerm.partnershipId), eq(seat.id, audienceTerm.seatId)))
    .where(and(eq(audience.partnershipId, args.partnershipId), inArray(audience.key, args.keys)));
}
