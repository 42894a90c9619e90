export type FormValue = string | string[];
export type FormValues = Record<string, FormValue>;

export type StaleField = { field: string; label: string; yours: string; theirs: string };

export type FormError = {
  status: 'error';
  message: string;
  fields: Record<string, string[]>;
  values: FormValues;
  stale?: StaleField[];
  /** The version the next press is measured against: as posted, or after `stale` the one shown. */
  version?: string;
};

export type FormState = { status: 'idle' } | FormError | { status: 'done'; message: string };

export type FormSubmit = (prev: FormState, data: FormData) => Promise<FormState>;

export const idle: FormState = { status: 'idle' };
