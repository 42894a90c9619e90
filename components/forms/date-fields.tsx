'use client';

import { Fieldset } from './fieldset';
import { inputClass, type FieldProps } from './field-frame';
import { useField } from './form-context';

type DateFieldsProps = FieldProps & { defaultValue?: { day: string; month: string; year: string } };

const parts = [
  { part: 'day', label: 'Day', width: 'w-16' },
  { part: 'month', label: 'Month', width: 'w-28' },
  { part: 'year', label: 'Year', width: 'w-24' },
] as const;

/** Three plain fields, posted as `name.day`, `name.month`, `name.year`; the month may be a word. */
export function DateFields({ name, label, hint, optional, defaultValue }: DateFieldsProps) {
  const field = useField(name, hint);
  return (
    <Fieldset
      id={field.id}
      legend={label}
      hint={hint}
      optional={optional}
      errors={field.errors}
      describedBy={field.describedBy}
    >
      <div id={field.id} className="flex flex-wrap gap-3">
        {parts.map(({ part, label: words, width }) => (
          <div key={part}>
            <label htmlFor={`${field.id}-${part}`} className="mb-0.5 block text-meta text-ink-2">
              {words}
            </label>
            <input
              id={`${field.id}-${part}`}
              name={`${name}.${part}`}
              type="text"
              inputMode={part === 'month' ? 'text' : 'numeric'}
              autoComplete="off"
              defaultValue={field.textOr(defaultValue?.[part], `${name}.${part}`)}
              aria-invalid={field.invalid || undefined}
              className={`${inputClass} figures ${width}`}
            />
          </div>
        ))}
      </div>
    </Fieldset>
  );
}
