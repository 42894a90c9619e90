'use client';

import { FieldFrame, inputClass, type FieldProps } from './field-frame';
import { useField } from './form-context';

export type Choice = { value: string; label: string; hint?: string };

type SelectProps = FieldProps & {
  options: readonly Choice[];
  defaultValue?: string;
  /** The words of the empty choice, such as "Choose a group". */
  empty?: string;
};

export function Select({ name, label, hint, optional, options, defaultValue, empty }: SelectProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} errors={field.errors}>
      <select
        id={field.id}
        name={name}
        defaultValue={field.textOr(defaultValue)}
        aria-invalid={field.invalid || undefined}
        aria-describedby={field.describedBy}
        className={`${inputClass} w-full`}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
