import type { ReactNode } from 'react';
import { cx } from '../ui/cx';

export type FieldProps = {
  name: string;
  label: string;
  hint?: ReactNode;
  optional?: boolean;
};

/** Without width, ground and size, which differ. */
export const inputBase =
  'min-h-10 rounded-edge border border-line-2 px-3 py-2 text-ink aria-invalid:border-2 aria-invalid:border-late';

export const inputClass = `${inputBase} bg-surface text-tool`;

export function Hint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <div id={id} className="mb-1.5 text-meta text-ink-3">
      {children}
    </div>
  );
}

export function FieldError({ id, messages }: { id: string; messages: readonly string[] }) {
  if (messages.length === 0) return null;
  return (
    <p id={`${id}-error`} className="mb-1.5 font-semibold text-late">
      <span className="sr-only">Error: </span>
      {messages.length === 1 ? messages[0] : messages.map((message) => <span key={message} className="block">{message}</span>)}
    </p>
  );
}

export function Label({ htmlFor, text, optional }: { htmlFor?: string; text: string; optional?: boolean }) {
  return (
    <label htmlFor={htmlFor} className="mb-0.5 block font-semibold">
      {text}
      {optional ? <span className="font-normal text-ink-3"> (optional)</span> : null}
    </label>
  );
}

type FrameProps = Omit<FieldProps, 'name'> & { id: string; errors: readonly string[]; children: ReactNode };

/** Label above, hint beneath it, the error above the input, a rule down its side. */
export function FieldFrame({ id, label, hint, optional, errors, children }: FrameProps) {
  return (
    <div className={frameClass(errors)}>
      <Label htmlFor={id} text={label} optional={optional} />
      {hint ? <Hint id={`${id}-hint`}>{hint}</Hint> : null}
      <FieldError id={id} messages={errors} />
      {children}
    </div>
  );
}

export function frameClass(errors: readonly string[]): string {
  return cx(errors.length > 0 && 'border-l-4 border-late pl-4');
}
