import { z } from 'zod';
import { slug } from '@/lib/platform/text';

/** Every use-case under /p/[partnership] names the partnership; the gate narrows the transaction to it. */
export const inPartnership = z.object({ partnership: slug });
