import { and, desc, eq, sql } from 'drizzle-orm';
import { alias, unionAll } from 'drizzle-orm/pg-core';
import type { Tx } from '../client/app';
import { agendaItem } from '../schema/agendas';
import { closingReport } from '../schema/closing';
import { meeting } from '../schema/meetings';
import { group } from '../schema/partnerships';
import { referral, release } from '../schema/releases';

const fromGroup = alias(group, 'from_group');

export interface Copy {
  id: string;
  audienceKey: number;
  preparersKey: number;
  restricted: boolean;
  title: string;
  text: string;
}

/** Makes the copy in the other group and puts it on its next agenda, if one is open. */
export async function refer(tx: Tx, a: { partnershipId: string; itemId: string; toGroupId: string; copy: Copy; versionIds: string[] }): Promise<void> {
  const versions = sql`array(select jsonb_array_elements_text(${JSON.stringify(a.versionIds)}::jsonb)::uuid)`;
  await tx.execute(sql`select refer_item(${a.partnershipId}::uuid, ${a.itemId}::uuid, ${a.toGroupId}::uuid, ${JSON.stringify(a.copy)}::jsonb, ${versions})`);
}

/** What left a group from this item, and where to. */
export async function listOfItem(tx: Tx, a: { partnershipId: string; itemId: string }) {
  return tx
    .select({ id: release.id, title: release.title, text: release.text, files: release.files, at: release.at, to: group.name })
    .from(release)
    .innerJoin(group, and(eq(group.partnershipId, release.partnershipId), eq(group.id, release.toGroupId)))
    .where(and(eq(release.partnershipId, a.partnershipId), eq(release.itemId, a.itemId)))
    .orderBy(desc(release.at));
}

/**
 * What came to a group from another, the latest first: closing reports, its own among them, and referrals. The item a
 * referral came from is told only to who reads that too.
 */
export async function listArrived(tx: Tx, a: { partnershipId: string; groupId: string }) {
  const reports = tx
    .select({ kind: sql<'report' | 'referral'>`'report'`.as('kind'), id: closingReport.id, title: sql<string | null>`null::text`.as('title'), text: sql<string | null>`${closingReport.text}`.as('text'), at: sql<Date>`${closingReport.at}`.mapWith(closingReport.at).as('at'),
      from: sql<string>`${fromGroup.name}`.as('from'), fromId: sql<string>`${fromGroup.id}`.as('from_id'), fromMeetingId: sql<string | null>`null::uuid`.as('from_meeting_id'), meetingId: sql<string | null>`null::uuid`.as('meeting_id'), meetingStartsAt: sql<Date | null>`null::timestamptz`.mapWith(meeting.startsAt).as('meeting_starts_at') })
    .from(closingReport)
    .innerJoin(fromGroup, and(eq(fromGroup.partnershipId, closingReport.partnershipId), eq(fromGroup.id, closingReport.closedGroupId)))
    .where(and(eq(closingReport.partnershipId, a.partnershipId), eq(closingReport.groupId, a.groupId)));
  const referrals = tx
    .select({ kind: sql<'report' | 'referral'>`'referral'`.as('kind'), id: referral.id, title: sql<string | null>`${referral.title}`.as('title'), text: sql<string | null>`null::text`.as('text'), at: sql<Date>`${referral.at}`.mapWith(referral.at).as('at'),
      from: sql<string>`${fromGroup.name}`.as('from'), fromId: sql<string>`${fromGroup.id}`.as('from_id'), fromMeetingId: sql<string | null>`${agendaItem.meetingId}`.as('from_meeting_id'), meetingId: sql<string | null>`${referral.meetingId}`.as('meeting_id'), meetingStartsAt: sql<Date | null>`${meeting.startsAt}`.mapWith(meeting.startsAt).as('meeting_starts_at') })
    .from(referral)
    .innerJoin(fromGroup, and(eq(fromGroup.partnershipId, referral.partnershipId), eq(fromGroup.id, referral.fromGroupId)))
    .leftJoin(agendaItem, and(eq(agendaItem.partnershipId, referral.partnershipId), eq(agendaItem.id, referral.fromItemId)))
    .leftJoin(meeting, and(eq(meeting.partnershipId, referral.partnershipId), eq(meeting.id, referral.meetingId)))
    .where(and(eq(referral.partnershipId, a.partnershipId), eq(referral.groupId, a.groupId)));
  return unionAll(reports, referrals).orderBy(sql`at desc`).limit(50);
}

export async function findReferral(tx: Tx, a: { partnershipId: string; referralId: string }) {
  const [row] = await tx
    .select({ id: referral.id, from: fromGroup.name, groupName: group.name, groupSlug: group.slug })
    .from(referral)
    .innerJoin(fromGroup, and(eq(fromGroup.partnershipId, referral.partnershipId), eq(fromGroup.id, referral.fromGroupId)))
    .innerJoin(group, and(eq(group.partnershipId, referral.partnershipId), eq(group.id, referral.groupId)))
    .where(and(eq(referral.partnershipId, a.partnershipId), eq(referral.id, a.referralId)));
  return row ?? null;
}
