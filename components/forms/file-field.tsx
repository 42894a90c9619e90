'use client';

import { FieldFrame, inputClass, type FieldProps } from './field-frame';
import { useField } from './form-context';

type FileFieldProps = FieldProps & { accept?: string; multiple?: boolean };

export function FileField({ name, label, hint, optional, accept, multiple }: FileFieldProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} errors={field.errors}>
      {field.returned ? (
        <noscript>
          <p className="mb-1.5 text-meta text-ink-3">
            A browser does not keep a chosen file: choose it again.
          </p>
        </noscript>
      ) : null}
      <input
        id={field.id}
        name={name}
        type="file"
        accept={accept}
        multiple={multiple}
        aria-invalid={field.invalid || undefined}
        aria-describedby={field.describedBy}
        className={`${inputClass} w-full file:mr-3 file:rounded-edge file:border file:border-line-2 file:bg-sunken file:px-3 file:py-1 file:font-semibold file:text-ink`}
      />
    </FieldFrame>
  );
}
