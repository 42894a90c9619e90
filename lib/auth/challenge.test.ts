import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { hashOf } from '@/lib/platform/secrets';
import {
  askForCode,
  codeOf,
  limits,
  linkTokenOf,
  lookAtLink,
  useCode as tryCode,
  useLink as tryLink,
} from './challenge';

const story = withStory();
const mina = 'mina.okafor@ashbyvale.example';

const minutes = (n: number) => new Date(Date.now() + n * 60_000);

/** Asks in a browser of its own; gives what the mail would say. */
async function ask(email: string, browser: string = randomUUID(), now = new Date()) {
  await askForCode(email, browser, now);
  const [row] = await story.sql<{ id: string; person: string | null; mailed: number }[]>`
    select id, person_id as person, mail_queued as mailed from sign_in_challenge
    where browser_hash = ${hashOf(browser)} order by asked_at desc limit 1`;
  if (!row) throw new Error('no challenge');
  return { ...row, browser, code: codeOf(row.id), link: { id: row.id, token: linkTokenOf(row.id) } };
}

const mailsQueued = async () => (await story.sql`select from pgboss.job where name = 'sign-in-mail'`).length;

/** Mails an hour are counted by address, so each test has a person of its own. */
async function address(): Promise<string> {
  const email = `${randomUUID()}@ashbyvale.example`;
  const id = randomUUID();
  await story.sql`insert into person values (${id}, 'Somebody Seated', now())`;
  await story.sql`insert into person_contact (person_id, email) values (${id}, ${email})`;
  await story.sql`
    insert into appointment (id, partnership_id, group_id, seat_id, role_only, person_id, kind, starts_on, started_at)
    select gen_random_uuid(), partnership_id, group_id, id, role_only, ${id}, 'assistant', '2020-01-01', '2020-01-01'
    from seat where id = ${story.seat('north-vale/board: North Vale Police')}`;
  return email;
}

test('the code signs in, once', async () => {
  const asked = await ask(mina);
  expect(asked.code).toMatch(/^\d{8}$/);
  expect(await tryCode(asked.code, asked.browser)).toEqual({
    ok: true,
    personId: story.person('Mina Okafor'),
  });
  expect(await tryCode(asked.code, asked.browser)).toMatchObject({ ok: false });
});

test('of fifty uses at once, by code and by link, exactly one signs in', async () => {
  const asked = await ask(await address());
  const uses = Array.from({ length: 50 }, (_, n) =>
    n % 10 === 0 ? tryCode(asked.code, asked.browser) : tryLink(asked.link, asked.browser),
  );
  const answers = await Promise.all(uses);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test('five tries, then the right code does not work either', async () => {
  const asked = await ask(await address());
  const wrong = asked.code === '00000000' ? '00000001' : '00000000';
  for (let n = 0; n < limits.tries; n++)
    expect(await tryCode(wrong, asked.browser)).toEqual({ ok: false, reason: 'wrong code' });
  expect(await tryCode(asked.code, asked.browser)).toEqual({ ok: false, reason: 'no longer works' });
});

test('fifty wrong guesses at once are not more than five tries', async () => {
  const asked = await ask(await address());
  const wrong = asked.code === '00000000' ? '00000001' : '00000000';
  const answers = await Promise.all(Array.from({ length: 50 }, () => tryCode(wrong, asked.browser)));
  expect(answers.filter((answer) => !answer.ok && answer.reason === 'wrong code')).toHaveLength(limits.tries);
});

test('ten minutes, by code and by link', async () => {
  const asked = await ask(await address());
  expect(await lookAtLink(asked.link, asked.browser, minutes(9))).toBe('ready');
  expect(await tryCode(asked.code, asked.browser, minutes(10.01))).toMatchObject({ ok: false });
  expect(await tryLink(asked.link, asked.browser, minutes(10.01))).toMatchObject({ ok: false });
});

test('a newer question ends the one before', async () => {
  const email = await address();
  const first = await ask(email);
  const second = await ask(email, first.browser, minutes(1));
  expect(await lookAtLink(first.link, first.browser)).toBe('no longer works');
  expect(await tryCode(first.code, first.browser)).toEqual({ ok: false, reason: 'wrong code' });
  expect(await tryCode(second.code, second.browser)).toMatchObject({ ok: true });
});

test('another browser gets nothing, and spends nothing', async () => {
  const asked = await ask(await address());
  const other = randomUUID();
  expect(await lookAtLink(asked.link, other)).toBe('another browser');
  expect(await lookAtLink(asked.link, null)).toBe('another browser');
  expect(await tryLink(asked.link, other)).toMatchObject({ ok: false });
  expect(await tryCode(asked.code, other)).toEqual({ ok: false, reason: 'ask first' });
  expect(await lookAtLink({ ...asked.link, token: 'x' }, asked.browser)).toBe('no longer works');
  expect(await tryLink(asked.link, asked.browser)).toMatchObject({ ok: true });
});

test('looking at the link spends nothing: scanners fetch it', async () => {
  const asked = await ask(await address());
  await Promise.all(Array.from({ length: 20 }, () => lookAtLink(asked.link, asked.browser)));
  expect(await tryLink(asked.link, asked.browser)).toMatchObject({ ok: true });
});

test('an unknown address is answered alike, mailed never, and its code is worth nothing', async () => {
  const before = await mailsQueued();
  const asked = await ask('stranger@example.org');
  expect(asked).toMatchObject({ person: null, mailed: 0 });
  expect(await mailsQueued()).toBe(before);
  expect(await tryCode('12345678', asked.browser)).toEqual({ ok: false, reason: 'wrong code' });
  expect(await tryCode(asked.code, asked.browser)).toEqual({ ok: false, reason: 'wrong code' });
});

test('a person whose grants have ended is a stranger', async () => {
  const email = await address();
  await story.sql`update appointment set ended_at = now() where person_id = (select person_id from person_contact where email = ${email})`;
  expect((await ask(email)).mailed).toBe(0);
});

test('at most five mails an hour to one address, from however many browsers at once', async () => {
  const email = await address();
  const before = await mailsQueued();
  await Promise.all(Array.from({ length: 12 }, () => askForCode(email, randomUUID())));
  expect(await mailsQueued()).toBe(before + limits.mailsPerHour);
  expect((await ask(email, randomUUID(), minutes(61))).mailed).toBe(1);
});
