import type { Caller } from '@/lib/access/actor';
import { forgetHeld, holdForm, signedAs } from '@/lib/auth/held-forms';
import { FormTooLong, receiveUpload } from '@/lib/files/receive-upload';
import { FileRefused } from '@/lib/files/refusals';
import { Forbidden, Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { explain } from './explain';
import { ownOrigin } from './own-origin';
import { placeOf, type Fields, type UploadPlace } from './upload-places';

/** Takes a form with a file from a plain form, outside the proxy: so origin and person are checked here. */
export async function answerUpload(request: Request, caller: Caller | null): Promise<Response> {
  if (request.headers.get('origin') !== ownOrigin) return plain('This form did not come from Tabled.', 403);
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? ''))
    return plain('Send the form of the page.', 400);
  const admit = async (given: Fields) => {
    if (!caller) throw new NotAuthenticated();
    const place = placeOf(given);
    if (!place) throw new NotFound();
    await place.begin(caller);
    const problems = place.problems();
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
  };
  const { fields, file, failure } = await receiveUpload({ request, admit });
  const place = placeOf(fields);
  try {
    const without = place?.fileOptional === true && failure instanceof FileRefused && failure.refusal === 'nothing chosen';
    if (failure && !without) throw failure;
    if (without) await admit(fields);
    if (!caller) throw new NotAuthenticated();
    if (!place) throw new NotFound();
    const location = await place.adopt(file, { caller, ...(isOnce(fields.once) && { once: fields.once }) });
    if (caller.kind === 'person') await forgetHeld({ personId: caller.personId, form: place.form, path: place.path });
    return goTo(location);
  } catch (error) {
    return await answerFailure(error, place, fields, caller);
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

/** Back to the form with its words and what was wrong, kept on the server for this person only: the address carries neither. */
async function answerFailure(error: unknown, place: UploadPlace | null, fields: Fields, caller: Caller | null): Promise<Response> {
  if (error instanceof NotFound || error instanceof Forbidden || !place)
    return plain('There is no such place for a file, or it is not yours to fill.', 404);
  const { form, path, words } = place;
  const hold = (sealed: unknown, problem: Record<string, string[]>) => holdForm({ sealed, form, path, fields: { ...words, ...problem } });
  const held = (id: string | null) => (id ? `${path}${path.includes('?') ? '&' : '?'}held=${id}` : path);
  if (error instanceof NotAuthenticated || caller?.kind !== 'person') {
    const id = await hold(fields.signedAs, {});
    return goTo(`/sign-in?next=${encodeURIComponent(held(id))}${id ? '&ended=1' : ''}`);
  }
  return goTo(held(await hold(signedAs(caller.personId), problemOf(error, place))));
}

/** What was wrong, as lists under `problem.` so that no typed field can pass for it. */
function problemOf(error: unknown, place: UploadPlace): Record<string, string[]> {
  const known = error instanceof FileRefused || error instanceof FormTooLong;
  const { message, fields: wrong } = known ? { message: '', fields: {} } : explain(error, {});
  const all: Record<string, string[]> = {
    ...place.problems(),
    ...wrong,
    ...(error instanceof FileRefused && { file: [error.message] }),
    ...(error instanceof FormTooLong && { form: ['This is longer than the form allows.'] }),
    ...(message && Object.keys(wrong).length === 0 && { form: [message] }),
  };
  return Object.fromEntries(Object.entries(all).map(([field, texts]) => [`problem.${field}`, texts]));
}
