import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import type { Caller } from '@/lib/access/actor';
import { auth } from '@/lib/auth/next-auth';
import { ownOrigin } from './own-origin';
import { NotAuthenticated } from '@/lib/platform/errors';

/** Who asks, from the session cookie; read once a request. */
export const findCaller = cache(async (): Promise<Caller | null> => {
  const session = await auth();
  return session?.user?.id ? { kind: 'person', personId: session.user.id } : null;
});

/** @throws NotAuthenticated */
export async function getCaller(): Promise<Caller> {
  const caller = await findCaller();
  if (!caller) throw new NotAuthenticated();
  return caller;
}

/** A submit is a public POST: one that does not name our own origin is refused, a missing Origin too. */
export async function fromOwnOrigin(): Promise<boolean> {
  return (await headers()).get('origin') === ownOrigin;
}

export const askingCookie = 'tabled.asking';
export const findAskingBrowser = async (): Promise<string | null> =>
  (await cookies()).get(askingCookie)?.value ?? null;
