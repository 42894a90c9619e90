import { and, asc, desc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { closedPart } from '../schema/closed-part';
import { invitationAnswer, meeting, meetingMove } from '../schema/meetings';
import { group, partnership } from '../schema/partnerships';
import { mail } from '../schema/records';
import { person } from '../schema/registers';
import type { MailKind } from '../schema/vocabulary';
import { now } from './now';

/** Who answered to the old time has not answered to the new one: the mail that tells of a move says so. */
const answersToNewestTime = sql`not exists (select 1 from ${meetingMove} where ${meetingMove.partnershipId} = ${invitationAnswer.partnershipId}
  and ${meetingMove.meetingId} = ${invitationAnswer.meetingId} and ${meetingMove.movedAt} > ${invitationAnswer.answeredAt})`;
const fields = { id: meeting.id, groupId: meeting.groupId, groupSlug: group.slug, groupName: group.name, groupCode: group.code, groupKind: group.kind, groupClosedAt: group.closedAt, startsAt: meeting.startsAt, endsAt: meeting.endsAt,
  place: meeting.place, link: meeting.link, state: meeting.state, sequence: meeting.sequence, version: meeting.version, noticeAt: meeting.noticeAt,
  papersIssuedAt: meeting.papersIssuedAt, reason: meeting.reason };
const ofGroup = and(eq(group.partnershipId, meeting.partnershipId), eq(group.id, meeting.groupId));

export async function find(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  const [row] = await tx.select(fields).from(meeting).innerJoin(group, ofGroup).where(and(eq(meeting.partnershipId, args.partnershipId), eq(meeting.id, args.meetingId)));
  return row ?? null;
}

/** Meetings still to come, soonest first, or those that were, newest first. */
export async function list(tx: Tx, args: { partnershipId: string; when: 'to come' | 'before'; limit: number }) {
  const coming = args.when === 'to come';
  return tx
    .select(fields)
    .from(meeting)
    .innerJoin(group, ofGroup)
    .where(and(eq(meeting.partnershipId, args.partnershipId), coming ? sql`${meeting.endsAt} >= ${now}` : sql`${meeting.endsAt} < ${now}`))
    .orderBy(coming ? asc(meeting.startsAt) : desc(meeting.startsAt))
    .limit(args.limit);
}

export async function insert(tx: Tx, row: typeof meeting.$inferInsert): Promise<void> {
  await tx.insert(meeting).values(row);
}

/** Changes a meeting only if it is still the version the form showed; false when somebody saved first. */
export async function update(tx: Tx, args: { partnershipId: string; meetingId: string; version: number }, values: Partial<typeof meeting.$inferInsert>): Promise<boolean> {
  const rows = await tx
    .update(meeting)
    .set({ ...values, version: args.version + 1 })
    .where(and(eq(meeting.partnershipId, args.partnershipId), eq(meeting.id, args.meetingId), eq(meeting.version, args.version)))
    .returning({ id: meeting.id });
  return rows.length === 1;
}

export async function insertMove(tx: Tx, row: typeof meetingMove.$inferInsert): Promise<void> {
  await tx.insert(meetingMove).values(row);
}

/** What stands beside a meeting, in one question: its last move and, for its readers, its closed part. */
export async function findBeside(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  const [row] = await tx
    .select({
      move: { wasStartsAt: meetingMove.wasStartsAt, wasEndsAt: meetingMove.wasEndsAt, reason: meetingMove.reason },
      closedPart: { sitting: closedPart.sitting, startsAt: closedPart.startsAt, endsAt: closedPart.endsAt, place: closedPart.place, intendedAudienceKey: closedPart.intendedAudienceKey },
    })
    .from(meeting)
    .leftJoin(meetingMove, and(eq(meetingMove.partnershipId, meeting.partnershipId), eq(meetingMove.meetingId, meeting.id)))
    .leftJoin(closedPart, and(eq(closedPart.partnershipId, meeting.partnershipId), eq(closedPart.meetingId, meeting.id)))
    .where(and(eq(meeting.partnershipId, args.partnershipId), eq(meeting.id, args.meetingId)))
    .orderBy(desc(meetingMove.movedAt))
    .limit(1);
  return row ?? { move: null, closedPart: null };
}

/** The newest answer of each seat, with who gave or recorded it where the reader may know. */
export async function listAnswers(tx: Tx, args: { partnershipId: string; meetingId: string }) {
  return tx
    .selectDistinctOn([invitationAnswer.seatId], { seatId: invitationAnswer.seatId, answer: invitationAnswer.answer, channel: invitationAnswer.channel,
      note: invitationAnswer.note, answeredAt: invitationAnswer.answeredAt, by: person.name })
    .from(invitationAnswer)
    .leftJoin(person, eq(person.id, invitationAnswer.answeredById))
    .where(and(eq(invitationAnswer.partnershipId, args.partnershipId), eq(invitationAnswer.meetingId, args.meetingId), answersToNewestTime))
    .orderBy(invitationAnswer.seatId, desc(invitationAnswer.answeredAt), desc(invitationAnswer.id));
}

export async function insertAnswer(tx: Tx, row: typeof invitationAnswer.$inferInsert): Promise<void> {
  await tx.insert(invitationAnswer).values(row);
}

/** What became of the newest mail of each kind to each person about a meeting; seen by the secretariat and the person. */
export async function listMails(tx: Tx, args: { partnershipId: string; groupId: string; meetingId: string }) {
  return tx
    .selectDistinctOn([mail.personId, mail.kind], { personId: mail.personId, kind: mail.kind, state: mail.state, sentAt: mail.sentAt, queuedAt: mail.queuedAt })
    .from(mail)
    .where(and(eq(mail.partnershipId, args.partnershipId), eq(mail.groupId, args.groupId), eq(mail.subjectId, args.meetingId)))
    .orderBy(mail.personId, mail.kind, desc(mail.queuedAt));
}
export type MailStatus = { personId: string; kind: MailKind; state: string; sentAt: Date | null };

/** My meetings to come in all my partnerships, with the newest answer of the seats named. */
export async function listMine(tx: Tx, args: { limit: number }) {
  return tx
    .select({ ...fields, partnership: partnership.shortName, partnershipSlug: partnership.slug, partnershipId: meeting.partnershipId })
    .from(meeting)
    .innerJoin(group, ofGroup)
    .innerJoin(partnership, eq(partnership.id, meeting.partnershipId))
    .where(sql`${meeting.endsAt} >= ${now} and ${meeting.state} <> 'cancelled'`)
    .orderBy(asc(meeting.startsAt))
    .limit(args.limit);
}

export async function listAnswersOfSeats(tx: Tx, args: { seatIds: string[] }) {
  if (args.seatIds.length === 0) return [];
  const ids = sql`array(select jsonb_array_elements_text(${JSON.stringify(args.seatIds)}::jsonb)::uuid)`;
  return tx
    .selectDistinctOn([invitationAnswer.meetingId, invitationAnswer.seatId], { meetingId: invitationAnswer.meetingId, seatId: invitationAnswer.seatId, answer: invitationAnswer.answer })
    .from(invitationAnswer)
    .innerJoin(meeting, and(eq(meeting.partnershipId, invitationAnswer.partnershipId), eq(meeting.id, invitationAnswer.meetingId)))
    .where(sql`${invitationAnswer.seatId} = any (${ids}) and ${meeting.endsAt} >= ${now} and ${answersToNewestTime}`)
    .orderBy(invitationAnswer.meetingId, invitationAnswer.seatId, desc(invitationAnswer.answeredAt));
}

/** Later meetings of a group, soonest first: where minutes can be approved. */
export async function listLater(tx: Tx, args: { partnershipId: string; groupId: string; after: Date }) {
  return tx
    .select({ id: meeting.id, startsAt: meeting.startsAt, state: meeting.state })
    .from(meeting)
    .where(and(eq(meeting.partnershipId, args.partnershipId), eq(meeting.groupId, args.groupId), sql`${meeting.startsAt} > ${args.after.toISOString()}::timestamptz`))
    .orderBy(asc(meeting.startsAt))
    .limit(6);
}
