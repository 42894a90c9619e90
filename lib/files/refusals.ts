const taken = 'Tabled takes PDF, DOCX, XLSX, PPTX, ODT, PNG and JPEG.';

/** Why a file is refused, in the words its sender reads; each names the file. */
const words = {
  'nothing chosen': () => 'Choose a file.',
  empty: (name: string) =>
    `“${name}” is empty: it has 0 bytes. Open it where it came from, save it again, then choose it.`,
  'too large': (name: string) =>
    `“${name}” is larger than 50 MB (52,428,800 bytes). Make it smaller, for example by saving its pictures at a lower quality, or split it.`,
  'broken off': (name: string) =>
    `“${name}” did not arrive whole: the connection broke off. Choose it again.`,
  'not a format we take': (name: string) => `“${name}” is not a file Tabled can take. ${taken}`,
  'web page': (name: string) =>
    `“${name}” is a web page or drawing with code in it, whatever its name says. ${taken}`,
  'old office': (name: string) =>
    `“${name}” is an older Office file, or one locked with a password. Save it without a password as DOCX, XLSX, PPTX or PDF.`,
  macros: (name: string) =>
    `“${name}” is a document with macros (small programs). Save it without macros, as DOCX, XLSX, PPTX or PDF.`,
  encrypted: (name: string) =>
    `“${name}” is locked with a password, so others could not read it. Save it without one.`,
  bomb: (name: string) =>
    `“${name}” would unpack to far more than its size. Tabled does not take such files.`,
  nested: (name: string) =>
    `“${name}” has an archive packed inside it. Take that out, or save the document as PDF.`,
  'unsafe names': (name: string) =>
    `“${name}” has file names inside it that point outside the document. Tabled does not take such files.`,
  damaged: (name: string) =>
    `“${name}” is damaged or not complete. Open it where it came from, save it again, then choose it.`,
  'two files in one': (name: string) =>
    `“${name}” has a second file hidden behind the first. Save it again with the program that made it.`,
} satisfies Record<string, (name: string) => string>;
export type Refusal = keyof typeof words | { is: string; ending: string };

/** A file that is not taken, with the words for its sender. */
export class FileRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    fileName: string,
  ) {
    super(
      typeof refusal === 'string'
        ? words[refusal](fileName)
        : `“${fileName}” is by its content a ${refusal.is}. Give it the ending .${refusal.ending}, or choose the file you meant.`,
    );
  }
}
