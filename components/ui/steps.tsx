import type { ReactNode } from 'react';
import { cx } from './cx';

export type StepState = 'done' | 'now' | 'late' | 'next';
export type Step = { key: string; title: ReactNode; note?: ReactNode; state: StepState };

const dots: Record<StepState, string> = {
  done: 'border-accent bg-accent',
  now: 'border-wait bg-wait',
  late: 'border-late bg-late',
  next: 'border-line-2 bg-transparent',
};

const words: Record<StepState, string> = { done: 'done', now: 'now', late: 'now, late', next: 'to come' };

/** Rungs in their order, each with its state in a dot and, for screen readers, a word. */
export function Steps({ items }: { items: readonly Step[] }) {
  return (
    <ol className="space-y-3">
      {items.map(({ key, title, note, state }) => (
        <li
          key={key}
          className="flex gap-3"
          aria-current={state === 'now' || state === 'late' ? 'step' : undefined}
        >
          <span
            className={cx('keep-colour mt-1 ml-1 size-3.5 shrink-0 rounded-full border-2', dots[state])}
            aria-hidden="true"
          />
          <div className={state === 'next' ? 'text-ink-2' : 'font-semibold'}>
            {title}
            <span className="sr-only"> ({words[state]})</span>
            {note ? <p className="text-meta font-normal text-ink-3">{note}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}
