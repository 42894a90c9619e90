import type { ReactNode } from 'react';
import { cx } from './cx';

export type Column = {
  key: string;
  label: string;
  /** Beneath 760 px the label stands before the value; false where the value says it itself. */
  stacked?: boolean;
  /** The header is read out but not shown. */
  quietHeader?: boolean;
  figures?: boolean;
  align?: 'right';
  /** Any CSS width. */
  width?: string;
};

export type Row = { key: string; cells: Readonly<Record<string, ReactNode>> };

type DataTableProps = {
  caption: string;
  columns: readonly Column[];
  rows: readonly Row[];
  /** Which column names the row; the first unless told. */
  rowHeader?: string;
};

/** Roles are spelled out because a stacked table loses them in most browsers. */
export function DataTable({ caption, columns, rows, rowHeader = columns[0]?.key }: DataTableProps) {
  return (
    <table role="table" className="w-full border-collapse text-left max-wide:block">
      <caption className="sr-only">{caption}</caption>
      <thead className="max-wide:sr-only">
        <tr role="row" className="border-b border-line-2">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              style={{ width: column.width }}
              className={cx(
                'pr-4 pb-2 align-bottom text-meta font-semibold text-ink-2 last:pr-0',
                alignment(column),
              )}
            >
              {column.quietHeader ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody className="max-wide:block">
        {rows.map((row) => (
          <tr key={row.key} role="row" className="border-b border-line max-wide:block max-wide:py-3">
            {columns.map((column) => (
              <Cell key={column.key} column={column} naming={column.key === rowHeader}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ column, naming, children }: { column: Column; naming: boolean; children: ReactNode }) {
  const className = cx(
    'align-top font-normal max-wide:block max-wide:py-0.5 wide:py-3 wide:pr-4 wide:last:pr-0',
    column.figures && 'figures whitespace-nowrap',
    alignment(column),
  );
  const content = (
    <>
      {column.stacked === false || !children ? null : (
        <span aria-hidden="true" className="text-meta text-ink-3 wide:hidden">
          {column.label}:{' '}
        </span>
      )}
      {children}
    </>
  );
  return naming ? (
    <th role="rowheader" scope="row" className={className}>
      {content}
    </th>
  ) : (
    <td role="cell" className={className}>
      {content}
    </td>
  );
}

function alignment(column: Column): string | false {
  return column.align === 'right' && 'wide:text-right';
}

/** The second line of a cell: the fact that matters. */
export function CellNote({ children }: { children: ReactNode }) {
  return <span className="block text-meta text-ink-3">{children}</span>;
}
