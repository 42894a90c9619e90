import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalLines, hashOfLines, type CanonicalParagraph } from './canonical';

const plain: CanonicalParagraph = {
  number: '5.1',
  kind: 'discussion',
  shownAs: 'Lantern House',
  text: 'Said.',
  pending: false,
  decision: null,
};

test('a line is number, kind, attribution and text, parted by tabs', () => {
  expect(canonicalLines([plain])).toBe('5.1\tdiscussion\tLantern House\tSaid.\n');
});

test('a decision carries its reference and method; nobody’s words have an empty attribution', () => {
  const decided = { reference: 'ASY-2026-D07', method: 'consensus' };
  expect(canonicalLines([{ ...plain, kind: 'decision', shownAs: null, decision: decided }])).toBe(
    '5.1\tdecision\tASY-2026-D07\tconsensus\t\tSaid.\n',
  );
});

test('what is contested is its number and "pending": no word of it', () => {
  expect(canonicalLines([{ ...plain, pending: true }])).toBe('5.1\tpending\n');
});

test('é is one letter however it was typed', () => {
  expect(canonicalLines([{ ...plain, text: 'cafe\u0301' }])).toBe(
    canonicalLines([{ ...plain, text: 'caf\u00e9' }]),
  );
});

test('the hash is the SHA-256 of the lines as they are', () => {
  expect(hashOfLines('5.1\tpending\n')).toBe(
    '977c1ba04a365ee54ee4e5701eeca0374c631bfcddf33cb6f14ba256e9c4b791',
  );
  expect(hashOfLines('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

const words = fc.string({ unit: fc.constantFrom('a', 'n', 't', '\\', '\n', '\t'), maxLength: 4 });

test('different words or attributions are different lines, and every paragraph is one line', () => {
  fc.assert(
    fc.property(words, words, words, words, (text, shownAs, otherText, otherShown) => {
      const a = canonicalLines([{ ...plain, text, shownAs }]);
      const b = canonicalLines([{ ...plain, text: otherText, shownAs: otherShown }]);
      expect(a === b).toBe(text === otherText && shownAs === otherShown);
      expect(a.split('\n')).toHaveLength(2);
    }),
    { numRuns: 1000 },
  );
});
