import { randomUUID } from 'node:crypto';
import { auth } from '@/db/client/auth';
import * as signIn from '@/db/repositories/sign-in';
import { hashOf, randomToken } from '@/lib/platform/secrets';
import { checkCode, limits, type Refused } from './challenge';

/** Hours a guest reads after typing the code. */
const guestHours = 2;

/** Mails a code to the stored address of the guest a link belongs to; the limits are those of signing in. False when the link does not work. */
export async function askForGuestCode(tokenHash: string, browser: string, now = new Date()): Promise<boolean> {
  const found = await signIn.findGuest(auth(), tokenHash);
  if (!found) return false;
  await signIn.insertChallenge(
    auth(),
    { id: randomUUID(), personId: null, guestId: found.guestId, emailHash: hashOf(found.email), browserHash: hashOf(browser), askedAt: now, expiresAt: new Date(now.getTime() + limits.minutes * 60_000) },
    limits.mailsPerHour,
  );
  return true;
}

/** Checks the typed code in the browser that asked, for this very link, and begins a short session of its guest. */
export async function useGuestCode(tokenHash: string, typed: string, browser: string, now = new Date()): Promise<{ ok: true; session: string; expiresAt: Date } | Refused> {
  const found = await signIn.findGuest(auth(), tokenHash);
  if (!found) return { ok: false, reason: 'no longer works' };
  const answer = await checkCode(typed, browser, now, (challenge) => challenge.guestId === found.guestId);
  if (!answer.ok) return answer;
  const [session, expiresAt] = [randomToken(), new Date(now.getTime() + guestHours * 3_600_000)];
  await signIn.insertGuestSession(auth(), { tokenHash: hashOf(session), guestId: found.guestId, startedAt: now, expiresAt });
  await signIn.insertSecurityEvent(auth(), { id: randomUUID(), at: now, kind: 'guest typed the code', personId: null, detail: found.guestId });
  return { ok: true, session, expiresAt };
}
