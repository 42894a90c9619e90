import { longDay } from '@/lib/calendar/words';

/** Who agreed it, as the letter says it. */
export const agreedWords = (a: { group: string; method: string | null; on: string | null }): string =>
  a.method && a.on ? `Agreed by the ${a.group} on ${longDay(a.on)}, by ${a.method}.` : `To be agreed by the ${a.group}.`;

export const contactOf = (partnership: { contactEmail: string | null; contactPhone: string | null; name: string }): string =>
  [partnership.contactEmail, partnership.contactPhone].filter(Boolean).join(' · ') || partnership.name;
