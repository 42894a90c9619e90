import { cx } from './cx';
import Link from './link';

export type Tab = { href: string; label: string; count?: string | number; current?: boolean };

/** Parts of one thing; plain links, so that each has an address. */
export function Tabs({ label, items }: { label: string; items: readonly Tab[] }) {
  return (
    <nav
      aria-label={label}
      className="mb-6 overflow-x-auto border-b border-line max-wide:-mx-4 max-wide:px-4"
    >
      <ul className="flex gap-6">
        {items.map(({ href, label: words, count, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cx(
                'inline-flex min-h-10 items-center gap-1.5 border-b-3 pt-0.75 whitespace-nowrap focus-visible:-outline-offset-3',
                current
                  ? 'border-accent font-semibold text-ink'
                  : 'border-transparent forced-colors:border-[Canvas] text-ink-2 hover:border-line-2 hover:text-ink',
              )}
            >
              {words}
              {count === undefined ? null : (
                <span className="figures text-meta font-normal text-ink-2">{count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
