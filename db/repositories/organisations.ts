import { and, asc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { organisation } from '../schema/registers';
import { seat } from '../schema/seats';

/** The organisations that hold a seat somewhere in a partnership. */
export async function listSeated(tx: Tx, args: { partnershipId: string }) {
  return tx
    .selectDistinct({ id: organisation.id, name: organisation.name })
    .from(seat)
    .innerJoin(organisation, eq(organisation.id, seat.organisationId))
    .where(and(eq(seat.partnershipId, args.partnershipId), isNull(seat.endedAt)))
    .orderBy(asc(organisation.name));
}
