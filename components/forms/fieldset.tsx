import type { ReactNode } from 'react';
import { FieldError, frameClass, Hint } from './field-frame';

type FieldsetProps = {
  legend: string;
  hint?: ReactNode;
  optional?: boolean;
  id?: string;
  errors?: readonly string[];
  describedBy?: string;
  children: ReactNode;
};

/** Fields that answer one question. */
export function Fieldset({ legend, hint, optional, id, errors = [], describedBy, children }: FieldsetProps) {
  // The rule stands on a box around it: a legend overlaps the border of its own fieldset.
  return (
    <div className={frameClass(errors)}>
      <fieldset aria-describedby={describedBy} className="min-w-0">
        <legend className="mb-0.5 font-semibold">
          {legend}
          {optional ? <span className="font-normal text-ink-3"> (optional)</span> : null}
        </legend>
        {hint ? <Hint id={id ? `${id}-hint` : undefined}>{hint}</Hint> : null}
        {id ? <FieldError id={id} messages={errors} /> : null}
        {children}
      </fieldset>
    </div>
  );
}
