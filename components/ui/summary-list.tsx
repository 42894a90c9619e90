import type { ReactNode } from 'react';
import Link from './link';

export type SummaryRow = {
  label: string;
  value: ReactNode;
  change?: { href: string; label: string };
};

/** What is known of a thing, as labels and values; a change link names what it changes. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((row) => (
        <div key={row.label} className="py-3 wide:grid wide:grid-cols-[11rem_minmax(0,1fr)_auto] wide:gap-6">
          <dt className="font-semibold">{row.label}</dt>
          <dd>{row.value}</dd>
          {row.change ? (
            <dd>
              <Link href={row.change.href} className="link inline-block py-0.5">
                {row.change.label}
                <span className="sr-only">: {row.label}</span>
              </Link>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
