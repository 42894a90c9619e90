'use client';

import type { InputHTMLAttributes } from 'react';
import { cx } from '../ui/cx';
import { FieldFrame, inputBase, inputClass, type FieldProps } from './field-frame';
import { useField } from './form-context';

const widths = { full: '', half: 'max-w-72', short: 'max-w-40', tiny: 'max-w-24' } as const;

type TextFieldProps = FieldProps & {
  defaultValue?: string;
  width?: keyof typeof widths;
  autoComplete?: string;
  spellCheck?: boolean;
  className?: string;
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'maxLength' | 'autoCapitalize'>;

export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  width = 'full',
  className,
  ...input
}: TextFieldProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} errors={field.errors}>
      <input
        type="text"
        {...input}
        id={field.id}
        name={name}
        defaultValue={field.textOr(defaultValue)}
        aria-invalid={field.invalid || undefined}
        aria-describedby={field.describedBy}
        className={cx(inputClass, 'w-full', widths[width], className)}
      />
    </FieldFrame>
  );
}

export function EmailField(props: Omit<TextFieldProps, 'type'>) {
  return (
    <TextField
      autoComplete="email"
      spellCheck={false}
      autoCapitalize="none"
      width="full"
      {...props}
      type="email"
      inputMode="email"
    />
  );
}

/** A time typed as "10:00"; the server reads "10", "10.00" and "10am" too. */
export function TimeField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return <TextField autoComplete="off" {...props} width="tiny" className="figures" />;
}

/** The eight digits of a mail; blanks inside a pasted code do no harm, so no length is forced. */
export function CodeField(props: Omit<TextFieldProps, 'type' | 'width'>) {
  return (
    <TextField
      {...props}
      width="short"
      inputMode="numeric"
      autoComplete="one-time-code"
      spellCheck={false}
      className="figures tracking-[0.15em]"
    />
  );
}

type TextAreaProps = FieldProps & {
  defaultValue?: string;
  rows?: number;
  /** Grows with its text where the browser can. */
  grow?: boolean;
  /** Words of the record are typed in the record's face. */
  record?: boolean;
};

export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 5,
  grow,
  record,
}: TextAreaProps) {
  const field = useField(name, hint);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} optional={optional} errors={field.errors}>
      <textarea
        id={field.id}
        name={name}
        rows={rows}
        defaultValue={field.textOr(defaultValue)}
        aria-invalid={field.invalid || undefined}
        aria-describedby={field.describedBy}
        style={grow ? { minHeight: `calc(${rows}lh + 1.125rem)` } : undefined}
        className={cx(
          record ? `${inputBase} bg-sunken font-serif text-record` : inputClass,
          'block w-full',
          grow && 'field-sizing-content',
        )}
      />
    </FieldFrame>
  );
}
