import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/actions';
import * as audiences from '@/db/repositories/audiences';
import * as minutes from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { choiceOf } from '@/lib/access/audience';
import { isClosedReference } from '@/lib/access/reference';
import { seriesOf } from '@/lib/agendas/closed-part';
import { Invalid } from '@/lib/platform/errors';
import type { ActionSubject } from './action';
import { keyFor } from './release';

/** Makes the next request, to whom the asked body pointed: the same words, its own reference, and no wider than before. Gives the reference. */
export async function askNext(tx: Tx, { action, place }: ActionSubject, to: { seatId: string; release: boolean }, now: Date): Promise<string> {
  const at = { partnershipId: place.partnershipId, groupId: action.groupId };
  const seat = (await seats.list(tx, at)).find((row) => row.id === to.seatId);
  if (!seat || seat.id === action.seatId) throw new Invalid({ redirectTo: ['Choose another seat of this group.'] });
  const choice = choiceOf(await audiences.listRules(tx, { partnershipId: at.partnershipId, keys: [action.audienceKey] }));
  const id = randomUUID();
  const audienceKey = await keyFor(tx, at, choice, { seatId: seat.id, label: seat.label, release: to.release, meeting: null, own: { id, at: now } });
  const reference = await minutes.nextReference(tx, { ...at, prefix: '', series: seriesOf(choice, isClosedReference(action.reference) ? 'closed' : 'open') });
  await repository.insert(tx, {
    id, ...at, audienceKey, reference, kind: 'request', text: action.text, paragraphId: action.paragraphId, seatId: seat.id, lookedAfterById: action.lookedAfterById, kindReason: `Redirected from ${action.reference}`,
    firstDue: action.due, due: action.due, state: 'asked', openedAt: now, version: 1,
  });
  return reference;
}
