import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contentDisposition, safeFileName } from './file-name';

test.each([
  ['../../etc/passwd.pdf', 'passwd.pdf'],
  ['C:\\files\\a.pdf', 'a.pdf'],
  ['a\r\nset-cookie: x=1.pdf', 'aset-cookie x=1.pdf'],
  ['say "hello".pdf', 'say hello.pdf'],
  ['evil\u202efdp.exe', 'evilfdp.exe'],
  ['..', 'file'],
  ['', 'file'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(146)}.pdf`],
  ['Nguyễn 🎉.docx', 'Nguyễn 🎉.docx'],
])('%j becomes %j', (given, kept) => {
  expect(safeFileName(given)).toBe(kept);
});

test('the header carries both forms', () => {
  expect(contentDisposition('Cofnod Tŷ (1).pdf')).toBe(
    `attachment; filename="Cofnod Ty (1).pdf"; filename*=UTF-8''Cofnod%20T%C5%B7%20%281%29.pdf`,
  );
  expect(contentDisposition('会議.pdf')).toBe(
    `attachment; filename="file.pdf"; filename*=UTF-8''%E4%BC%9A%E8%AD%B0.pdf`,
  );
});

test('whatever the name, the header is one line that Headers takes, and the name is safe twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).not.toMatch(/[\r\n"/\\\u202a-\u202e]/);
      expect(Array.from(safe).length).toBeLessThanOrEqual(150);
      expect(safeFileName(safe)).toBe(safe);
      const header = contentDisposition(name);
      expect(header).toMatch(
        /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w.!~%-]+$/,
      );
      expect(new Headers({ 'content-disposition': header }).get('content-disposition')).toBe(header);
    }),
    { numRuns: 200 },
  );
});
