type MarginNumberProps = { number: string; id: string };

/** The number in the margin, a link to the place it numbers. */
export function MarginNumber({ number, id }: MarginNumberProps) {
  return (
    <a
      href={`#${id}`}
      className="figures -my-0.5 block min-h-6 self-start py-0.5 text-right leading-[1.625rem] text-ink-3 no-underline hover:text-ink hover:underline"
    >
      {number}
      <span className="sr-only">, link to this place</span>
    </a>
  );
}
