import { z } from 'zod';
import { emailAddress } from '@/lib/platform/text';

export const signInInput = z.object({ email: emailAddress });

/** Eight digits, forgiving about spaces and hyphens of a paste. */
export const codeInput = z.object({
  code: z
    .string()
    .max(40, 'Enter the eight digits of the code.')
    .transform((typed) => typed.normalize('NFKC').replace(/[\s\-–]/g, ''))
    .pipe(z.string().regex(/^\d{8}$/, 'Enter the eight digits of the code.')),
});
