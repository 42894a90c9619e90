import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import type { AudienceChoice } from '@/lib/access/audience';
import { Invalid } from '@/lib/platform/errors';

interface For {
  seatId: string;
  label: string;
  release: boolean;
  /** Whence it comes: a restricted thing is dated by its meeting, so that a later holder reads only what came after. */
  meeting: { id: string; startsAt: Date } | null;
  /** Without a meeting, what is released is dated by its own day. */
  own?: { id: string; at: Date };
}

/** The audience of the new row: that of its paragraph, or of it and the seat the words are released to. @throws Invalid while the release is not ticked */
export async function keyFor(tx: Tx, at: { partnershipId: string; groupId: string }, choice: AudienceChoice, who: For): Promise<number> {
  const ensure = (chosen: AudienceChoice) =>
    audiences.ensure(tx, {
      ...at, occasion: who.meeting ? 'meeting' : 'standing record', occasionId: who.meeting?.id ?? who.own?.id ?? null, dated: who.meeting?.startsAt ?? who.own?.at ?? startOfRecord, rule: chosen.rule, readers: 'members', terms: chosen.terms,
    });
  const key = await ensure(choice);
  if (choice.rule === 'group') return key;
  const readers = await audiences.readersOf(tx, { partnershipId: at.partnershipId, keys: [key] });
  const reads = readers.some((row) => row.seat === who.label && row.kind === 'holder' && row.sees);
  if (reads) return key;
  if (!who.release) throw new Invalid({ release: [`${who.label} cannot read what this came from. Tick to release exactly the words above to it, and nothing else.`] });
  return ensure({ rule: 'only', terms: [{ effect: 'include', kind: 'seat', seatId: who.seatId }] });
}

/** The standing record of a group is dated from its beginning: a seat's new holder inherits the seat's open record. */
const startOfRecord = new Date('2000-01-01T00:00:00Z');
