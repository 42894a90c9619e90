import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { paper, paperOpening, paperVersion } from '../schema/agendas';
import { meeting } from '../schema/meetings';
import { group, partnership } from '../schema/partnerships';
import { organisation } from '../schema/registers';
import { appointment, seat } from '../schema/seats';
import { now } from './now';


/** My seats over all my partnerships. */
export async function listMySeats(tx: Tx, args: { personId: string }) {
  return tx
    .select({ seatId: seat.id, groupId: seat.groupId, label: seat.label, seatKind: seat.kind, kind: appointment.kind, organisation: organisation.name,
      group: group.name, groupSlug: group.slug, partnership: partnership.shortName, partnershipSlug: partnership.slug, calendar: partnership.calendar, since: appointment.startsOn })
    .from(appointment)
    .innerJoin(seat, and(eq(seat.partnershipId, appointment.partnershipId), eq(seat.id, appointment.seatId)))
    .innerJoin(group, and(eq(group.partnershipId, appointment.partnershipId), eq(group.id, appointment.groupId)))
    .innerJoin(partnership, eq(partnership.id, appointment.partnershipId))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(appointment.personId, args.personId), sql`${appointment.startedAt} <= ${now}`, sql`(${appointment.endedAt} is null or ${appointment.endedAt} > ${now})`))
    .orderBy(asc(partnership.name), asc(group.name));
}

/** Meetings to come with issued papers of mine I have not opened, and how many of how many. */
export async function listUnread(tx: Tx, args: { personId: string }) {
  return tx
    .select({ meetingId: meeting.id, papers: sql<number>`count(*)::int`, opened: sql<number>`count(${paperOpening.id})::int` })
    .from(meeting)
    .innerJoin(paper, and(eq(paper.partnershipId, meeting.partnershipId), eq(paper.meetingId, meeting.id)))
    .innerJoin(paperVersion, and(eq(paperVersion.partnershipId, paper.partnershipId), eq(paperVersion.paperId, paper.id), eq(paperVersion.state, 'issued')))
    .leftJoin(paperOpening, and(eq(paperOpening.partnershipId, paperVersion.partnershipId), eq(paperOpening.versionId, paperVersion.id), eq(paperOpening.personId, args.personId)))
    .where(sql`${meeting.endsAt} >= ${now} and ${meeting.state} = 'papers issued'`)
    .groupBy(meeting.id)
    .having(sql`count(*) > count(${paperOpening.id})`);
}
