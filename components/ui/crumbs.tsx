import Link from './link';

export type Crumb = { label: string; href?: string };

export function Crumbs({ items }: { items: readonly Crumb[] }) {
  return (
    <nav aria-label="Where this is" className="mb-1">
      <ol className="flex flex-wrap text-meta text-ink-3">
        {items.map(({ label, href }, index) => (
          <li key={label}>
            {index > 0 ? (
              <span aria-hidden="true" className="px-1">
                /
              </span>
            ) : null}
            {href ? (
              <Link
                href={href}
                className="inline-block py-0.75 text-ink-2 underline underline-offset-3 hover:text-ink"
              >
                {label}
              </Link>
            ) : (
              <span className="inline-block py-0.75">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
