import type { ReactNode } from 'react';

/** Says on every page of a demonstration that nobody and nothing in it is real. */
export function DemoBanner({ children }: { children?: ReactNode }) {
  return (
    <div
      role="region"
      aria-label="Demonstration"
      data-screen-only
      className="border-b border-line bg-wait-soft px-4 py-1.5 text-meta text-ink wide:px-8"
    >
      <strong className="font-semibold text-wait">Demonstration.</strong>{' '}
      {children ?? 'The people and organisations here are invented.'}
    </div>
  );
}
