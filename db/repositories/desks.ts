import { and, asc, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { group, partnership } from '../schema/partnerships';
import { organisation } from '../schema/registers';
import { appointment, seat } from '../schema/seats';

/** My seats over all my partnerships. */
export async function listMySeats(tx: Tx, args: { personId: string }) {
  return tx
    .select({ seatId: seat.id, label: seat.label, seatKind: seat.kind, kind: appointment.kind, organisation: organisation.name,
      group: group.name, groupSlug: group.slug, partnership: partnership.name, partnershipSlug: partnership.slug, since: appointment.startsOn })
    .from(appointment)
    .innerJoin(seat, and(eq(seat.partnershipId, appointment.partnershipId), eq(seat.id, appointment.seatId)))
    .innerJoin(group, and(eq(group.partnershipId, appointment.partnershipId), eq(group.id, appointment.groupId)))
    .innerJoin(partnership, eq(partnership.id, appointment.partnershipId))
    .leftJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(appointment.personId, args.personId), sql`${appointment.startedAt} <= current_setting('app.now')::timestamptz`,
      sql`(${appointment.endedAt} is null or ${appointment.endedAt} > current_setting('app.now')::timestamptz)`))
    .orderBy(asc(partnership.name), asc(group.name));
}
