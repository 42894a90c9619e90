import type { ReactNode } from 'react';
import { cx } from './cx';
import { MarginNumber } from './margin-number';
import { sheetRow } from './sheet';

export type RecordKind = 'plain' | 'decision' | 'reservation' | 'action';

const rules: Record<RecordKind, string> = {
  plain: '',
  decision: 'border-l-3 border-accent pl-3.5',
  reservation: 'border-l-3 border-ink pl-3.5',
  action: 'border-l-3 border-wait pl-3.5',
};

type RecordTextProps = {
  kind?: RecordKind;
  label?: ReactNode;
  meta?: ReactNode;
  children: ReactNode;
};

/** Words of the record; the kind is said by a small word and a rule. */
export function RecordText({ kind = 'plain', label, meta, children }: RecordTextProps) {
  return (
    <div data-paragraph className={cx('max-w-record', rules[kind])}>
      {label ? <p className="text-kind font-semibold tracking-wide text-ink-2 uppercase">{label}</p> : null}
      <div className={cx('font-serif text-record', kind === 'reservation' && 'italic')}>{children}</div>
      {meta ? <p className="text-meta text-ink-3">{meta}</p> : null}
    </div>
  );
}

export function RecordParagraph({ number, id, ...text }: RecordTextProps & { number: string; id: string }) {
  return (
    <div id={id} className={cx(sheetRow, 'py-2 target:bg-sunken')}>
      <MarginNumber number={number} id={id} />
      <RecordText {...text} />
    </div>
  );
}
