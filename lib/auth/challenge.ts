import { randomUUID } from 'node:crypto';
import { auth } from '@/db/client/auth';
import * as signIn from '@/db/repositories/sign-in';
import { derive, hashOf, sameText } from '@/lib/platform/secrets';

/** Minutes a code and a link live, tries of a code, mails an hour to one address. */
export const limits = { minutes: 10, tries: 5, mailsPerHour: 5 };

/** Code and link are derived from the challenge's id, so that nothing readable is stored and a job carries an id only. */
export const codeOf = (challengeId: string): string =>
  String(derive('sign-in code', challengeId).readUInt32BE(0) % 100_000_000).padStart(8, '0');
export const linkTokenOf = (challengeId: string): string => derive('sign-in link', challengeId).toString('base64url');

/** Asks for a code. The answer, and the time it takes, are the same for known and unknown addresses. */
export async function askForCode(email: string, browser: string, now = new Date()): Promise<void> {
  const found = await signIn.findPerson(auth(), email);
  await signIn.noteLateTry(auth(), email);
  await signIn.insertChallenge(
    auth(),
    {
      id: randomUUID(),
      personId: found?.personId ?? null,
      emailHash: hashOf(email),
      browserHash: hashOf(browser),
      askedAt: now,
      expiresAt: new Date(now.getTime() + limits.minutes * 60_000),
    },
    limits.mailsPerHour,
  );
}

export type Refused = { ok: false; reason: 'wrong code' | 'no longer works' | 'ask first' };
export type CodeAnswer = { ok: true; personId: string } | Refused;
type Challenge = NonNullable<Awaited<ReturnType<typeof signIn.findChallengeOfBrowser>>>;

/** Checks the typed code against the question this browser asked last, and spends it. */
export async function useCode(typed: string, browser: string, now = new Date()): Promise<CodeAnswer> {
  const answer = await checkCode(typed, browser, now, (challenge) => challenge.personId !== null);
  if (!answer.ok) return answer;
  return answer.challenge.personId === null ? { ok: false, reason: 'no longer works' } : { ok: true, personId: answer.challenge.personId };
}

/** A try is counted before the code is compared; a question asked for something else is a wrong code like any other. */
export async function checkCode(typed: string, browser: string, now: Date, fits: (challenge: Challenge) => boolean): Promise<{ ok: true; challenge: Challenge } | Refused> {
  const challenge = await signIn.findChallengeOfBrowser(auth(), hashOf(browser));
  if (!challenge) return { ok: false, reason: 'ask first' };
  if (!(await signIn.countTry(auth(), challenge.id, now, limits.tries))) return { ok: false, reason: 'no longer works' };
  if (!fits(challenge) || !sameText(typed, codeOf(challenge.id))) return { ok: false, reason: 'wrong code' };
  return (await signIn.spendChallenge(auth(), challenge.id, now)) ? { ok: true, challenge } : { ok: false, reason: 'no longer works' };
}

/** Whether a mailed link may be used in this browser; looking spends nothing (scanners fetch links and press buttons). */
export async function lookAtLink(link: { id: string; token: string }, browser: string | null, now = new Date()) {
  const challenge = sameText(link.token, linkTokenOf(link.id)) ? await signIn.getChallenge(auth(), link.id) : null;
  if (!challenge?.personId || challenge.usedAt || challenge.supersededAt || challenge.expiresAt <= now) return 'no longer works' as const;
  if (!browser || challenge.browserHash !== hashOf(browser)) return 'another browser' as const;
  return 'ready' as const;
}

/** Spends a link in the browser that asked for it. */
export async function useLink(link: { id: string; token: string }, browser: string | null, now = new Date()): Promise<CodeAnswer> {
  if ((await lookAtLink(link, browser, now)) !== 'ready') return { ok: false, reason: 'no longer works' };
  const spent = await signIn.spendChallenge(auth(), link.id, now);
  return spent?.personId ? { ok: true, personId: spent.personId } : { ok: false, reason: 'no longer works' };
}
