import { z } from 'zod';
import { optionalDay } from '@/lib/calendar/inputs';
import { inPartnership } from '@/lib/partnerships/inputs';
import { line, recordId } from '@/lib/platform/text';

const shortest = 3;
const most = 8;

export const searchFields = z.object({
  requestNumber: line('the number of the request', 40).pipe(z.string().regex(/^(?=.*\d)[A-Za-z0-9/ .-]+$/, 'Enter the number of the request, such as FOI-2026-017.')),
  words: line('the words to search for', 200)
    .transform((typed) => [...new Set(typed.split(/\s+/))])
    .pipe(
      z
        .array(z.string().min(shortest, `Each word needs at least ${shortest} letters: shorter ones find everything.`))
        .max(most, `At most ${most} words: every one of them must stand in the same text.`),
    ),
  from: optionalDay('the first day'),
  to: optionalDay('the last day'),
});
export const searchInput = inPartnership.extend(searchFields.shape).superRefine(({ from, to }, context) => {
  if (from && to && from > to) context.addIssue({ code: 'custom', path: ['to'], message: 'The last day is before the first.' });
});
export const listSearchesInput = inPartnership;
export const showSearchInput = inPartnership.extend({ searchId: recordId, page: z.coerce.number<string | number>().int().min(1).max(100).catch(1).default(1) });
