import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as closedParts from '@/db/repositories/closed-parts';
import type { SlotPart } from '@/db/schema/vocabulary';
import { choiceOf, type AudienceChoice } from '@/lib/access/audience';
import { NotFound } from '@/lib/platform/errors';

/** Who reads what stands in the closed part: everything in it has the same readers. @throws NotFound without one */
export async function choiceOfClosedPart(tx: Tx, at: { partnershipId: string; meetingId: string }): Promise<AudienceChoice> {
  const part = await closedParts.find(tx, at);
  if (!part) throw new NotFound();
  return choiceOf(await audiences.listRules(tx, { partnershipId: at.partnershipId, keys: [part.intendedAudienceKey] }));
}

/** The series of references: C for what is restricted, B for what comes from a closed part, so that no hole tells of one. */
export const seriesOf = (choice: AudienceChoice, part: SlotPart): '' | 'C' | 'B' => (part === 'closed' ? 'B' : choice.rule === 'group' ? '' : 'C');
