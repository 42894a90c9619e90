import { z } from 'zod';
import { emailAddress, line, optionalProse } from '@/lib/platform/text';
import type { Table } from './csv';

export interface Fault {
  line: number;
  column: string;
  reason: string;
}

/** A table against the columns an import knows. Every fault is collected; nothing is written while there is one. */
export class Sheet {
  readonly faults: Fault[] = [];
  readonly ignored: string[];
  readonly rows: SheetRow[];

  constructor(table: Table, known: readonly string[], needed: readonly string[]) {
    this.ignored = table.columns.filter((name) => name !== '' && !known.includes(name));
    for (const name of needed)
      if (!table.columns.includes(name)) this.fault(1, name, 'This column is missing.');
    for (const { line: at, fields } of table.rows)
      if (fields.length > table.columns.length)
        this.fault(
          at,
          'all',
          `This row has ${fields.length} fields, the header has ${table.columns.length}.`,
        );
    this.rows = table.rows.map(({ line: at, fields }) => new SheetRow(this, at, table.columns, fields));
  }

  fault(at: number, column: string, reason: string): void {
    this.faults.push({ line: at, column, reason });
  }
}

/** One row, read by column name. A value that cannot be used is a fault and reads as absent. */
export class SheetRow {
  constructor(
    private readonly sheet: Sheet,
    readonly line: number,
    private readonly columns: string[],
    private readonly fields: string[],
  ) {}

  fault(column: string, reason: string): null {
    this.sheet.fault(this.line, column, reason);
    return null;
  }

  raw(column: string): string {
    return this.fields[this.columns.indexOf(column)] ?? '';
  }

  private read<T>(column: string, schema: z.ZodType<T>): T | null {
    const result = schema.safeParse(this.raw(column));
    return result.success
      ? result.data
      : this.fault(column, result.error.issues[0]?.message ?? 'This cannot be used.');
  }

  needed(column: string, label: string, max = 200): string | null {
    return this.read(column, line(label, max));
  }
  text(column: string, max = 200): string | null {
    return this.raw(column) === '' ? null : this.read(column, line('a text', max));
  }
  prose(column: string): string | null {
    return this.read(column, optionalProse('a text', 2000)) ?? null;
  }
  email(column: string): string | null {
    return this.raw(column) === '' ? null : this.read(column, emailAddress);
  }
  oneOf<T extends string>(column: string, words: readonly T[], otherwise: T): T {
    const typed = this.raw(column).toLowerCase();
    if (typed === '') return otherwise;
    const found = words.find((word) => word.toLowerCase() === typed);
    if (!found) this.fault(column, `"${this.raw(column)}" is none of: ${words.join(', ')}.`);
    return found ?? otherwise;
  }
  yes(column: string): boolean {
    return this.oneOf(column, ['yes', 'no'], 'no') === 'yes';
  }
  count(column: string, otherwise: number): number {
    const typed = this.raw(column);
    if (/^\d{0,3}$/.test(typed)) return typed === '' ? otherwise : Number(typed);
    this.fault(column, `"${typed}" is not a whole number.`);
    return otherwise;
  }
  /** 2026-12-31, or 31/12/2026 as British spreadsheets write it. */
  day(column: string): string | null {
    const typed = this.raw(column);
    if (typed === '') return null;
    const british = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(typed);
    const [, day = '', month = '', year = ''] = british ?? [];
    const iso = british ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : typed;
    const read = z.iso.date().safeParse(iso);
    return read.success
      ? read.data
      : this.fault(column, `"${typed}" is no day. Write 2026-12-31 or 31/12/2026.`);
  }
}
