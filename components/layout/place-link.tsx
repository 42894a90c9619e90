import { cx } from '../ui/cx';
import type { Place } from './places';
import Link from '../ui/link';

/** A place in a bar; the one we are in is underlined and said so. */
export function PlaceLink({ href, label, current }: Place) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'inline-flex min-h-9 items-center border-b-2 pt-0.5 whitespace-nowrap',
        current
          ? 'border-accent font-semibold text-ink'
          : 'border-transparent forced-colors:border-[Canvas] text-ink-2 hover:border-line-2 hover:text-ink',
      )}
    >
      {label}
    </Link>
  );
}

/** The same place as a full-width row of a menu. */
export function PlaceRow({ href, label, current }: Place) {
  return (
    <Link
      href={href}
      aria-current={current ? 'page' : undefined}
      className={cx(
        'flex min-h-10 items-center border-l-3 px-3 hover:bg-sunken',
        current
          ? 'border-accent font-semibold text-ink'
          : 'border-transparent text-ink-2 forced-colors:border-[Canvas]',
      )}
    >
      {label}
    </Link>
  );
}
