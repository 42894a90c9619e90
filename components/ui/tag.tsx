import type { ReactNode } from 'react';
import { cx } from './cx';

export type TagTone = 'accent' | 'wait' | 'late' | 'done' | 'closed' | 'outline';

const tones: Record<TagTone, string> = {
  accent: 'border-transparent bg-accent-soft text-accent',
  wait: 'border-transparent bg-wait-soft text-wait',
  late: 'border-transparent bg-late-soft text-late',
  done: 'border-transparent bg-done-soft text-done',
  closed: 'border-transparent bg-closed-soft text-closed',
  outline: 'border-line-2 bg-transparent text-ink-2',
};

/** A state in words; the colour only repeats them. */
export function Tag({ tone = 'done', children }: { tone?: TagTone; children: ReactNode }) {
  return (
    <span
      className={cx(
        'inline-block rounded-tag border px-[7px] align-baseline text-meta font-semibold',
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
