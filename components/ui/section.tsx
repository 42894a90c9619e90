import type { ReactNode } from 'react';

type SectionProps = {
  title: string;
  note?: ReactNode;
  id?: string;
  /** Stands beneath something that leaves no space of its own, such as a table. */
  spaced?: boolean;
  children: ReactNode;
};

/** A part of the page under its own heading. */
export function Section({ title, note, id, spaced, children }: SectionProps) {
  return (
    <section id={id} className={spaced ? 'mt-8 mb-8' : 'mb-8'}>
      <h2 className="mb-3 text-section font-semibold">
        {title}
        {note ? <span className="text-meta text-ink-3"> {note}</span> : null}
      </h2>
      {children}
    </section>
  );
}

/** A ruled list of things asked of me: what, its facts, and on the right its state or buttons. */
export function RuledList({ children }: { children: ReactNode }) {
  return <ul className="divide-y divide-line border-b border-line">{children}</ul>;
}

type RuledItemProps = { title: ReactNode; note?: ReactNode; end?: ReactNode };

export function RuledItem({ title, note, end }: RuledItemProps) {
  return (
    <li className="py-3 wide:flex wide:items-start wide:justify-between wide:gap-6">
      <div className="min-w-0">
        <p>{title}</p>
        {note ? <p className="text-meta text-ink-3">{note}</p> : null}
      </div>
      {end ? <div className="shrink-0 max-wide:mt-2">{end}</div> : null}
    </li>
  );
}
