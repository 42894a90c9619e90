import { z } from 'zod';

/* Typed text as it may enter the record: NFC, LF, nothing that reorders or hides other text. */
const badCharacters = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/u;
const manyMarks = /\p{M}{9,}/u;

const clean = (text: string) => text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\r', '\n');

function fault(text: string): string | null {
  if (!text.isWellFormed()) return 'This text has a broken character in it. Type it again instead of pasting it.';
  if (badCharacters.test(text)) return 'This text has a hidden control character in it. Type it again instead of pasting it.';
  if (manyMarks.test(text)) return 'This text has too many accents on one letter.';
  return null;
}

function text(label: string, max: number, lines: boolean) {
  return z
    .string({ error: `Enter ${label}.` })
    .max(max * 2, `This is too long: at most ${max.toLocaleString('en-GB')} characters.`)
    .superRefine((value, context) => {
      const message = fault(value) ?? (!lines && /[\r\n]/.test(value.trim()) ? 'Use one line only.' : null);
      if (message) context.addIssue({ code: 'custom', message });
    })
    .transform((value) => clean(value).trim())
    .pipe(z.string().max(max, `This is too long: at most ${max.toLocaleString('en-GB')} characters.`));
}

/** One line that must be there. `label` completes "Enter …". */
export const line = (label: string, max = 200) => text(label, max, false).pipe(z.string().min(1, `Enter ${label}.`));
export const optionalLine = (label: string, max = 200) =>
  text(label, max, false).optional().transform((value) => (value === '' ? undefined : value));
/** Several lines. */
export const prose = (label: string, max = 10_000) => text(label, max, true).pipe(z.string().min(1, `Enter ${label}.`));
export const optionalProse = (label: string, max = 10_000) =>
  text(label, max, true).optional().transform((value) => (value === '' ? undefined : value));

/** An address a mail can go to: plain, one, at most 254 characters (RFC 5321). */
export const emailAddress = z
  .string({ error: 'Enter an e-mail address.' })
  .trim()
  .max(254, 'An e-mail address has at most 254 characters.')
  .regex(/^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/, 'Enter an e-mail address like name@example.org.')
  .transform((value) => value.toLowerCase());

export const recordId = z.guid({ error: 'This is not an id.' });
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);

/** A count typed as digits. */
export const wholeNumber = (label: string, least: number, most: number) =>
  z
    .string({ error: `Enter ${label}.` })
    .trim()
    .regex(/^\d{1,4}$/, `Enter ${label} as a whole number.`)
    .transform(Number)
    .pipe(z.number().min(least, `Enter ${label}: at least ${least}.`).max(most, `Enter ${label}: at most ${most}.`));

/** The address of a page from a name: small letters without accents. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);

/** A box that was ticked, or not. */
export const ticked = z.literal('yes').optional().transform((value) => value === 'yes');
