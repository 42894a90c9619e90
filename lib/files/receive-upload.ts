import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { safeFileName } from './file-name';
import { sizeLimit } from './formats';
import { judgeFile } from './judge-file';
import { ReceivedUpload } from './received-upload';
import { FileRefused } from './refusals';
import { openTemporary, sweepTemporary } from './storage';

/** What a form brought: its words in any case, and either its file or why there is none. */
export interface Received {
  fields: Record<string, string>;
  file: ReceivedUpload | null;
  failure: Error | null;
}

interface ReceiveArgs {
  request: Pick<Request, 'headers' | 'body'>;
  /** Asked with the fields before the first byte of the file is taken; what it throws is the failure. */
  admit: (fields: Record<string, string>) => Promise<void>;
}

/** The rest of a refused body is read and thrown away, so that a browser hears the answer; a larger one is cut off. */
const longestBody = 4 * sizeLimit;
const limits = { files: 1, fields: 60, parts: 65, fieldNameSize: 100, fieldSize: 100_000 };

/** Takes a multipart form with one file, the words first. Streams to a temporary file; holds nothing in memory. */
export async function receiveUpload({ request, admit }: ReceiveArgs): Promise<Received> {
  await sweepTemporary();
  const fields = new Map<string, string>();
  const result: Received = { fields: {}, file: null, failure: null };
  const fail = (error: unknown) =>
    void (result.failure ??= error instanceof Error ? error : new Error('refused'));
  const coming: { name: string; stream?: Readable; work?: Promise<void> } = { name: 'The file' };
  try {
    const form = busboy({ headers: Object.fromEntries(request.headers), limits, defParamCharset: 'utf8' });
    form.on('field', (field, value, info) => {
      if (info.valueTruncated || info.nameTruncated) fail(new FormTooLong());
      if (field !== '__proto__' && !fields.has(field)) fields.set(field, value);
    });
    form.on('file', (field, stream, info) => {
      // A broken-off body ends the stream with an error; without a listener it would end the process.
      stream.on('error', () => fail(new FileRefused('broken off', coming.name)));
      // A browser sends an unchosen file as a part without a name.
      if (field !== 'file' || !info.filename) {
        stream.resume();
        return;
      }
      coming.name = safeFileName(info.filename);
      coming.stream = stream;
      coming.work = takeFile(stream, coming.name, () => admit(Object.fromEntries(fields))).then(
        (file) => void (result.file = file),
        (error: unknown) => {
          fail(error);
          stream.resume();
        },
      );
    });
    form.on('fieldsLimit', () => fail(new FormTooLong())).on('partsLimit', () => fail(new FormTooLong()));
    if (!request.body) throw new Error('no body');
    await pipeline(Readable.from(capped(request.body)), form);
  } catch {
    fail(new FileRefused('broken off', coming.name));
    coming.stream?.destroy(new Error('broken off'));
  }
  await coming.work;
  result.fields = Object.fromEntries(fields);
  if (!result.file) fail(new FileRefused('nothing chosen', coming.name));
  if (result.failure) {
    await result.file?.discard();
    result.file = null;
  }
  return result;
}

/** More words than any form of ours has. */
export class FormTooLong extends Error {}

async function* capped(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  let taken = 0;
  for await (const part of body) {
    taken += part.byteLength;
    if (taken > longestBody) throw new Error('body too long');
    yield part;
  }
}

async function takeFile(
  stream: Readable,
  fileName: string,
  admit: () => Promise<void>,
): Promise<ReceivedUpload> {
  await admit();
  const { place, file } = await openTemporary();
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    try {
      // Left open on refusal: the rest has to be thrown away before the form can end.
      for await (const part of stream.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += part.length;
        if (bytes > sizeLimit) throw new FileRefused('too large', fileName);
        hash.update(part);
        await file.appendFile(part);
      }
      await file.sync();
    } finally {
      await file.close();
    }
    const judged = await judgeFile(place, fileName);
    return new ReceivedUpload(place, { ...judged, bytes, sha256: hash.digest('hex') });
  } catch (error) {
    await rm(place, { force: true });
    throw error instanceof FileRefused ? error : new FileRefused('broken off', fileName);
  }
}
