import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { hashOf } from '@/lib/platform/secrets';
import { findHeld, forgetHeld, holdForm, signedAs } from './held-forms';
import { endSession, readSession, startSession } from './session';

const story = withStory();
const start = new Date('2026-11-02T09:00:00Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * 60_000);

test('a token is stored as a hash only', async () => {
  const { token } = await startSession(story.person('Mina Okafor'), undefined);
  const rows = await story.sql<{ token_hash: string }[]>`select token_hash from sign_in_session`;
  expect(rows.map((row) => row.token_hash)).toContain(hashOf(token));
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('signing in again ends the session that was there and never reuses its token', async () => {
  const first = await startSession(story.person('Mina Okafor'), undefined);
  const second = await startSession(story.person('Mina Okafor'), first.token);
  expect(second.token).not.toBe(first.token);
  expect(await readSession(first.token)).toBeNull();
  expect(await readSession(second.token)).not.toBeNull();
});

test('signing out ends it on the server', async () => {
  const { token } = await startSession(story.person('Mina Okafor'), undefined);
  await endSession(token);
  expect(await readSession(token)).toBeNull();
});

test('a member may be idle for long, never past twelve hours', async () => {
  const { token } = await startSession(story.person('Owen Pritchard-Bell'), undefined, start);
  for (const minutes of [300, 600, 719])
    expect(await readSession(token, after(minutes)), `${minutes}`).not.toBeNull();
  expect(await readSession(token, after(720))).toBeNull();
});

test.each(['Rhys Calloway', 'Helena Strand', 'Gwen Ashdown'])(
  '%s, of a secretariat or an office, is signed out after thirty idle minutes',
  async (name) => {
    const { token } = await startSession(story.person(name), undefined, start);
    expect(await readSession(token, after(29))).not.toBeNull();
    expect(await readSession(token, after(58))).not.toBeNull();
    expect(await readSession(token, after(89))).toBeNull();
    expect(await readSession(token, after(59))).toBeNull();
  },
);

test('a held form is given to its person only, until it is sent or a day has passed', async () => {
  const mina = story.person('Mina Okafor');
  const form = { form: 'appoint', path: '/p/north-vale', fields: { name: 'Typed words' } };
  const id = (await holdForm({ ...form, sealed: signedAs(mina) })) ?? undefined;
  expect(await findHeld({ id, personId: mina, form: 'appoint' })).toMatchObject({
    fields: { name: 'Typed words' },
  });
  expect(await findHeld({ id, personId: story.person('Tom Brierley'), form: 'appoint' })).toBeNull();
  expect(await findHeld({ id, personId: mina, form: 'another' })).toBeNull();
  expect(await findHeld({ id: randomUUID(), personId: mina, form: 'appoint' })).toBeNull();
  await forgetHeld({ personId: mina, form: 'appoint', path: '/p/another' });
  expect(await findHeld({ id, personId: mina, form: 'appoint' })).not.toBeNull();
  await forgetHeld({ personId: mina, form: 'appoint', path: '/p/north-vale' });
  expect(await findHeld({ id, personId: mina, form: 'appoint' })).toBeNull();
});

test('a form with a seal of somebody else’s making is not held', async () => {
  const form = { form: 'appoint', path: '/p/north-vale', fields: {} };
  expect(await holdForm({ ...form, sealed: `${story.person('Mina Okafor')}.forged` })).toBeNull();
  expect(await holdForm({ ...form, sealed: null })).toBeNull();
});
