import { z } from 'zod';
import type { Caller } from '@/lib/access/actor';
import type { CallOptions } from '@/lib/access/use-case';
import { forgetHeld, holdForm, signedAs } from '@/lib/auth/held-forms';
import type { ReceivedUpload } from '@/lib/files/received-upload';
import { FormTooLong, receiveUpload } from '@/lib/files/receive-upload';
import { FileRefused } from '@/lib/files/refusals';
import { addPaper } from '@/lib/papers/add-paper';
import { beginUpload } from '@/lib/papers/begin-upload';
import { addPaperInput, checkUploadInput, replacePaperInput, type UploadTarget } from '@/lib/papers/inputs';
import { replacePaper } from '@/lib/papers/replace-paper';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { explain } from './explain';
import { ownOrigin } from './own-origin';

type Fields = Record<string, string>;

/** Takes an uploaded paper from a plain form, outside the proxy: so origin and person are checked here. */
export async function answerUpload(request: Request, caller: Caller | null): Promise<Response> {
  if (request.headers.get('origin') !== ownOrigin) return plain('This form did not come from Tabled.', 403);
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? ''))
    return plain('Send the form of the page.', 400);
  const { fields, file, failure } = await receiveUpload({
    request,
    async admit(given) {
      if (!caller) throw new NotAuthenticated();
      await beginUpload(targetOf(given), { caller });
      const problems = problemsOfWords(given);
      if (Object.keys(problems).length > 0) throw new Invalid(problems);
    },
  });
  try {
    if (failure) throw failure;
    if (!caller) throw new NotAuthenticated();
    if (!file) throw new NotFound();
    const meetingId = await adopt(fields, file, {
      caller,
      ...(isOnce(fields.once) && { once: fields.once }),
    });
    if (caller.kind === 'person')
      await forgetHeld({
        personId: caller.personId,
        form: formOf(fields),
        path: pathOf(targetOf(fields), fields),
      });
    return goTo(`/p/${fields.partnership ?? ''}/meetings/${meetingId}`);
  } catch (error) {
    return await answerFailure(error, fields, caller);
  } finally {
    await file?.discard();
  }
}

const plain = (text: string, status: number) =>
  new Response(text, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  });
const goTo = (location: string) =>
  new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
const isOnce = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f-]{36}$/.test(text);
const replaces = (fields: Fields) => fields.paperId !== undefined;
const formOf = (fields: Fields) => (replaces(fields) ? 'replace-paper' : 'add-paper');

/** @throws NotFound when the form names no place a paper could go. */
function targetOf(fields: Fields): UploadTarget {
  const found = checkUploadInput.safeParse(fields);
  if (!found.success) throw new NotFound();
  return found.data;
}

/** The page the form stands on. */
const pathOf = (target: UploadTarget, fields: Fields) =>
  'itemId' in target
    ? `/p/${target.partnership}/papers/new?meeting=${encodeURIComponent(fields.meetingId ?? '')}&item=${target.itemId}`
    : `/p/${target.partnership}/papers/${target.paperId}`;

async function adopt(fields: Fields, file: ReceivedUpload, options: CallOptions): Promise<string> {
  const { partnership = '', itemId = '', paperId = '', title = '', version = '', reason = '' } = fields;
  const done = replaces(fields)
    ? await replacePaper({ partnership, paperId, version, reason, file }, options)
    : await addPaper({ partnership, itemId, title, file }, options);
  return done.meetingId;
}

function problemsOfWords(fields: Fields): Record<string, string[]> {
  const read = (replaces(fields) ? replacePaperInput : addPaperInput).safeParse(fields);
  return read.success ? {} : z.flattenError<unknown>(read.error).fieldErrors;
}

/** Back to the form with its words and what was wrong, kept on the server for this person only: the address carries neither. */
async function answerFailure(error: unknown, fields: Fields, caller: Caller | null): Promise<Response> {
  const target = checkUploadInput.safeParse(fields);
  if (error instanceof NotFound || error instanceof Forbidden || !target.success)
    return plain('There is no such place for a paper, or it is not yours to fill.', 404);
  const path = pathOf(target.data, fields);
  const { title = '', reason = '' } = fields;
  const words: Fields = replaces(fields) ? { reason } : { title };
  const hold = (sealed: unknown, problem: Record<string, string[]>) =>
    holdForm({ sealed, form: formOf(fields), path, fields: { ...words, ...problem } });
  const held = (id: string | null) => (id ? `${path}${path.includes('?') ? '&' : '?'}held=${id}` : path);
  if (error instanceof NotAuthenticated || caller?.kind !== 'person') {
    const id = await hold(fields.signedAs, {});
    return goTo(`/sign-in?next=${encodeURIComponent(held(id))}${id ? '&ended=1' : ''}`);
  }
  return goTo(held(await hold(signedAs(caller.personId), problemOf(error, fields))));
}

/** What was wrong, as lists under `problem.` so that no typed field can pass for it. */
function problemOf(error: unknown, fields: Fields): Record<string, string[]> {
  const known = error instanceof FileRefused || error instanceof FormTooLong;
  const { message, fields: wrong } = known ? { message: '', fields: {} } : explain(error, {});
  const all: Record<string, string[]> = {
    ...problemsOfWords(fields),
    ...wrong,
    ...(error instanceof FileRefused && { file: [error.message] }),
    ...(error instanceof FormTooLong && { form: ['This is longer than the form allows.'] }),
    ...(message && Object.keys(wrong).length === 0 && { form: [message] }),
  };
  return Object.fromEntries(Object.entries(all).map(([field, texts]) => [`problem.${field}`, texts]));
}
