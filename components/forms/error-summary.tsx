'use client';

import { useEffect, useRef } from 'react';
import type { FieldErrors } from './field-errors';
import { fieldId } from './form-context';

type ErrorSummaryProps = {
  formName: string;
  message: string;
  fields: FieldErrors;
  occasion: unknown;
  ownTitle: boolean;
};

const prefix = 'Error: ';

/** Takes the focus each time it appears, also when the same mistakes come twice. */
export function ErrorSummary({ formName, message, fields, occasion, ownTitle }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);

  useEffect(() => {
    box.current?.focus();
    if (ownTitle) return;
    const plain = document.title.startsWith(prefix) ? document.title.slice(prefix.length) : document.title;
    document.title = prefix + plain;
    return () => {
      if (document.title === prefix + plain) document.title = plain;
    };
  }, [occasion, ownTitle]);

  const lines = Object.entries(fields).flatMap(([name, messages]) =>
    messages.map((text) => ({ name, text })),
  );
  const shown = lines.filter((line, index) => lines.findIndex(({ text }) => text === line.text) === index);
  return (
    <div ref={box} role="alert" tabIndex={-1} className="mb-6 border-l-4 border-late bg-late-soft px-4 py-3">
      <h2 className="font-semibold">There is a problem</h2>
      {message && !shown.some(({ text }) => text === message) ? <p className="mt-1">{message}</p> : null}
      {shown.length > 0 ? (
        <ul className="mt-1 space-y-1">
          {shown.map(({ name, text }) => (
            <li key={name + text}>
              {name === '' || name === 'root' ? (
                text
              ) : (
                <a
                  href={`#${fieldId(formName, name)}`}
                  className="inline-block py-0.5 font-semibold text-late underline underline-offset-3 hover:decoration-2"
                  onClick={(event) => {
                    const place = document.getElementById(fieldId(formName, name));
                    const field = place?.matches('div') ? place.querySelector('input') : place;
                    if (!field) return;
                    event.preventDefault();
                    field.focus();
                  }}
                >
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
