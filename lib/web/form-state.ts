import type { StaleText } from '@/lib/platform/errors';

export type FormValues = Record<string, string | string[]>;

export interface FormError {
  status: 'error';
  message: string;
  fields: Record<string, string[]>;
  values: FormValues;
  stale?: StaleText[];
  /** The version the next press is measured against: as posted, or after `stale` the one shown. */
  version?: string;
}

/** What a submit answers: the form shows it, with every typed word kept. */
export type FormState = { status: 'idle' } | FormError | { status: 'done'; message: string };

export type FormSubmit = (before: FormState, data: FormData) => Promise<FormState>;
