import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';

const hash = /^[0-9a-f]{64}$/;
const hour = 3_600_000;

const root = () => path.resolve(env.TABLED_FILES);
const incoming = () => path.join(root(), 'incoming');

/** One blob per content. @throws Error for what is no SHA-256, before it becomes part of a path. */
export function placeOf(sha256: string): string {
  if (!hash.test(sha256)) throw new Error('not a SHA-256');
  return path.join(root(), sha256.slice(0, 2), sha256.slice(2, 4), sha256);
}

/** A new temporary file in the same tree as the lasting ones, so that keeping it is a rename. */
export async function openTemporary(): Promise<{ place: string; file: FileHandle }> {
  await mkdir(incoming(), { recursive: true, mode: 0o700 });
  const place = path.join(incoming(), randomUUID());
  return { place, file: await open(place, constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY, 0o600) };
}

/** Moves a temporary file to its lasting place; content that is there already stays as it is. */
export async function keep(temporary: string, sha256: string): Promise<void> {
  const place = placeOf(sha256);
  if (await exists(place)) {
    await rm(temporary, { force: true });
    return;
  }
  const folder = path.dirname(place);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await rename(temporary, place);
  for (const changed of [folder, path.dirname(folder), root()]) await syncFolder(changed);
}

/** The content of a kept file as a web stream; null when the disk does not have it. */
export async function readKept(
  sha256: string,
): Promise<{ bytes: number; stream: ReadableStream<Uint8Array> } | null> {
  try {
    const file = await open(placeOf(sha256), 'r');
    const { size } = await file.stat();
    return { bytes: size, stream: pulled(file) };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Removes temporary files that no request can still be writing. */
export async function sweepTemporary(now = Date.now()): Promise<number> {
  let removed = 0;
  for (const name of await readdir(incoming()).catch(() => [])) {
    const place = path.join(incoming(), name);
    const found = await stat(place).catch(() => null);
    if (!found || now - found.mtimeMs < hour) continue;
    await rm(place, { force: true });
    removed++;
  }
  return removed;
}

const chunk = 64 * 1024;

function pulled(file: FileHandle): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { bytesRead, buffer } = await file.read(new Uint8Array(chunk), 0, chunk, null);
        if (bytesRead > 0) {
          controller.enqueue(buffer.subarray(0, bytesRead));
          return;
        }
        await file.close();
        controller.close();
      },
      cancel: () => file.close(),
    },
    { highWaterMark: 2 },
  );
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

async function exists(place: string): Promise<boolean> {
  return (await stat(place).catch(() => null)) !== null;
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
