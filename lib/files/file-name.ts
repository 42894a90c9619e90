const longest = 150;
/* Controls, line ends, what reorders or hides text, and what a path or a shell would read. */
const unfit = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029"<>|*?:/\\]/gu;

/** A name a person may see and save under: one line, no folders, no hidden characters, at most 150 characters with its ending. */
export function safeFileName(given: string): string {
  const last = given.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .replace(unfit, '')
    .replace(/\s+/g, ' ')
    .replace(/\p{M}{9,}/gu, '')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  const { stem, ending } = partsOf(plain);
  const short = Array.from(stem)
    .slice(0, longest - ending.length - 1)
    .join('')
    .trim();
  return (short || 'file') + (ending ? `.${ending}` : '');
}

/** `report.final.PDF` is `report.final` with the ending `PDF`. */
export function partsOf(name: string): { stem: string; ending: string } {
  const found = /^(.*)\.([A-Za-z0-9]{1,8})$/su.exec(name);
  return found ? { stem: found[1] ?? '', ending: found[2] ?? '' } : { stem: name, ending: '' };
}

/** The header that makes a browser save the file under its name: plain for old readers, RFC 5987 for the rest. */
export function contentDisposition(fileName: string): string {
  const safe = safeFileName(fileName);
  const plain = safe
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '')
    .trim();
  const encoded = encodeURIComponent(safe).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${/^[^.]/.test(plain) ? plain : `file${plain}`}"; filename*=UTF-8''${encoded}`;
}
