import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { makeGuest } from '@/lib/guests/guest-rows';
import { visit } from '@/lib/guests/visit';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { hashOf } from '@/lib/platform/secrets';
import { askForCode, codeOf, limits, linkTokenOf, useCode as tryCode, useLink as tryLink } from './challenge';
import { askForGuestCode, useGuestCode as tryGuestCode } from './guest-sign-in';
import { sendSignInMail } from './send-sign-in-mail';

const story = withStory();
const minutes = (n: number) => new Date(Date.now() + n * 60_000);

async function challengeOf(browser: string) {
  const [row] = await story.sql<{ id: string; mailed: number; person: string | null }[]>`select id, mail_queued as mailed, person_id as person from sign_in_challenge where browser_hash = ${hashOf(browser)} order by asked_at desc limit 1`;
  if (!row) throw new Error('no challenge');
  return { ...row, code: codeOf(row.id) };
}

async function asked(email?: string) {
  const meeting = await makeMeeting(story, 'papers issued');
  const guest = await makeGuest(story, meeting.meetingId, [meeting.openItem], email);
  const browser = randomUUID();
  expect(await askForGuestCode(guest.tokenHash, browser)).toBe(true);
  return { guest, browser, ...(await challengeOf(browser)) };
}

test('the code goes to the stored address and opens this guest’s papers, once, in the browser that asked', async () => {
  const { guest, browser, code, id, mailed } = await asked();
  expect(mailed).toBe(1);
  await sendSignInMail(id);
  const [mail] = await story.sql<{ text: string; subject: string }[]>`select text, subject from outbox_mail where "to" = ${guest.email}`;
  expect(mail?.text.replaceAll(' ', '')).toContain(code);
  expect(mail?.text).not.toContain('/sign-in/link');
  expect(await tryGuestCode(guest.tokenHash, code, randomUUID())).toEqual({ ok: false, reason: 'ask first' });
  const answer = await tryGuestCode(guest.tokenHash, code, browser);
  if (!answer.ok) expect.fail(answer.reason);
  expect(await visit({}, { caller: { kind: 'link', tokenHash: guest.tokenHash, sessionHash: hashOf(answer.session) } })).toMatchObject({ reads: true });
  expect(JSON.stringify(await story.sql`select * from guest_session`)).not.toContain(answer.session);
  expect(await tryGuestCode(guest.tokenHash, code, browser)).toMatchObject({ ok: false });
  await expect(visit({}, { caller: { kind: 'link', tokenHash: guest.tokenHash, sessionHash: hashOf(answer.session) }, now: minutes(121) })).resolves.toMatchObject({ reads: false });
});

test('five wrong codes end it; ten minutes end it', async () => {
  const first = await asked();
  for (let n = 0; n < limits.tries; n += 1) expect(await tryGuestCode(first.guest.tokenHash, '00000000', first.browser)).toEqual({ ok: false, reason: 'wrong code' });
  expect(await tryGuestCode(first.guest.tokenHash, first.code, first.browser)).toEqual({ ok: false, reason: 'no longer works' });
  const second = await asked();
  expect(await tryGuestCode(second.guest.tokenHash, second.code, second.browser, minutes(11))).toEqual({ ok: false, reason: 'no longer works' });
});

test('of fifty at once exactly one gets in', async () => {
  const { guest, browser, code } = await asked();
  const answers = await Promise.all(Array.from({ length: 50 }, () => tryGuestCode(guest.tokenHash, code, browser)));
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
});

test('a guest’s code signs nobody in, and a person’s opens no guest’s papers, whoever has the same address', async () => {
  const { browser, code, id, person } = await asked('elliot.frame@guests.example');
  expect(person).toBeNull();
  expect(await tryCode(code, browser)).toEqual({ ok: false, reason: 'wrong code' });
  expect(await tryLink({ id, token: linkTokenOf(id) }, browser)).toEqual({ ok: false, reason: 'no longer works' });
  const { guest } = await asked();
  const own = randomUUID();
  await askForCode('mina.okafor@ashbyvale.example', own);
  const theirs = await challengeOf(own);
  expect(await tryGuestCode(guest.tokenHash, theirs.code, own)).toEqual({ ok: false, reason: 'wrong code' });
});

test('the code of one guest opens nothing behind another’s link', async () => {
  const [one, other] = [await asked(), await asked()];
  expect(await tryGuestCode(other.guest.tokenHash, one.code, one.browser)).toEqual({ ok: false, reason: 'wrong code' });
});

test('five mails an hour for an address, and none for a link taken back', async () => {
  const { guest } = await asked();
  const mailed: number[] = [];
  for (let n = 0; n < 6; n += 1) {
    const browser = randomUUID();
    await askForGuestCode(guest.tokenHash, browser);
    mailed.push((await challengeOf(browser)).mailed);
  }
  expect(mailed).toEqual([1, 1, 1, 1, 0, 0]);
  const gone = await asked();
  await story.sql`update guest set revoked_at = now() where id = ${gone.guest.guestId}`;
  expect(await askForGuestCode(gone.guest.tokenHash, randomUUID())).toBe(false);
  expect(await tryGuestCode(gone.guest.tokenHash, gone.code, gone.browser)).toEqual({ ok: false, reason: 'no longer works' });
  await sendSignInMail(gone.id);
  expect(await story.sql`select 1 from outbox_mail where "to" = ${gone.guest.email}`).toHaveLength(0);
});
