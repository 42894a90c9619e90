import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { askForCode, codeOf, useCode as tryCode } from '@/lib/auth/challenge';
import { startSession } from '@/lib/auth/session';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';
import { sendOwedMail } from '@/lib/notifications/send-owed-mail';
import { Forbidden, NotFound } from '@/lib/platform/errors';
import { hashOf } from '@/lib/platform/secrets';
import { appoint } from './appoint';
import { renewInvitation } from './renew-invitation';
import { showGroup } from './show-group';
import { showSeat } from './show-seat';

const story = withStory();
const partnership = 'north-vale';
const gwen = () => story.as('Gwen Ashdown');
const board = { partnership, group: 'board' };
const seatId = () => story.seat('north-vale/board: North Vale Police');
const days = (n: number) => new Date(Date.now() + n * 86_400_000);
const today = () => {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date()).split('-');
  return { day, month, year };
};

/** A manager appoints somebody new as an assistant; gives their address, id and appointment. */
async function invited(email: string | null = `${randomUUID()}@northvalepolice.example`) {
  const name = `Somebody ${randomUUID().slice(0, 8)}`;
  await appoint({ partnership, seatId: seatId(), kind: 'assistant', name, email: email ?? '', startsOn: today() }, gwen());
  const [row] = await story.sql<{ id: string; person: string; until: string | null }[]>`
    select a.id, a.person_id as person, a.invited_until::text as until from appointment a join person p on p.id = a.person_id where p.name = ${name}`;
  if (!row) throw new Error('not appointed');
  return { ...row, name, email: email ?? '', caller: { caller: { kind: 'person' as const, personId: row.person } } };
}

const lapse = (appointmentId: string) => story.sql`update appointment set invited_until = current_date - 2 where id = ${appointmentId}`;
const seen = async (appointmentId: string) => (await showSeat({ partnership, seatId: seatId() }, gwen())).seat.people.find((row) => row.appointmentId === appointmentId)?.invitation;

async function codeInBrowser(email: string) {
  const browser = randomUUID();
  await askForCode(email, browser);
  const [row] = await story.sql<{ id: string; person: string | null; mailed: number }[]>`select id, person_id as person, mail_queued as mailed from sign_in_challenge where browser_hash = ${hashOf(browser)}`;
  if (!row) throw new Error('no challenge');
  return { ...row, browser, code: codeOf(row.id) };
}

test('the first mail is an invitation that says until when; signing in takes it up for good', async () => {
  const one = await invited();
  const [mail] = await story.sql<{ id: string }[]>`select id from mail where person_id = ${one.person} and kind = 'appointment notice'`;
  const letter = await readOwedMail({ partnership, mailId: mail?.id ?? '' }, { caller: { kind: 'job', personId: one.person } });
  if (typeof letter === 'string') expect.fail(letter);
  expect(letter.subject).toBe('Invitation to a seat on the Partnership Board');
  expect(letter.text).toContain('Sign in with the address this mail came to by');
  expect(await seen(one.id)).toEqual({ until: one.until, expired: false, triedLateAt: null });
  await startSession(one.person, undefined);
  expect(await seen(one.id)).toBeNull();
  await expect(showGroup(board, { ...one.caller, now: days(30) })).resolves.toMatchObject({ group: { slug: 'board' } });
  await expect(renewInvitation({ partnership, appointmentId: one.id }, gwen())).rejects.toMatchObject({ reason: 'no invitation' });
});

test('after its day it grants nothing, in the database too, and no code leaves; the secretariat sees who tried', async () => {
  const one = await invited();
  await expect(showGroup(board, { ...one.caller, now: days(13) })).resolves.toBeTruthy();
  await expect(showGroup(board, { ...one.caller, now: days(16) })).rejects.toBeInstanceOf(NotFound);
  await lapse(one.id);
  const rows = await story.database.connect('tabled_app').begin(async (sql) => {
    await sql`select open_context(${one.person}, null, null)`;
    return [...(await sql`select 1 from groups`), ...(await sql`select 1 from meeting`), ...(await sql`select 1 from agenda_item`)];
  });
  expect(rows).toEqual([]);
  const asked = await codeInBrowser(one.email);
  expect(asked).toMatchObject({ person: null, mailed: 0 });
  expect(await tryCode(asked.code, asked.browser)).toMatchObject({ ok: false });
  expect(await seen(one.id)).toMatchObject({ expired: true, triedLateAt: expect.any(Date) as Date });
});

test('an expired invitation that is tried is told to the secretariat by mail, once a day, naming nobody', async () => {
  const one = await invited();
  await lapse(one.id);
  const told = () => story.sql<{ id: string; person: string }[]>`select id, person_id as person from mail where kind = 'invitation tried late' and subject_id = ${seatId()}`;
  await story.sql`delete from mail where kind = 'invitation tried late'`;
  await codeInBrowser(`${randomUUID()}@elsewhere.example`);
  expect(await told()).toEqual([]);
  for (const _again of [1, 2, 3]) await codeInBrowser(one.email);
  const first = await told();
  expect(first.filter((row) => row.person === story.person('Rhys Calloway'))).toHaveLength(1);
  expect(new Set(first.map((row) => row.person)).size).toBe(first.length);
  const mail = first.find((row) => row.person === story.person('Rhys Calloway'));
  await sendOwedMail({ mailId: mail?.id ?? '', personId: mail?.person ?? '', partnership });
  const [sent] = await story.sql<{ subject: string; text: string }[]>`select subject, text from outbox_mail where idempotency_key like ${`%${mail?.id ?? ''}`}`;
  expect(sent?.subject).toBe('An expired invitation was tried: Partnership Board');
  expect(sent?.text).toContain(`/p/north-vale/seats/${seatId()}`);
  expect(JSON.stringify(sent)).not.toContain(one.name);
  expect(JSON.stringify(sent)).not.toContain(one.email);
  await story.sql`update mail set queued_at = now() - interval '25 hours' where kind = 'invitation tried late'`;
  await codeInBrowser(one.email);
  expect(await told()).toHaveLength(2 * first.length);
});

test('where a group has no secretariat the managers are told', async () => {
  const one = await invited();
  await lapse(one.id);
  await story.sql`delete from mail where kind = 'invitation tried late'`;
  const none = await story.sql<{ id: string }[]>`update appointment a set ended_at = now() from seat s where s.id = a.seat_id and s.kind = 'secretariat' and a.group_id = ${story.group('north-vale/board')} and a.ended_at is null returning a.id`;
  await codeInBrowser(one.email);
  const told = await story.sql<{ person: string }[]>`select person_id as person from mail where kind = 'invitation tried late'`;
  expect(told.map((row) => row.person)).toContain(story.person('Gwen Ashdown'));
  await story.sql`update appointment set ended_at = null where id in ${story.sql(none.map((row) => row.id))}`;
});

test('one press renews it; a member may not, another partnership does not find it', async () => {
  const one = await invited();
  await lapse(one.id);
  const at = { partnership, appointmentId: one.id };
  await expect(renewInvitation(at, story.as('Mina Okafor'))).rejects.toBeInstanceOf(Forbidden);
  await expect(renewInvitation({ ...at, partnership: 'southmere' }, story.as('Ruth Carver'))).rejects.toBeInstanceOf(NotFound);
  await renewInvitation(at, story.as('Rhys Calloway'));
  expect(await seen(one.id)).toEqual({ until: one.until, expired: false, triedLateAt: null });
  expect(await story.sql`select 1 from mail where person_id = ${one.person} and subject_id = ${one.id}`).toHaveLength(1);
  await expect(showGroup(board, one.caller)).resolves.toBeTruthy();
});

test('from another address, a second time, in another partnership: nothing is taken up', async () => {
  const one = await invited();
  const other = await codeInBrowser(`${randomUUID()}@elsewhere.example`);
  expect(other).toMatchObject({ person: null, mailed: 0 });
  expect(await tryCode(other.code, other.browser)).toMatchObject({ ok: false });
  const asked = await codeInBrowser(one.email);
  expect(await tryCode(asked.code, asked.browser)).toEqual({ ok: true, personId: one.person });
  expect(await tryCode(asked.code, asked.browser)).toMatchObject({ ok: false });
  expect(await seen(one.id)).toMatchObject({ expired: false });
  await startSession(one.person, undefined);
  await expect(showGroup({ partnership: 'southmere', group: 'board' }, one.caller)).rejects.toBeInstanceOf(NotFound);
  const [accepted] = await story.sql<{ at: Date }[]>`select accepted_at as at from appointment where id = ${one.id}`;
  await startSession(one.person, undefined);
  const [again] = await story.sql<{ at: Date }[]>`select accepted_at as at from appointment where id = ${one.id}`;
  expect(again?.at).toEqual(accepted?.at);
});

test('signing in under another hat does not revive what has lapsed', async () => {
  const one = await invited();
  await lapse(one.id);
  await story.sql`insert into office (id, partnership_id, person_id, kind, starts_on, started_at) values (gen_random_uuid(), ${story.partnership(partnership)}, ${one.person}, 'manager', current_date, now())`;
  await startSession(one.person, undefined);
  expect(await seen(one.id)).toMatchObject({ expired: true });
  await expect(renewInvitation({ partnership, appointmentId: one.id }, one.caller)).rejects.toMatchObject({ reason: 'nobody appoints themselves' });
});

test('no invitation for who is reached by post, sits somewhere already or has signed in before', async () => {
  expect((await invited(null)).until).toBeNull();
  const known = await invited('elliot.frame@southmere.example').catch(() => null);
  expect(known).toBeNull();
  const [row] = await story.sql<{ until: string | null }[]>`select invited_until::text as until from appointment where person_id = ${story.person('Elliot Frame')} and seat_id = ${seatId()}`;
  expect(row).toEqual({ until: null });
});

test('what an invitation excluded from stays closed when it lapses', async () => {
  const one = await invited();
  await lapse(one.id);
  const kept = await story.sql`select 1 from ended_hats_of(array[${one.person}]::uuid[], now()) where seat_id = ${seatId()} and ended_at = 'infinity'`;
  expect(kept).toHaveLength(1);
});
