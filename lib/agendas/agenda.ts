import type { ItemPurpose } from '@/db/schema/vocabulary';

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

/** "19 of 23 can see, and 1 guest": people with a live appointment, and to whom it was opened beyond them. */
export const canSeeInWords = (whoSees: { can: number; of: number; guests: number }): string => `${whoSees.can} of ${whoSees.of} can see${andGuests(whoSees.guests)}`;

export const andGuests = (guests: number): string => (guests === 0 ? '' : guests === 1 ? ', and 1 guest' : `, and ${guests} guests`);
