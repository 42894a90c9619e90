import { and, asc, count, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { recordsHit, recordsSearch, recordsSearchWords } from '../schema/records-searches';
import { person } from '../schema/registers';

export interface SearchArgs {
  partnershipId: string;
  id: string;
  requestNumber: string;
  words: string[];
  from: string | null;
  to: string | null;
}

/** Searches the whole record once and keeps what was found; gives how much. */
export async function search(tx: Tx, a: SearchArgs): Promise<number> {
  const words = sql`array(select jsonb_array_elements_text(${JSON.stringify(a.words)}::jsonb))`;
  const [row] = await tx.execute<{ found: number }>(
    sql`select search_records(${a.partnershipId}::uuid, ${a.id}::uuid, ${a.requestNumber}, ${words}, ${a.from}::date, ${a.to}::date) as found`,
  );
  return row?.found ?? 0;
}

const fields = {
  id: recordsSearch.id,
  requestNumber: recordsSearch.requestNumber,
  at: recordsSearch.at,
  found: recordsSearch.found,
  by: person.name,
  words: recordsSearchWords.words,
  from: recordsSearchWords.fromDay,
  to: recordsSearchWords.toDay,
};
const withWords = and(eq(recordsSearchWords.partnershipId, recordsSearch.partnershipId), eq(recordsSearchWords.searchId, recordsSearch.id));

/** Searches that were made, newest first; with the words for who may know them. */
export async function list(tx: Tx, a: { partnershipId: string; limit: number }) {
  return tx
    .select(fields)
    .from(recordsSearch)
    .leftJoin(recordsSearchWords, withWords)
    .leftJoin(person, eq(person.id, recordsSearch.byId))
    .where(eq(recordsSearch.partnershipId, a.partnershipId))
    .orderBy(desc(recordsSearch.at), desc(recordsSearch.id))
    .limit(a.limit);
}

export async function find(tx: Tx, a: { partnershipId: string; searchId: string }) {
  const [row] = await tx
    .select(fields)
    .from(recordsSearch)
    .leftJoin(recordsSearchWords, withWords)
    .leftJoin(person, eq(person.id, recordsSearch.byId))
    .where(and(eq(recordsSearch.partnershipId, a.partnershipId), eq(recordsSearch.id, a.searchId)));
  return row ?? null;
}

export async function listHits(tx: Tx, a: { partnershipId: string; searchId: string; offset: number; limit: number }) {
  return tx
    .select()
    .from(recordsHit)
    .where(and(eq(recordsHit.partnershipId, a.partnershipId), eq(recordsHit.searchId, a.searchId)))
    .orderBy(asc(recordsHit.position))
    .offset(a.offset)
    .limit(a.limit);
}

export async function countHits(tx: Tx, a: { partnershipId: string; searchId: string }): Promise<number> {
  const [row] = await tx.select({ hits: count() }).from(recordsHit).where(and(eq(recordsHit.partnershipId, a.partnershipId), eq(recordsHit.searchId, a.searchId)));
  return row?.hits ?? 0;
}
