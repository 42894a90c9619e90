import { Invalid } from '@/lib/platform/errors';
import type { FormValues } from './form-state';

const mostFields = 400;
const ours = new Set(['once', 'signedAs', 'formName']);

/** The typed fields of a form: text only, repeated names as lists, no framework fields, no prototype tricks. */
export function fieldsOf(data: FormData): FormValues {
  const values = new Map<string, string | string[]>();
  let seen = 0;
  for (const [name, value] of data.entries()) {
    if (++seen > mostFields) throw new Invalid({ form: ['This form has too many fields.'] });
    if (typeof value !== 'string' || name.startsWith('$ACTION') || ours.has(name) || name === '__proto__') continue;
    const before = values.get(name);
    values.set(name, before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value]);
  }
  return Object.fromEntries(values);
}

/** `day.day`, `day.month`, `day.year` become one nested value, as the schemas of date fields expect. */
export function nested(values: FormValues): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    const [head = name, tail] = name.split('.', 2);
    if (tail === undefined) result[head] = value;
    else result[head] = { ...(typeof result[head] === 'object' ? (result[head] as object) : {}), [tail]: value };
  }
  return result;
}

export const onceOf = (data: FormData): string | undefined => {
  const value = data.get('once');
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
};
