import type { ReactNode } from 'react';
import { cx } from './cx';

export type TimelineEntry = { key: string; when: ReactNode; what: ReactNode; note?: ReactNode };

/** What happened, the date hanging on the left. */
export function Timeline({ items }: { items: readonly TimelineEntry[] }) {
  return (
    <ol className="divide-y divide-line border-b border-line">
      {items.map(({ key, when, what, note }) => (
        <li key={key} className="grid grid-cols-[4.5rem_minmax(0,1fr)] gap-x-4 py-3">
          <span className="figures pt-px text-meta text-ink-3">{when}</span>
          <div>
            {what} {note ? <span className="text-meta text-ink-3">{note}</span> : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

export type RhythmEntry = {
  key: string;
  when: ReactNode;
  what: ReactNode;
  tag?: ReactNode;
  current?: boolean;
};

/** Dates still to keep and already kept, close together for an aside. */
export function Rhythm({ items }: { items: readonly RhythmEntry[] }) {
  return (
    <ol className="space-y-2">
      {items.map(({ key, when, what, tag, current }) => (
        <li
          key={key}
          className={cx('grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4', current && 'font-semibold')}
        >
          <span className="text-ink-3">{when}</span>
          <span>
            {what} {tag}
          </span>
        </li>
      ))}
    </ol>
  );
}
