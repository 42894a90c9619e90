import type { ReactNode } from 'react';
import { cx } from './cx';
import { MarginNumber } from './margin-number';

type SheetProps = { children: ReactNode; label?: string; foot?: ReactNode };

/** The paper the record is written on: white, square, edge to edge on a phone. */
export function Sheet({ children, label, foot }: SheetProps) {
  return (
    <>
      <section
        aria-label={label}
        data-sheet
        className="border-y border-line bg-surface px-4 py-4 max-wide:-mx-4 wide:border-x wide:py-5 wide:pr-11 wide:pl-6"
      >
        {children}
      </section>
      {foot ? <p className="mt-3 text-meta text-ink-3 wide:pl-[5.5rem]">{foot}</p> : null}
    </>
  );
}

/** The column of numbers and the column of words, shared by every row of a sheet. */
export const sheetRow =
  'grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 wide:grid-cols-[3rem_minmax(0,1fr)] wide:gap-x-4';

export function SheetItems({ children }: { children: ReactNode }) {
  return <ol className="divide-y divide-line">{children}</ol>;
}

type SheetItemProps = {
  number: string;
  id: string;
  title: ReactNode;
  meta?: ReactNode;
  mark?: ReactNode;
  children?: ReactNode;
};

export function SheetItem({ number, id, title, meta, mark, children }: SheetItemProps) {
  return (
    <li id={id} className={cx(sheetRow, 'py-[18px] target:bg-sunken')}>
      <MarginNumber number={number} id={id} />
      <div className="min-w-0">
        <div className="wide:flex wide:items-start wide:justify-between wide:gap-6">
          <h2 className="font-serif text-item font-semibold">{title}</h2>
          {mark ? <div className="shrink-0 wide:pt-0.5">{mark}</div> : null}
        </div>
        {meta ? <p className="text-meta text-ink-3">{meta}</p> : null}
        {children ? <div className="mt-2 space-y-1.5">{children}</div> : null}
      </div>
    </li>
  );
}
