import type { FormState } from '@/lib/web/form-state';

/** The forms' own door to the one definition that server and browser share. */
export type { FormError, FormState, FormSubmit, FormValues } from '@/lib/web/form-state';

export const idle: FormState = { status: 'idle' };
