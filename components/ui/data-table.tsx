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
    <table role="table" className="data-table w-full border-collapse text-left max-wide:block">
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
            {columns.map((column) => cell(column, row.cells[column.key], column.key === rowHeader))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What all cells share stands in the stylesheet: a page of fifty rows is half the size for it. */
function cell(column: Column, content: ReactNode, naming: boolean) {
  const className = cx(column.figures && 'figures whitespace-nowrap', alignment(column));
  const own = { ...(className && { className }), ...(column.stacked !== false && content ? { 'data-label': column.label } : {}) };
  return naming ? (
    <th key={column.key} role="rowheader" scope="row" {...own}>
      {content}
    </th>
  ) : (
    <td key={column.key} role="cell" {...own}>
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
