import type { Caller } from '@/lib/access/actor';
import { contentDisposition } from '@/lib/files/file-name';
import { readKept } from '@/lib/files/storage';
import { findFile } from '@/lib/papers/find-file';
import { openPaper } from '@/lib/papers/open-paper';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';

const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': 'sandbox',
  'cache-control': 'private, no-store',
};

/** Gives a version's file back byte for byte, to be saved and never shown on our origin. One answer for hidden, closed, foreign and made up. */
export async function answerFile(
  caller: Caller | null,
  input: { partnership: string; versionId: string },
): Promise<Response> {
  const here = `/api/files/${encodeURIComponent(input.partnership)}/${encodeURIComponent(input.versionId)}`;
  const signIn = () =>
    new Response(null, {
      status: 303,
      headers: { location: `/sign-in?next=${encodeURIComponent(here)}`, ...always },
    });
  if (!caller) return signIn();
  try {
    const { first, ...file } = await findFile(input, { caller });
    const kept = await readKept(file.sha256);
    if (!kept || kept.bytes !== file.bytes) {
      await kept?.stream.cancel();
      console.error('a file is missing on the disk', { versionId: input.versionId });
      return notFound();
    }
    // Before the first byte leaves: whoever had opened a version is known even if the connection breaks off.
    if (first)
      await openPaper(input, { caller }).catch(async (error: unknown) => {
        await kept.stream.cancel();
        throw error;
      });
    return new Response(kept.stream, {
      headers: {
        ...always,
        'content-type': file.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': contentDisposition(file.fileName),
      },
    });
  } catch (error) {
    if (error instanceof NotAuthenticated) return signIn();
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Invalid)
      return notFound();
    throw error;
  }
}

const notFound = () =>
  new Response(
    'There is no such file, or it is not for you to see. A newer version may have taken its place: look at the page of the meeting.',
    {
      status: 404,
      headers: { ...always, 'content-type': 'text/plain; charset=utf-8' },
    },
  );
