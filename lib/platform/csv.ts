import { stringify } from 'csv-stringify/sync';

/** Quoting is not enough: a cell beginning with one of these is calculated, so it gets an apostrophe. */
export const plainCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** A CSV file for a spreadsheet, its first row the names of the columns; no cell is taken for a formula. */
export const csvOf = (rows: string[][]): string => stringify(rows.map((row) => row.map(plainCell)), { bom: true, record_delimiter: '\r\n' });
