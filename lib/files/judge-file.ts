import { open } from 'node:fs/promises';
import { fileTypeFromBuffer } from 'file-type';
import { partsOf } from './file-name';
import { formats, type Format } from './formats';
import { inspectZip } from './inspect-zip';
import { FileRefused, type Refusal } from './refusals';

/**
 * What a file is, by its content alone; a sender's type is never believed. A name without an ending gets the right one.
 * @throws FileRefused in plain words
 */
export async function judgeFile(
  place: string,
  fileName: string,
): Promise<{ fileName: string; mediaType: string }> {
  const verdict = await formatOf(place);
  if ('refusal' in verdict) throw new FileRefused(verdict.refusal, fileName);
  const { mediaType, endings } = formats[verdict.format];
  const { ending } = partsOf(fileName);
  if (!ending) return { fileName: `${fileName}.${endings[0]}`, mediaType };
  if (!(endings as readonly string[]).includes(ending.toLowerCase()))
    throw new FileRefused({ is: verdict.format, ending: endings[0] }, fileName);
  return { fileName, mediaType };
}

/** Begins as markup does (after a byte order mark), or has an element in it that a browser would run. */
const markup = /^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*<|<(!doctype html|html|script|svg|body|iframe)[\s>/]/i;

type Verdict = { format: Format } | { refusal: Refusal };

async function formatOf(place: string): Promise<Verdict> {
  const { size, head, tail } = await readEnds(place);
  if (size === 0) return { refusal: 'empty' };
  const opening = head.subarray(0, 1024).toString('latin1');
  if (markup.test(opening.replaceAll('\0', ''))) return { refusal: 'web page' };
  if (opening.startsWith('PK\x03\x04')) return inspectZip(place);
  const found = await fileTypeFromBuffer(head);
  if (found?.mime === 'application/x-cfb') return { refusal: 'old office' };
  const end = tail.toString('latin1');
  if (found?.mime === 'application/pdf' && opening.startsWith('%PDF-'))
    return judged('PDF', /%%EOF/.test(end.slice(-8192)), end);
  if (found?.mime === 'image/png') return judged('PNG picture', /IEND\xaeB`\x82\0*$/.test(end), end);
  if (found?.mime === 'image/jpeg') return judged('JPEG picture', end.includes('\xff\xd9'), end);
  return { refusal: 'not a format we take' };
}

/** A picture or PDF must have its end, and no archive may hang behind it. */
function judged(format: Format, complete: boolean, end: string): Verdict {
  const at = end.lastIndexOf('PK\x05\x06');
  const comment = at < 0 ? -1 : end.charCodeAt(at + 20) + 256 * end.charCodeAt(at + 21);
  if (at >= 0 && at + 22 + comment === end.length) return { refusal: 'two files in one' };
  return complete ? { format } : { refusal: 'damaged' };
}

/** The first 4,100 bytes, enough for every signature, and the last 66,000, where a zip hides its directory. */
async function readEnds(place: string): Promise<{ size: number; head: Buffer; tail: Buffer }> {
  const file = await open(place, 'r');
  try {
    const { size } = await file.stat();
    const read = async (from: number, length: number) => {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, from);
      return buffer.subarray(0, bytesRead);
    };
    return { size, head: await read(0, 4100), tail: await read(Math.max(0, size - 66_000), 66_000) };
  } finally {
    await file.close();
  }
}
