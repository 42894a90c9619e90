import { Invalid } from '@/lib/platform/errors';
import { readForm } from './form-fields';
import type { FormValues } from './form-state';

const mostFields = 400;

/** The typed fields of a posted form. @throws Invalid for one no page of ours could have sent. */
export function fieldsOf(data: FormData): FormValues {
  if ([...data.keys()].length > mostFields) throw new Invalid({ form: ['This form has too many fields.'] });
  return readForm(data);
}

export const onceOf = (data: FormData): string | undefined => {
  const value = data.get('once');
  return typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value) ? value : undefined;
};
