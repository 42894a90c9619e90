import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import type { Caller } from '@/lib/access/actor';
import type { CallOptions } from '@/lib/access/use-case';
import { limits } from '@/lib/auth/challenge';
import { cookieOptions, secureCookies } from '@/lib/auth/next-auth';
import { visit, type VisitView } from '@/lib/guests/visit';
import { NotFound } from '@/lib/platform/errors';
import { hashOf, randomToken } from '@/lib/platform/secrets';
import { explain, failed } from './explain';
import { fieldsOf } from './fields';
import { nestValues } from './form-fields';
import type { FormState, FormValues } from './form-state';
import { fromOwnOrigin } from './request';

/** Each link has cookies of its own, so that two invitations in one browser do not meet. */
const named = (of: 'reads' | 'asks', tokenHash: string) => `${secureCookies ? '__Secure-' : ''}tabled.guest-${of}.${tokenHash.slice(0, 16)}`;

/** Who holds this link, in this browser. @throws NotFound for what no link of ours looks like */
export async function guestCaller(token: string): Promise<Extract<Caller, { kind: 'link' }>> {
  if (!/^[\w-]{43}$/.test(token)) throw new NotFound();
  const tokenHash = hashOf(token);
  const session = (await cookies()).get(named('reads', tokenHash))?.value;
  return { kind: 'link', tokenHash, sessionHash: session ? hashOf(session) : null };
}

/** What a link shows; looking spends nothing. @throws NotFound, one answer for taken back, past, wrong and made up */
export const showVisit = cache(async (token: string): Promise<VisitView> => visit({}, { caller: await guestCaller(token) }));

/** Wraps a command for a form behind a guest's link. */
export async function submitAsGuest(args: { token: string; data: FormData; command: (input: never, options: CallOptions) => Promise<unknown> }): Promise<FormState> {
  let values: FormValues = {};
  try {
    values = fieldsOf(args.data);
    if (!(await fromOwnOrigin())) return failed('This form did not come from Tabled. Open the page again.', values);
    await args.command(nestValues(values) as never, { caller: await guestCaller(args.token) });
  } catch (error) {
    return error instanceof NotFound ? failed('This link no longer works.', values) : explain(error, values);
  }
  redirect(`/guest/${args.token}`);
}

export const findGuestBrowser = async (tokenHash: string): Promise<string | null> => (await cookies()).get(named('asks', tokenHash))?.value ?? null;

/** The browser a code is asked from: known by a cookie of this link alone. */
export async function keepGuestBrowser(tokenHash: string): Promise<string> {
  const browser = (await findGuestBrowser(tokenHash)) ?? randomToken();
  (await cookies()).set(named('asks', tokenHash), browser, { ...cookieOptions, maxAge: limits.minutes * 60 + 300 });
  return browser;
}

export async function keepGuestSession(tokenHash: string, session: string, expires: Date): Promise<void> {
  const jar = await cookies();
  jar.set(named('reads', tokenHash), session, { ...cookieOptions, expires });
  jar.delete(named('asks', tokenHash));
}

/** As `guestCaller`; for a file what is no link at all is a link that opens nothing. */
export async function guestFileCaller(token: string): Promise<Caller> {
  return guestCaller(token).catch((error: unknown) => {
    if (error instanceof NotFound) return { kind: 'link', tokenHash: '', sessionHash: null };
    throw error;
  });
}
