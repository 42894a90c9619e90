import type { Caller } from '@/lib/access/actor';
import { findLetterFile } from '@/lib/desks/show-desk';
import { findReplyFile } from '@/lib/escalations/find-reply-file';
import { contentDisposition } from '@/lib/files/file-name';
import { readKept } from '@/lib/files/storage';
import { openFileAsGuest } from '@/lib/guests/visit';
import { findFile } from '@/lib/papers/find-file';
import { openPaper } from '@/lib/papers/open-paper';
import { Forbidden, Invalid, NotAuthenticated, NotFound, RuleBroken } from '@/lib/platform/errors';

const always = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': 'sandbox',
  'cache-control': 'private, no-store',
};

interface KeptFile {
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

/** Gives a version's file back byte for byte, to be saved and never shown on our origin. One answer for hidden, closed, foreign and made up. */
export async function answerFile(caller: Caller | null, input: { partnership: string; versionId: string }): Promise<Response> {
  const here = `/api/files/${encodeURIComponent(input.partnership)}/${encodeURIComponent(input.versionId)}`;
  return serve(caller, here, async (known) => {
    const { first, ...file } = await findFile(input, { caller: known });
    // Before the first byte leaves: whoever had opened a version is known even if the connection breaks off.
    return { file, opened: async () => { if (first) await openPaper(input, { caller: known }); } };
  });
}

/** The file of a reply that came home, for who reads that reply. */
export const answerReplyFile = (caller: Caller | null, input: { partnership: string; eventId: string }): Promise<Response> =>
  serve(caller, `/api/files/${encodeURIComponent(input.partnership)}/replies/${encodeURIComponent(input.eventId)}`, async (known) => ({ file: await findReplyFile(input, { caller: known }) }));

/** The file of what passed at a desk, for who works there. */
export const answerDeskFile = (caller: Caller | null, input: { desk: string; eventId: string }): Promise<Response> =>
  serve(caller, `/api/files/desk/${encodeURIComponent(input.desk)}/${encodeURIComponent(input.eventId)}`, async (known) => ({ file: await findLetterFile(input, { caller: known }) }));

/** The file of a paper that is open to a guest. Without a working link and a typed code there is no such file. */
export const answerGuestFile = (caller: Caller, input: { versionId: string }): Promise<Response> =>
  serve(caller, '', async (known) => ({ file: await openFileAsGuest(input, { caller: known }) }));

async function serve(caller: Caller | null, here: string, find: (caller: Caller) => Promise<{ file: KeptFile; opened?: () => Promise<void> }>): Promise<Response> {
  const signIn = () => new Response(null, { status: 303, headers: { location: `/sign-in?next=${encodeURIComponent(here)}`, ...always } });
  if (!caller) return signIn();
  try {
    const { file, opened } = await find(caller);
    const kept = await readKept(file.sha256);
    if (!kept || kept.bytes !== file.bytes) {
      await kept?.stream.cancel();
      console.error('a file is missing on the disk', { here });
      return notFound();
    }
    await opened?.().catch(async (error: unknown) => {
      await kept.stream.cancel();
      throw error;
    });
    return new Response(kept.stream, {
      headers: { ...always, 'content-type': file.mediaType, 'content-length': String(file.bytes), 'content-disposition': contentDisposition(file.fileName) },
    });
  } catch (error) {
    if (error instanceof NotAuthenticated) return signIn();
    if (error instanceof NotFound || error instanceof Forbidden || error instanceof Invalid || error instanceof RuleBroken) return notFound();
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
