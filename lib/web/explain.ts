import { Conflict, Forbidden, Invalid, NotFound, RuleBroken, sqlState } from '@/lib/platform/errors';
import type { FormError, FormValues } from './form-state';

export const failed = (message: string, values: FormValues, version?: string): FormError => ({
  status: 'error',
  message,
  fields: {},
  values,
  ...(version && { version }),
});

/** The one mapper from errors to forms: words for the person, the version the next press is measured against. */
export function explain(error: unknown, values: FormValues, version?: string): FormError {
  if (error instanceof Conflict)
    return { ...failed(error.message, values, error.version), stale: error.texts };
  const state = failed(wordsOf(error), values, version);
  return error instanceof Invalid ? { ...state, fields: error.fields } : state;
}

/** What is not foreseen is logged with its code and told in plain words. */
function wordsOf(error: unknown): string {
  if (error instanceof Invalid) return error.fields.form?.[0] ?? '';
  if (error instanceof RuleBroken) return error.message;
  if (error instanceof NotFound || error instanceof Forbidden)
    return 'This is not here any more, or it is not yours to change. What you typed is still below.';
  const code = sqlState(error);
  if (code === '55P03' || code === '57014')
    return 'Somebody else is saving this right now. Wait a moment and press again.';
  if (code === '53100')
    return 'Saving is not possible right now: the disk of the server is full. What you typed is still below.';
  console.error('a submit failed', { name: error instanceof Error ? error.name : 'unknown', code });
  return 'Something went wrong on our side. Nothing was saved; what you typed is still below. Try again in a moment.';
}
