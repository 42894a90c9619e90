import { auth } from '@/db/client/auth';
import * as signIn from '@/db/repositories/sign-in';
import { guestCodeMail, signInMail } from '@/lib/mail/sign-in-mail';
import { send } from '@/lib/mail/transport';
import { env } from '@/lib/platform/env';
import { codeOf, limits, linkTokenOf } from './challenge';

/** Sends code and link to the stored address. A challenge that is used, replaced or too old is left alone. */
export async function sendSignInMail(challengeId: string): Promise<void> {
  const challenge = await signIn.getChallenge(auth(), challengeId);
  if (!challenge || challenge.usedAt || challenge.supersededAt || challenge.expiresAt <= new Date()) return;
  if (challenge.guestId) return sendGuestCode(challenge.id, challenge.guestId, challenge.askedAt);
  const found = challenge.personId && (await signIn.addressOf(auth(), challenge.personId));
  if (!found) return;
  const link = `${env.APP_URL}/sign-in/link?c=${challengeId}&t=${linkTokenOf(challengeId)}`;
  const letter = await signInMail({ code: codeOf(challengeId), link, minutes: limits.minutes, askedAt: challenge.askedAt });
  await send({ to: found.email, ...letter, key: `sign-in/${challengeId}` });
}

/** A guest's code opens the papers in the browser that asked; there is no link to press instead. */
async function sendGuestCode(challengeId: string, guestId: string, askedAt: Date): Promise<void> {
  const found = await signIn.addressOfGuest(auth(), guestId);
  if (!found) return;
  await send({ to: found.email, ...(await guestCodeMail({ code: codeOf(challengeId), minutes: limits.minutes, askedAt })), key: `guest-code/${challengeId}` });
}
