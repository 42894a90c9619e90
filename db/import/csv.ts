import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';

/** A file that cannot be read as a table at all; said to the operator as it is. */
export class Unreadable extends Error {}

export interface Table {
  columns: string[];
  rows: { line: number; fields: string[] }[];
}

/** Reads UTF-8 with or without a mark, separated by commas, semicolons or tabs. @throws Unreadable */
export function readTable(bytes: Uint8Array): Table {
  const text = decode(bytes);
  const records = split(text, separatorOf(text));
  const [header, ...rows] = records;
  if (!header) throw new Unreadable('The file is empty. Its first line must name the columns.');
  const columns = header.fields.map((name) => name.toLowerCase().replaceAll(/[\s-]+/g, '_'));
  const twice = columns.find((name, n) => name !== '' && columns.indexOf(name) !== n);
  if (twice) throw new Unreadable(`Line 1 names the column ${twice} twice.`);
  return { columns, rows };
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new Unreadable('The file is UTF-16 ("Unicode text"). Save it as "CSV UTF-8" and try again.');
  if (bytes.includes(0))
    throw new Unreadable('This is not a text file. Save the sheet as "CSV UTF-8" and try again.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfBadByte(bytes);
    throw new Unreadable(
      `Line ${line} holds a character that is not UTF-8; the file was probably saved as "CSV" for Windows. ` +
        'Save it as "CSV UTF-8" and try again.',
    );
  }
}

function lineOfBadByte(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (let end = 0; end <= bytes.length; end++) {
    if (end < bytes.length && bytes[end] !== 0x0a) continue;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, end));
    } catch {
      return line;
    }
    start = end + 1;
    line++;
  }
  return line;
}

function separatorOf(text: string): string {
  const header = (text.split('\n', 1)[0] ?? '').replaceAll(/"[^"]*"/g, '');
  const counted = [',', ';', '\t'].map((mark) => ({ mark, count: header.split(mark).length }));
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).mark;
}

const parsed = z.array(z.object({ record: z.array(z.string()), info: z.object({ lines: z.number() }) }));

function split(text: string, delimiter: string): Table['rows'] {
  try {
    const options = { delimiter, info: true, relax_column_count: true, trim: true } as const;
    return parsed
      .parse(parse(text, options))
      .filter(({ record }) => record.some((field) => field !== ''))
      .map(({ record, info }) => ({ line: info.lines, fields: record }));
  } catch (error) {
    if (error instanceof CsvError)
      throw new Unreadable(`The file is not a well-formed CSV: ${error.message}.`);
    throw error;
  }
}
