'use server';

import { redirect } from 'next/navigation';
import { askForGuestCode, useGuestCode as tryGuestCode } from '@/lib/auth/guest-sign-in';
import { codeInput } from '@/lib/auth/inputs';
import { answerAsGuest } from '@/lib/guests/visit';
import { NotFound } from '@/lib/platform/errors';
import type { FormState } from '@/lib/web/form-state';
import { findGuestBrowser, guestCaller, keepGuestBrowser, keepGuestSession, submitAsGuest } from '@/lib/web/guest';
import { fromOwnOrigin } from '@/lib/web/request';

const failed = (message: string): FormState => ({ status: 'error', message, fields: {}, values: {} });
const foreign = failed('This form did not come from Tabled. Open the page again.');
const gone = failed('This link no longer works.');

export async function submitGuestAnswer(token: string, _before: FormState, data: FormData): Promise<FormState> {
  return submitAsGuest({ token, data, command: answerAsGuest });
}

/** Asks for a code by mail: only ever to the address the secretariat stored. */
export async function askToRead(token: string, _before: FormState, _data: FormData): Promise<FormState> {
  if (!(await fromOwnOrigin())) return foreign;
  const tokenHash = await hashOfLink(token);
  if (!tokenHash || !(await askForGuestCode(tokenHash, await keepGuestBrowser(tokenHash)))) return gone;
  redirect(`/guest/${token}/code`);
}

const refusals = {
  'wrong code': 'This is not the code of the newest mail. Check the eight digits; after five tries a new code is needed.',
  'no longer works': 'This code no longer works. Ask for a new one.',
  'ask first': 'This browser has not asked for a code, or it was too long ago. Ask for a new one.',
} as const;

export async function submitGuestCode(token: string, _before: FormState, data: FormData): Promise<FormState> {
  if (!(await fromOwnOrigin())) return foreign;
  const field = data.get('code');
  const typed = typeof field === 'string' ? field : '';
  const read = codeInput.safeParse({ code: typed });
  if (!read.success)
    return { status: 'error', message: '', fields: { code: read.error.issues.map((issue) => issue.message).slice(0, 1) }, values: { code: typed.slice(0, 40) } };
  const tokenHash = await hashOfLink(token);
  if (!tokenHash) return gone;
  const browser = await findGuestBrowser(tokenHash);
  const answer = browser ? await tryGuestCode(tokenHash, read.data.code, browser) : ({ ok: false, reason: 'ask first' } as const);
  if (!answer.ok) return { status: 'error', message: '', fields: { code: [refusals[answer.reason]] }, values: {} };
  await keepGuestSession(tokenHash, answer.session, answer.expiresAt);
  redirect(`/guest/${token}/papers`);
}

async function hashOfLink(token: string): Promise<string | null> {
  try {
    return (await guestCaller(token)).tokenHash;
  } catch (error) {
    if (error instanceof NotFound) return null;
    throw error;
  }
}
