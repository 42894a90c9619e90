import { and, asc, eq, ne, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { action } from '../schema/actions';
import { closingReport } from '../schema/closing';
import { escalation } from '../schema/escalations';
import { meeting } from '../schema/meetings';
import { group } from '../schema/partnerships';
import { seat } from '../schema/seats';

const closedGroup = alias(group, 'closed_group');

export async function findReport(tx: Tx, a: { partnershipId: string; reportId: string }) {
  const [row] = await tx
    .select({ id: closingReport.id, of: closedGroup.name, groupSlug: group.slug, groupName: group.name })
    .from(closingReport)
    .innerJoin(closedGroup, and(eq(closedGroup.partnershipId, closingReport.partnershipId), eq(closedGroup.id, closingReport.closedGroupId)))
    .innerJoin(group, and(eq(group.partnershipId, closingReport.partnershipId), eq(group.id, closingReport.groupId)))
    .where(and(eq(closingReport.partnershipId, a.partnershipId), eq(closingReport.id, a.reportId)));
  return row ?? null;
}

/** The open work of a group as this reader sees it. */
export async function listOpenWork(tx: Tx, a: { partnershipId: string; groupId: string }) {
  return tx
    .select({ id: action.id, reference: action.reference, kind: action.kind, text: action.text, groupId: action.groupId, audienceKey: action.audienceKey, version: action.version, seat: seat.label })
    .from(action)
    .innerJoin(seat, and(eq(seat.partnershipId, action.partnershipId), eq(seat.id, action.seatId)))
    .where(and(eq(action.partnershipId, a.partnershipId), eq(action.groupId, a.groupId), ne(action.state, 'closed')))
    .orderBy(asc(action.reference));
}

/** What keeps a group from closing: a meeting to come, an issue that is still open. */
export async function findUnfinished(tx: Tx, a: { partnershipId: string; groupId: string }): Promise<{ meetings: number; escalations: number }> {
  const [row] = await tx
    .select({
      meetings: sql<number>`(select count(*)::int from ${meeting} m where m.partnership_id = ${a.partnershipId} and m.group_id = ${a.groupId} and m.state <> 'cancelled' and m.ends_at > current_setting('app.now')::timestamptz)`,
      escalations: sql<number>`(select count(*)::int from ${escalation} e where e.partnership_id = ${a.partnershipId} and e.group_id = ${a.groupId} and e.state not in ('closed', 'diverted'))`,
    })
    .from(group)
    .where(and(eq(group.partnershipId, a.partnershipId), eq(group.id, a.groupId)));
  return row ?? { meetings: 0, escalations: 0 };
}

export async function insertReport(tx: Tx, row: typeof closingReport.$inferInsert): Promise<void> {
  await tx.insert(closingReport).values(row);
}

export interface Copy {
  id: string;
  fromId: string;
  seatId: string;
  kind: 'action' | 'request';
  audienceKey: number;
}

/** Releases report and copies to the parent. Gives each copy's reference by what it was copied from. */
export async function release(tx: Tx, a: { partnershipId: string; groupId: string; report: { id: string; audienceKey: number; text: string }; copies: Copy[] }): Promise<Map<string, string>> {
  const [row] = await tx.execute<{ found: { fromId: string; reference: string }[] }>(
    sql`select release_to_parent(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${JSON.stringify(a.report)}::jsonb, ${JSON.stringify(a.copies)}::jsonb) as found`,
  );
  return new Map((row?.found ?? []).map(({ fromId, reference }) => [fromId, reference]));
}

/** False when somebody closed it first. */
export async function close(tx: Tx, a: { partnershipId: string; groupId: string; at: Date }): Promise<boolean> {
  const rows = await tx
    .update(group)
    .set({ closedAt: a.at })
    .where(and(eq(group.partnershipId, a.partnershipId), eq(group.id, a.groupId), sql`${group.closedAt} is null`))
    .returning({ id: group.id });
  return rows.length === 1;
}
