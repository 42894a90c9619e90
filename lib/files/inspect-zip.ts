import { openPromise, fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { Format } from './formats';
import type { Refusal } from './refusals';

const most = {
  entries: 10_000,
  unpacked: 512 * 1024 * 1024,
  ratio: 100,
  ratioCountsFrom: 20 * 1024 * 1024,
  inside: 20 * 1024 * 1024,
  text: 1024 * 1024,
};
const mainTypes: [content: string, format: Format][] = [
  ['wordprocessingml.document.main+xml', 'Word document'],
  ['spreadsheetml.sheet.main+xml', 'Excel workbook'],
  ['presentationml.presentation.main+xml', 'PowerPoint presentation'],
];
const macro = /(^|\/)(vbaProject|vbaData)[^/]*$|(^|\/)macrosheets\/|^Basic\/.+|^Scripts\/.+/i;
const archive = [
  /^PK\x03\x04/,
  /^7z\xbc\xaf\x27\x1c/,
  /^Rar!/,
  /^\x1f\x8b/,
  /^BZh/,
  /^\xfd7zXZ/,
  /^\x28\xb5\x2f\xfd/,
];

export type ZipVerdict = { format: Format } | { refusal: Refusal };
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super();
  }
}

/**
 * Looks through a document that is a zip without unpacking anything to disk: first the directory alone, then the
 * content as a stream, because a directory may lie about sizes.
 */
export async function inspectZip(source: string | Buffer, depth = 0): Promise<ZipVerdict> {
  try {
    const entries = await readDirectory(source);
    return { format: await readContent(source, entries, depth) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    const text = error instanceof Error ? error.message : '';
    return {
      refusal: /relative path|absolute path|characters in fileName/.test(text) ? 'unsafe names' : 'damaged',
    };
  }
}

const openZip = (source: string | Buffer): Promise<ZipFile> =>
  typeof source === 'string' ? openPromise(source, { autoClose: false }) : fromBufferPromise(source);

async function readDirectory(source: string | Buffer): Promise<Map<string, Entry>> {
  const zip = await openZip(source);
  try {
    if (zip.entryCount > most.entries) throw new Refused('bomb');
    const entries = new Map<string, Entry>();
    let [packed, unpacked] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      if (entry.isEncrypted()) throw new Refused('encrypted');
      if (/[\p{Cc}]/u.test(entry.fileName)) throw new Refused('unsafe names');
      if (macro.test(entry.fileName)) throw new Refused('macros');
      if (entries.has(entry.fileName) || entries.size >= most.entries) throw new Refused('damaged');
      entries.set(entry.fileName, entry);
      packed += entry.compressedSize;
      unpacked += entry.uncompressedSize;
      if (unpacked > most.unpacked || (unpacked > most.ratioCountsFrom && unpacked > packed * most.ratio))
        throw new Refused('bomb');
    }
    return entries;
  } finally {
    zip.close();
  }
}

async function readContent(
  source: string | Buffer,
  entries: Map<string, Entry>,
  depth: number,
): Promise<Format> {
  const zip = await openZip(source);
  const texts = new Map<string, string>();
  try {
    for (const [name, entry] of entries) {
      if (name.endsWith('/')) continue;
      const document = depth === 0 && /\/embeddings\/[^/]+\.(docx|xlsx|pptx)$/i.test(name);
      const kept = /^(\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml)$/.test(name)
        ? most.text
        : document
          ? most.inside
          : 0;
      const { head, content } = await readEntry(zip, entry, kept);
      const compressedPicture = /\.(emz|wmz)$/i.test(name) && head.startsWith('\x1f\x8b');
      if (document && content) await inspectInside(content, depth);
      else if (!compressedPicture && archive.some((sign) => sign.test(head))) throw new Refused('nested');
      if (content && !document) texts.set(name, content.toString('utf8'));
    }
  } finally {
    zip.close();
  }
  return formatOf(texts);
}

/** A chart's workbook or another document may be embedded, once, and is looked through as well. */
async function inspectInside(content: Buffer, depth: number): Promise<void> {
  const verdict = await inspectZip(content, depth + 1);
  if ('refusal' in verdict) throw new Refused(verdict.refusal);
}

/** Streams one entry; the reader fails as soon as it gives more than its directory said. */
async function readEntry(
  zip: ZipFile,
  entry: Entry,
  kept: number,
): Promise<{ head: string; content: Buffer | null }> {
  const parts: Buffer[] = [];
  let [head, size] = ['', 0];
  for await (const part of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    if (head.length < 8) head += part.subarray(0, 8 - head.length).toString('latin1');
    size += part.length;
    if (kept > 0 && size > kept) throw new Refused('bomb');
    if (kept > 0) parts.push(part);
  }
  return { head, content: kept > 0 ? Buffer.concat(parts) : null };
}

function formatOf(texts: Map<string, string>): Format {
  const types = texts.get('[Content_Types].xml');
  if (types !== undefined) {
    if (/macroEnabled|vbaProject|ms-office\.vba/i.test(types)) throw new Refused('macros');
    const found = mainTypes.filter(([content]) => types.includes(content));
    if (found.length === 1 && found[0]) return found[0][1];
  }
  if (texts.get('mimetype')?.trim() === 'application/vnd.oasis.opendocument.text') {
    if (texts.get('META-INF/manifest.xml')?.includes('encryption-data')) throw new Refused('encrypted');
    return 'OpenDocument text';
  }
  throw new Refused('not a format we take');
}
