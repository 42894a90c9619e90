'use client';

import { createContext, useContext } from 'react';
import { errorsOf, type FieldErrors } from './field-errors';
import type { FormValues } from './form-state';

type FormContextValue = {
  formName: string;
  fields: FieldErrors;
  /** What was typed or kept from before; undefined on a fresh form. */
  values: FormValues | undefined;
};

export const FormContext = createContext<FormContextValue>({
  formName: 'form',
  fields: {},
  values: undefined,
});

export function fieldId(formName: string, name: string): string {
  return `${formName}-${name}`.replace(/[^\w-]/g, '-');
}

export function useField(name: string, hint?: unknown) {
  const { formName, fields, values } = useContext(FormContext);
  const id = fieldId(formName, name);
  const errors = errorsOf(fields, name);
  const described = [hint ? `${id}-hint` : '', errors.length > 0 ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ');
  return {
    id,
    errors,
    invalid: errors.length > 0,
    describedBy: described || undefined,
    returned: values !== undefined,
    /** The text to start with: what was typed wins over what the page proposes. */
    textOr(proposed: string | undefined, part = name): string | undefined {
      const typed = values?.[part];
      return (Array.isArray(typed) ? typed[0] : typed) ?? proposed;
    },
    /** The ticked choices; on a returned form an absent name means none. */
    chosenOr(proposed: readonly string[]): readonly string[] {
      if (!values) return proposed;
      return [values[name] ?? []].flat();
    },
  };
}
