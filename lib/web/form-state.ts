import type { StaleText } from '@/lib/platform/errors';

export type FormValues = Record<string, string | string[]>;

/** What a submit answers: the form shows it, with every typed word kept. */
export type FormState =
  | { status: 'idle' }
  | { status: 'error'; message: string; fields: Record<string, string[]>; values: FormValues; stale?: StaleText[] }
  | { status: 'done'; message: string };
