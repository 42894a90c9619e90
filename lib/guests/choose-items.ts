import type { Tx } from '@/db/client/app';
import * as agendas from '@/db/repositories/agendas';
import * as guests from '@/db/repositories/guests';
import { Invalid } from '@/lib/platform/errors';

interface Choosing {
  partnershipId: string;
  meetingId: string;
  email: string;
  organisationId: string | null;
  items: string[];
  restrictedItems: string[];
}

/** The items of a meeting that can be opened to a guest, as the secretariat sees them. */
export async function offeredItems(tx: Tx, at: { partnershipId: string; meetingId: string }) {
  const slots = await agendas.list(tx, at);
  return slots.flatMap((slot, index) =>
    slot.itemId === null || slot.title === null || slot.state === 'withdrawn'
      ? []
      : [{ id: slot.itemId, title: slot.title, number: slot.number ?? index + 1, restricted: slot.restricted }],
  );
}

/**
 * The items ticked, each really of this meeting and in the list it was ticked in. An exclusion beats the invitation.
 * @throws Invalid
 */
export async function chooseItems(tx: Tx, typed: Choosing): Promise<string[]> {
  const offered = await offeredItems(tx, typed);
  const among = (ids: string[], restricted: boolean) => ids.every((id) => offered.some((item) => item.id === id && item.restricted === restricted));
  if (!among(typed.items, false)) throw new Invalid({ items: ['One of these items has changed meanwhile. Open the page again and choose anew.'] });
  if (!among(typed.restrictedItems, true)) throw new Invalid({ restrictedItems: ['One of these items has changed meanwhile. Open the page again and choose anew.'] });
  const chosen = [...new Set([...typed.items, ...typed.restrictedItems])];
  if (chosen.length === 0) return [];
  const excluded = await guests.listExcluded(tx, { ...typed, itemIds: chosen });
  const numbers = offered.filter((item) => excluded.includes(item.id)).map((item) => item.number);
  if (numbers.length > 0)
    throw new Invalid({ restrictedItems: [`Item ${numbers.join(', ')} is closed to this person, or to the organisation they come from. Take the tick away.`] });
  return chosen;
}
