import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import type { AudienceReaders } from '@/db/schema/vocabulary';
import { RuleBroken } from '@/lib/platform/errors';
import type { AudienceChoice } from '@/lib/access/audience';

/**
 * The audience of a thing of a meeting: dated by the meeting, so that a new holder reads what comes after
 * the appointment. @throws RuleBroken when it would shut out whoever prepares it: a row cannot be moved out of its writer's sight.
 */
export async function ensureAudience(
  tx: Tx,
  partnershipId: string,
  meeting: { id: string; groupId: string; startsAt: Date },
  choice: AudienceChoice,
  readers: AudienceReaders,
): Promise<number> {
  const key = await audiences.ensure(tx, {
    partnershipId, groupId: meeting.groupId, occasion: 'meeting', occasionId: meeting.id, dated: meeting.startsAt,
    rule: choice.rule, readers, terms: choice.terms,
  });
  if (choice.rule !== 'group' && !(await audiences.isMine(tx, key))) throw new RuleBroken('excludes yourself');
  return key;
}
