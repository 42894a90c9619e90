'use server';

import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { askForCode, limits, useCode as tryCode, useLink as tryLink, type CodeAnswer } from '@/lib/auth/challenge';
import { codeInput, signInInput } from '@/lib/auth/inputs';
import { cookieOptions, sessionCookie, signOut } from '@/lib/auth/next-auth';
import { startSession } from '@/lib/auth/session';
import { randomToken } from '@/lib/platform/secrets';
import type { FormState } from '@/lib/web/form-state';
import { safePath } from '@/lib/web/page';
import { askingCookie, findAskingBrowser, fromOwnOrigin } from '@/lib/web/request';

const foreign: FormState = { status: 'error', message: 'This form did not come from Tabled. Open the page again.', fields: {}, values: {} };
const nextOf = (data: FormData) => safePath(textOf(data, 'next'));
const textOf = (data: FormData, name: string) => {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
};

/** Asks for a code. The page that follows is the same for every address. */
export async function askToSignIn(_before: FormState, data: FormData): Promise<FormState> {
  if (!(await fromOwnOrigin())) return foreign;
  const typed = textOf(data, 'email');
  const read = signInInput.safeParse({ email: typed });
  if (!read.success)
    return { status: 'error', message: '', fields: { email: read.error.issues.map((issue) => issue.message).slice(0, 1) }, values: { email: typed.slice(0, 320) } };
  const browser = (await findAskingBrowser()) ?? randomToken();
  await askForCode(read.data.email, browser);
  (await cookies()).set(askingCookie, browser, { ...cookieOptions, maxAge: limits.minutes * 60 + 300 });
  redirect(`/sign-in/code?next=${encodeURIComponent(nextOf(data))}`);
}

/** Signs in with the typed code, in the browser that asked. */
export async function signInWithCode(_before: FormState, data: FormData): Promise<FormState> {
  if (!(await fromOwnOrigin())) return foreign;
  const typed = textOf(data, 'code');
  const read = codeInput.safeParse({ code: typed });
  if (!read.success) return { status: 'error', message: '', fields: { code: read.error.issues.map((issue) => issue.message).slice(0, 1) }, values: { code: typed.slice(0, 40) } };
  const browser = await findAskingBrowser();
  return enter(browser ? await tryCode(read.data.code, browser) : { ok: false, reason: 'ask first' }, nextOf(data));
}

/** Signs in with the mailed link, only by this button and only in the browser that asked. */
export async function signInWithLink(_before: FormState, data: FormData): Promise<FormState> {
  if (!(await fromOwnOrigin())) return foreign;
  return enter(await tryLink({ id: textOf(data, 'c'), token: textOf(data, 't') }, await findAskingBrowser()), '/me');
}

const refusals = {
  'wrong code': 'This is not the code of the newest mail. Check the eight digits; after five tries a new code is needed.',
  'no longer works': 'This code no longer works. Ask for a new one.',
  'ask first': 'This browser has not asked for a code, or it was too long ago. Ask for a new one.',
} as const;

async function enter(answer: CodeAnswer, next: string): Promise<FormState> {
  if (!answer.ok) return { status: 'error', message: '', fields: { code: [refusals[answer.reason]] }, values: {} };
  const jar = await cookies();
  const session = await startSession(answer.personId, jar.get(sessionCookie)?.value);
  jar.set(sessionCookie, session.token, { ...cookieOptions, expires: session.expiresAt });
  jar.delete(askingCookie);
  redirect(next);
}

/** Ends the session on the server too, so that a copied cookie is worth nothing. */
export async function leave(): Promise<void> {
  if (!(await fromOwnOrigin())) return;
  await signOut({ redirect: false });
  redirect('/sign-in?left=1');
}
