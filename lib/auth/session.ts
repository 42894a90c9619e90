import { randomUUID } from 'node:crypto';
import { auth } from '@/db/client/auth';
import * as signIn from '@/db/repositories/sign-in';
import { env } from '@/lib/platform/env';
import { hashOf, randomToken } from '@/lib/platform/secrets';

/** Starts a session under a new random token; whatever cookie was there before is ended, never reused. */
export async function startSession(personId: string, before: string | undefined, now = new Date()) {
  if (before) await signIn.endSession(auth(), hashOf(before), now);
  await signIn.acceptInvitations(auth(), personId);
  const token = randomToken();
  const expiresAt = new Date(now.getTime() + env.SIGN_IN_HOURS * 3_600_000);
  await signIn.insertSession(auth(), { tokenHash: hashOf(token), personId, startedAt: now, lastSeenAt: now, expiresAt });
  await signIn.insertSecurityEvent(auth(), { id: randomUUID(), at: now, kind: 'signed in', personId, detail: '' });
  return { token, expiresAt };
}

/** The person of a token, or null when it is unknown, ended, past its hours or idle for too long. */
export async function readSession(token: string, now = new Date()) {
  const tokenHash = hashOf(token);
  const found = await signIn.findSession(auth(), tokenHash, now);
  if (!found) return null;
  const idleMinutes = (now.getTime() - found.lastSeenAt.getTime()) / 60_000;
  const limit = found.secretariat ? env.SIGN_IN_IDLE_MINUTES_SECRETARIAT : env.SIGN_IN_IDLE_MINUTES;
  if (idleMinutes > limit) {
    await signIn.endSession(auth(), tokenHash, now);
    return null;
  }
  if (idleMinutes >= 1) await signIn.touchSession(auth(), tokenHash, now);
  return { personId: found.personId, expiresAt: found.expiresAt, idleLimitMinutes: limit };
}

export const endSession = (token: string, now = new Date()) => signIn.endSession(auth(), hashOf(token), now);
