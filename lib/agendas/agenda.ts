import type { ItemPurpose, SlotPart } from '@/db/schema/vocabulary';

export { itemPurposes } from '@/db/schema/vocabulary';
export type { ItemPurpose };

/** The standing order of business. Items of the day come before the last. */
export const standingOrder: { title: string; purpose: ItemPurpose; minutes: number }[] = [
  { title: 'Apologies and substitutes', purpose: 'information', minutes: 5 },
  { title: 'Declarations of interest', purpose: 'information', minutes: 5 },
  { title: 'Minutes of the last meeting', purpose: 'decision', minutes: 5 },
  { title: 'Matters arising and actions', purpose: 'discussion', minutes: 15 },
  { title: 'Any other business and next date', purpose: 'information', minutes: 5 },
];

/** Where a new item goes: in the place of the last one of the standing order, which moves down; at the end once issued. */
export function positionOfNew(positions: number[], issued: boolean): number {
  const last = Math.max(0, ...positions);
  return issued || positions.length < 2 ? last + 10 : last;
}

/** "1 h 50 min of 2 h": minutes on the agenda against the length of the meeting. */
export function lengthInWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : ''].filter(Boolean).join(' ');
}

/** How an item is called: 1, 2, 3 in the open part, B1, B2 in a closed one; each part has its own numbers. */
export const slotLabel = (part: SlotPart, number: number): string => (part === 'closed' ? `B${number}` : String(number));

/** The names of the slots in order; before issue a number is the place so far, in its own part. */
export function slotLabels(slots: { slotId: string; part: SlotPart; number: number | null }[]): Map<string, string> {
  const places = { open: 0, closed: 0 };
  return new Map(slots.map((slot) => [slot.slotId, slotLabel(slot.part, slot.number ?? (places[slot.part] += 1))]));
}

/** "19 of 23 can see, and 1 guest": people with a live appointment, and to whom it was opened beyond them. */
export const canSeeInWords = (whoSees: { can: number; of: number; guests: number }): string => `${whoSees.can} of ${whoSees.of} can see${andGuests(whoSees.guests)}`;

export const andGuests = (guests: number): string => (guests === 0 ? '' : guests === 1 ? ', and 1 guest' : `, and ${guests} guests`);
