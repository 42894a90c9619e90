import { createHash } from 'node:crypto';

export interface CanonicalParagraph {
  number: string;
  kind: string;
  shownAs: string | null;
  text: string;
  pending: boolean;
  decision: { reference: string; method: string } | null;
}

/**
 * The canonical lines of one part of the minutes: number, kind, attribution as shown, text; NFC, one line a paragraph,
 * line breaks written as \n, tabs as \t. A contested paragraph is its number and "pending". The hash is over exactly these lines.
 */
export function canonicalLines(paragraphs: CanonicalParagraph[]): string {
  return paragraphs
    .map((row) =>
      row.pending
        ? `${row.number}\tpending`
        : [row.number, row.kind, ...(row.decision ? [row.decision.reference, row.decision.method] : []), inOneField(row.shownAs ?? ''), inOneField(row.text)].join('\t'),
    )
    .map((line) => `${line}\n`)
    .join('');
}

const inOneField = (text: string): string => text.normalize('NFC').replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t');

export const hashOfLines = (lines: string): string => createHash('sha256').update(lines, 'utf8').digest('hex');
