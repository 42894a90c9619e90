'use client';

import { FieldFrame, inputClass, type FieldProps } from './field-frame';
import { useField } from './form-context';

type SuggestFieldProps = FieldProps & { suggestions: readonly string[]; defaultValue?: string };

/** A line that may be typed freely, with names the browser offers while typing; works without script. */
export function SuggestField({ name, label, hint, optional, suggestions, defaultValue }: SuggestFieldProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} errors={field.errors}>
      <input
        type="text"
        id={field.id}
        name={name}
        list={`${field.id}-list`}
        autoComplete="off"
        defaultValue={field.textOr(defaultValue)}
        aria-invalid={field.invalid || undefined}
        aria-describedby={field.describedBy}
        className={`${inputClass} w-full`}
      />
      <datalist id={`${field.id}-list`}>
        {suggestions.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </FieldFrame>
  );
}
