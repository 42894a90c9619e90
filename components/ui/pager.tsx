import Link from './link';

type PagerProps = {
  from: number;
  to: number;
  total: number;
  /** What is paged, for the name of the landmark: "actions". */
  what: string;
  previous?: string;
  next?: string;
};

export function Pager({ from, to, total, what, previous, next }: PagerProps) {
  return (
    <nav
      aria-label={`Pages of ${what}`}
      className="mt-3 flex flex-wrap items-center gap-x-3 text-meta text-ink-3"
    >
      <span className="figures">{total === 0 ? 'None' : `${from}–${to} of ${total}`}</span>
      {previous ? (
        <Link href={previous} rel="prev" className="link inline-block py-1">
          Previous
        </Link>
      ) : null}
      {next ? (
        <Link href={next} rel="next" className="link inline-block py-1">
          Next
        </Link>
      ) : null}
    </nav>
  );
}
