import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { guest, guestAnswer, guestItem, guestMail, guestOpening } from '../schema/guests';
import { organisation } from '../schema/registers';
import type { GuestAnswer, GuestMailKind } from '../schema/vocabulary';

/* What the secretariat keeps of the guests of a meeting. What a guest sees of it: guest-page.ts. */

const fields = {
  id: guest.id,
  meetingId: guest.meetingId,
  name: guest.name,
  email: guest.email,
  organisationId: guest.organisationId,
  organisation: organisation.name,
  invitedAt: guest.invitedAt,
  revokedAt: guest.revokedAt,
  // An answer to the old time is none to the new one, as for a seat.
  answer: sql<GuestAnswer | null>`(select a.answer from guest_answer a where a.partnership_id = ${guest.partnershipId} and a.guest_id = ${guest.id}
    and not exists (select from meeting_move v where v.partnership_id = a.partnership_id and v.meeting_id = ${guest.meetingId} and v.moved_at > a.at)
    order by a.at desc, a.id desc limit 1)`,
  channel: sql<string | null>`(select a.channel from guest_answer a where a.partnership_id = ${guest.partnershipId} and a.guest_id = ${guest.id} order by a.at desc, a.id desc limit 1)`,
  items: sql<number>`(select count(*)::int from guest_item o where o.partnership_id = ${guest.partnershipId} and o.guest_id = ${guest.id} and o.closed_at is null)`,
  opened: sql<number>`(select count(*)::int from guest_opening o where o.partnership_id = ${guest.partnershipId} and o.guest_id = ${guest.id})`,
};

export async function list(tx: Tx, a: { partnershipId: string; groupId: string; meetingId: string }) {
  return tx
    .select(fields)
    .from(guest)
    .leftJoin(organisation, eq(organisation.id, guest.organisationId))
    .where(and(eq(guest.partnershipId, a.partnershipId), eq(guest.groupId, a.groupId), eq(guest.meetingId, a.meetingId)))
    .orderBy(sql`${guest.revokedAt} is not null`, asc(guest.name), asc(guest.id));
}

export async function find(tx: Tx, a: { partnershipId: string; guestId: string }) {
  const [row] = await tx
    .select(fields)
    .from(guest)
    .leftJoin(organisation, eq(organisation.id, guest.organisationId))
    .where(and(eq(guest.partnershipId, a.partnershipId), eq(guest.id, a.guestId)));
  return row ?? null;
}

export async function insert(tx: Tx, row: typeof guest.$inferInsert): Promise<void> {
  await tx.insert(guest).values(row);
}

/** The link opens nothing from here on; mail that has not left stays here. */
export async function revoke(tx: Tx, a: { partnershipId: string; guestId: string; at: Date }): Promise<boolean> {
  const rows = await tx.update(guest).set({ revokedAt: a.at }).where(and(eq(guest.partnershipId, a.partnershipId), eq(guest.id, a.guestId), isNull(guest.revokedAt))).returning({ id: guest.id });
  const ofGuest = and(eq(guestMail.partnershipId, a.partnershipId), eq(guestMail.guestId, a.guestId), inArray(guestMail.state, ['queued', 'failed']));
  await tx.update(guestMail).set({ state: 'withdrawn' }).where(ofGuest);
  await tx.update(guestItem).set({ closedAt: a.at }).where(and(eq(guestItem.partnershipId, a.partnershipId), eq(guestItem.guestId, a.guestId), isNull(guestItem.closedAt)));
  return rows.length === 1;
}

export async function setTokenHash(tx: Tx, a: { partnershipId: string; guestId: string; tokenHash: string }): Promise<void> {
  await tx.update(guest).set({ tokenHash: a.tokenHash }).where(and(eq(guest.partnershipId, a.partnershipId), eq(guest.id, a.guestId)));
}

export async function listOpenItems(tx: Tx, a: { partnershipId: string; guestId: string }): Promise<string[]> {
  const rows = await tx.select({ itemId: guestItem.itemId }).from(guestItem).where(and(eq(guestItem.partnershipId, a.partnershipId), eq(guestItem.guestId, a.guestId), isNull(guestItem.closedAt)));
  return rows.map((row) => row.itemId);
}

export async function openItems(tx: Tx, rows: (typeof guestItem.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(guestItem).values(rows);
}

export async function closeItems(tx: Tx, a: { partnershipId: string; guestId: string; itemIds: string[]; at: Date }): Promise<void> {
  if (a.itemIds.length === 0) return;
  await tx
    .update(guestItem)
    .set({ closedAt: a.at })
    .where(and(eq(guestItem.partnershipId, a.partnershipId), eq(guestItem.guestId, a.guestId), inArray(guestItem.itemId, a.itemIds), isNull(guestItem.closedAt)));
}

/** Those of the items that an exclusion keeps from whoever has this address or comes from this organisation. */
export async function listExcluded(tx: Tx, a: { partnershipId: string; email: string; organisationId: string | null; itemIds: string[] }): Promise<string[]> {
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(a.itemIds)}::jsonb)::uuid)`;
  const rows = await tx.execute<{ id: string }>(sql`select excluded_guest_items(${a.partnershipId}::uuid, ${a.email}, ${a.organisationId}::uuid, ${ids}) as id`);
  return rows.map((row) => row.id);
}

export async function listMails(tx: Tx, a: { partnershipId: string; guestIds: string[] }) {
  if (a.guestIds.length === 0) return [];
  return tx
    .selectDistinctOn([guestMail.guestId, guestMail.kind], { guestId: guestMail.guestId, kind: guestMail.kind, state: guestMail.state, sentAt: guestMail.sentAt })
    .from(guestMail)
    .where(and(eq(guestMail.partnershipId, a.partnershipId), inArray(guestMail.guestId, a.guestIds)))
    .orderBy(guestMail.guestId, guestMail.kind, desc(guestMail.queuedAt));
}

export async function insertAnswer(tx: Tx, row: typeof guestAnswer.$inferInsert): Promise<void> {
  await tx.insert(guestAnswer).values(row);
}

/** Owes a mail to the guests of a meeting whose link has not been taken back, or to one of them; of papers, to who has an item to read. */
export async function owe(tx: Tx, a: { partnershipId: string; meetingId: string; kind: GuestMailKind; at: Date; only?: string }): Promise<void> {
  const reading = sql`(${a.kind} <> 'guest papers' or exists (select from guest_item o where o.partnership_id = g.partnership_id and o.guest_id = g.id and o.closed_at is null))`;
  await tx.execute(sql`
    with owed as (
      insert into guest_mail (id, partnership_id, group_id, guest_id, kind, state, queued_at)
      select gen_random_uuid(), g.partnership_id, g.group_id, g.id, ${a.kind}, 'queued', ${a.at.toISOString()}::timestamptz from guest g
      where g.partnership_id = ${a.partnershipId}::uuid and g.meeting_id = ${a.meetingId}::uuid and g.revoked_at is null
        and (${a.only ?? null}::uuid is null or g.id = ${a.only ?? null}::uuid) and ${reading}
      returning id, guest_id)
    select enqueue('guest-mail', jsonb_build_object('mailId', owed.id, 'guestId', owed.guest_id)) from owed`);
}

/** Which guests opened which version, for the secretariat. */
export async function listOpenings(tx: Tx, a: { partnershipId: string; versionIds: string[] }) {
  if (a.versionIds.length === 0) return [];
  return tx
    .select({ versionId: guestOpening.versionId, name: guest.name, openedAt: guestOpening.openedAt })
    .from(guestOpening)
    .innerJoin(guest, and(eq(guest.partnershipId, guestOpening.partnershipId), eq(guest.id, guestOpening.guestId)))
    .where(and(eq(guestOpening.partnershipId, a.partnershipId), inArray(guestOpening.versionId, a.versionIds)))
    .orderBy(asc(guestOpening.openedAt));
}
