import type { ReactNode } from 'react';
import { cx } from './cx';
import Link from './link';

export type Filter = { label: string; href: string; on?: boolean };

/** Narrowing a list by following a link; one that is on leads to the list without it. */
export function Filters({
  label,
  items,
  children,
}: {
  label: string;
  items: readonly Filter[];
  children?: ReactNode;
}) {
  return (
    <nav aria-label={label} className="mb-6 flex flex-wrap items-center gap-2.5">
      {items.map(({ label: words, href, on }) => (
        <Link
          key={words}
          href={href}
          className={cx(
            'inline-flex min-h-6 items-center rounded-tag border border-line-2 px-2 py-0.5 text-meta font-semibold hover:border-ink',
            on ? 'bg-surface text-ink' : 'text-ink-2',
          )}
        >
          {words}
          {on ? (
            <>
              <span aria-hidden="true" className="pl-1">
                ×
              </span>
              <span className="sr-only">, take this filter away</span>
            </>
          ) : null}
        </Link>
      ))}
      {children}
    </nav>
  );
}
