import type { Tx } from '@/db/client/app';
import * as partnerships from '@/db/repositories/partnerships';
import type { Subject } from '@/lib/access/use-case';
import { NotFound } from '@/lib/platform/errors';

export type PartnershipRow = NonNullable<Awaited<ReturnType<typeof partnerships.find>>>;
export interface PartnershipSubject extends Subject {
  partnership: PartnershipRow;
}

/** The partnership of the address, as a subject. @throws NotFound */
export async function loadPartnership(tx: Tx, slug: string): Promise<PartnershipSubject> {
  const partnership = await partnerships.find(tx, { slug });
  if (!partnership) throw new NotFound();
  return { place: { partnershipId: partnership.id }, partnership };
}
