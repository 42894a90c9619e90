'use client';

import type { ReactNode } from 'react';
import { cx } from '../ui/cx';
import { Fieldset } from './fieldset';
import type { FieldProps } from './field-frame';
import { useField } from './form-context';
import type { Choice } from './select-field';

/** A choice whose words may hold a link. */
type RichChoice = Omit<Choice, 'label'> & { label: ReactNode };

type RadiosProps = FieldProps & { options: readonly Choice[]; defaultValue?: string };

export function Radios({ options, defaultValue, ...props }: RadiosProps) {
  return (
    <Choices
      {...props}
      type="radio"
      options={options}
      proposed={defaultValue === undefined ? [] : [defaultValue]}
    />
  );
}

type CheckboxesProps = FieldProps & {
  options: readonly RichChoice[];
  defaultValues?: readonly string[];
  /** Two columns where there is room: for many short names. */
  columns?: boolean;
};

export function Checkboxes({ options, defaultValues = [], ...props }: CheckboxesProps) {
  return <Choices {...props} type="checkbox" options={options} proposed={defaultValues} />;
}

type ChoicesProps = FieldProps & {
  type: 'radio' | 'checkbox';
  options: readonly RichChoice[];
  proposed: readonly string[];
  columns?: boolean;
};

function Choices({ type, name, label, hint, optional, options, proposed, columns }: ChoicesProps) {
  const field = useField(name, hint);
  const chosen = field.chosenOr(proposed);
  return (
    <Fieldset
      id={field.id}
      legend={label}
      hint={hint}
      optional={optional}
      errors={field.errors}
      describedBy={field.describedBy}
    >
      <div className={cx('mt-1 *:mb-1 *:break-inside-avoid', columns && 'wide:columns-2')}>
        {options.map((option, index) => (
          <ChoiceRow
            key={option.value}
            id={index === 0 ? field.id : `${field.id}-${index + 1}`}
            type={type}
            name={name}
            list={type === 'checkbox'}
            option={option}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}

type CheckboxProps = {
  name: string;
  label: ReactNode;
  value?: string;
  hint?: string;
  defaultChecked?: boolean;
};

/** One box that stands for itself: a confirmation. */
export function Checkbox({ name, label, value = 'yes', hint, defaultChecked }: CheckboxProps) {
  const field = useField(name);
  return (
    <div className={field.invalid ? 'border-l-4 border-late pl-4' : undefined}>
      {field.invalid ? (
        <p id={`${field.id}-error`} className="mb-1 font-semibold text-late">
          <span className="sr-only">Error: </span>
          {field.errors.join(' ')}
        </p>
      ) : null}
      <ChoiceRow
        id={field.id}
        type="checkbox"
        name={name}
        list={false}
        option={{ value, label, hint }}
        checked={field.chosenOr(defaultChecked ? [value] : []).includes(value)}
        describedBy={field.describedBy}
      />
    </div>
  );
}

type ChoiceRowProps = {
  id: string;
  type: 'radio' | 'checkbox';
  name: string;
  list: boolean;
  option: RichChoice;
  checked: boolean;
  describedBy?: string;
};

function ChoiceRow({ id, type, name, list, option, checked, describedBy }: ChoiceRowProps) {
  const own = option.hint ? `${id}-about` : undefined;
  return (
    <div className="flex items-start gap-3">
      <input
        id={id}
        type={type}
        name={name}
        value={option.value}
        data-list={list || undefined}
        defaultChecked={checked}
        aria-describedby={[describedBy, own].filter(Boolean).join(' ') || undefined}
        className="mt-2 size-6 shrink-0 accent-accent"
      />
      <div className="flex-1">
        <label htmlFor={id} className="block min-h-10 py-2.25">
          {option.label}
        </label>
        {option.hint ? (
          <p id={own} className="-mt-2 mb-1 text-meta text-ink-3">
            {option.hint}
          </p>
        ) : null}
      </div>
    </div>
  );
}
