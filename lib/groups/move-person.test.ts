import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { listActions } from '@/lib/actions/list-actions';
import { sendAddressMail } from '@/lib/mail/send-address-mail';
import { Forbidden, Invalid, NotFound } from '@/lib/platform/errors';
import { showGroup } from './show-group';
import { endOffice, giveOffice, showOffices } from './offices';
import { movePerson, showMove } from './move-person';

const story = withStory();
const p = { partnership: 'north-vale' };
const gwen = () => story.as('Gwen Ashdown');
const date = new Date();
const today = { day: String(date.getUTCDate()), month: String(date.getUTCMonth() + 1), year: String(date.getUTCFullYear()) };

test('a change of employer is one step: both ends, one start, the open work asks for somebody, the old address is dead', async () => {
  const [lucy, boardSeat, asylumSeat] = [story.person('Lucy Thornbury'), 'north-vale/board: Lantern House', 'north-vale/asylum: Lantern House'];
  await addAction({ ...p, group: 'asylum', text: 'Collect the referrals.', seatId: story.seat(asylumSeat), due: { ...today, year: '2099' } }, story.as('Rhys Calloway'));
  const appointmentId = await story.appointment('Lucy Thornbury', boardSeat);
  const offered = await showMove({ ...p, appointmentId }, gwen());
  expect(offered.others).toMatchObject([{ seat: 'Lantern House', alike: true }]);
  expect(offered.seats.map((seat) => seat.group)).not.toContain('Voluntary sector caucus');
  const moved = { ...p, appointmentId, toSeatId: story.seat('north-vale/esol: Voluntary sector'), kind: 'holder' as const, startsOn: today, organisation: 'Harbour Trust', alsoEnd: [await story.appointment('Lucy Thornbury', asylumSeat)] };
  await expect(movePerson({ ...moved, email: 'lucy@harbour.example' }, gwen())).rejects.toBeInstanceOf(Invalid);
  expect(await story.appointment('Lucy Thornbury', boardSeat), 'a refused step changes nothing').toBe(appointmentId);
  await movePerson(moved, gwen());
  const live = await story.sql`select s.label, f.name as comes from appointment a join seat s on s.id = a.seat_id left join organisation f on f.id = a.from_organisation_id
    join groups g on g.id = s.group_id where a.person_id = ${lucy} and a.ended_at is null and g.kind <> 'caucus'`;
  expect(live).toEqual([{ label: 'Voluntary sector', comes: 'Harbour Trust' }]);
  expect((await showGroup({ ...p, group: 'esol' }, story.as('Lucy Thornbury'))).seats.flatMap((seat) => seat.people.map((one) => one.name))).toContain('Lucy Thornbury');
  const log = await listActions({ ...p, which: 'needs somebody' }, story.as('Rhys Calloway'));
  expect(log.rows.map((row) => [row.text, row.shown.words])).toContainEqual(['Collect the referrals.', 'needs somebody']);
  expect(log.totals.vacant).toBe(log.rows.length);
  const told = await story.sql<{ slug: string }[]>`select distinct g.slug from mail m join groups g on g.id = m.group_id where m.kind = 'appointment notice' and m.queued_at > now() - interval '1 minute' order by 1`;
  expect(told.map((row) => row.slug)).toEqual(['asylum', 'board', 'esol']);
});

test('with a new address the old one opens nothing: sessions end, codes on their way too', async () => {
  const owen = story.person('Owen Pritchard-Bell');
  await story.sql`insert into sign_in_session (token_hash, person_id, started_at, last_seen_at, expires_at) values ('x', ${owen}, now(), now(), now() + interval '1 hour')`;
  const step = { ...p, appointmentId: await story.appointment('Owen Pritchard-Bell', 'north-vale/board: Calder Sound Council'), toSeatId: story.seat('north-vale/board: Thornmoor District Council'), kind: 'holder' as const, startsOn: today };
  const taken = await movePerson({ ...step, email: 'mina.okafor@ashbyvale.example' }, gwen()).catch((thrown: unknown) => thrown);
  expect((taken as Invalid).fields).toHaveProperty('email');
  await movePerson({ ...step, email: 'owen@thornmoor.example' }, gwen());
  expect(await story.sql`select email from person_contact where person_id = ${owen}`).toEqual([{ email: 'owen@thornmoor.example' }]);
  expect(await story.sql`select from sign_in_session where person_id = ${owen} and ended_at is null`).toHaveLength(0);
});

test('the old address is told once, without the new one, and then kept nowhere', async () => {
  const [change] = await story.sql<{ id: string; email: string }[]>`select id, email from address_change where person_id = ${story.person('Owen Pritchard-Bell')}`;
  expect(change?.email).toMatch(/^owen\..*@.*\.example$/);
  const payload = { changeId: change?.id ?? '' };
  await sendAddressMail(payload);
  await sendAddressMail(payload);
  const mails = await story.sql<{ to: string; text: string; subject: string }[]>`select "to", subject, text from outbox_mail where "to" = ${change?.email ?? ''}`;
  expect(mails).toHaveLength(1);
  expect(mails[0]).toMatchObject({ subject: 'Your address in Tabled was changed', text: expect.stringContaining('by the manager of the North Vale') as string });
  expect(mails[0]?.text).toContain('If this is wrong, write to');
  expect(mails[0]?.text).not.toContain('owen@thornmoor.example');
  expect(await story.sql`select from address_change`).toHaveLength(0);
});

test('a manager moves nobody of a caucus, nobody else moves anybody, nobody moves themselves', async () => {
  const inCaucus = await story.appointment('Nguyễn Thị Lan', 'north-vale/voluntary-caucus: Riverside Welcome');
  await expect(showMove({ ...p, appointmentId: inCaucus }, gwen())).rejects.toBeInstanceOf(NotFound);
  const appointmentId = await story.appointment('Mina Okafor', 'north-vale/board: Ashby Vale Borough Council');
  await expect(showMove({ ...p, appointmentId }, story.as('Rhys Calloway'))).rejects.toBeInstanceOf(Forbidden);
});

test('offices: nobody gives one to themselves, a group has one chair, a partnership keeps a manager', async () => {
  const board = { ...p, group: 'board' };
  const give = (place: object, kind: 'chair' | 'vice-chair' | 'manager', who: object) => giveOffice({ ...p, ...place, kind, startsOn: today, ...who }, gwen());
  await expect(give(board, 'chair', { personId: story.person('Mina Okafor') })).rejects.toMatchObject({ reason: 'office is filled' });
  await expect(give(board, 'manager', { personId: story.person('Mina Okafor') })).rejects.toBeInstanceOf(Invalid);
  await expect(give({}, 'manager', { name: 'Gwen', email: 'gwen.ashdown@northvale.example' })).rejects.toMatchObject({ reason: 'nobody appoints themselves' });
  await expect(give(board, 'vice-chair', { name: 'Gwen', email: 'gwen.ashdown@northvale.example' })).rejects.toMatchObject({ reason: 'nobody appoints themselves' });
  await give(board, 'vice-chair', { personId: story.person('Mina Okafor') });
  const [own] = (await showOffices(p, gwen())).held;
  await expect(endOffice({ ...p, officeId: own?.id ?? '' }, gwen())).rejects.toMatchObject({ reason: 'partnership keeps a manager' });
  await give({}, 'manager', { name: 'Una Second', email: 'una@northvale.example' });
  const una = (await showOffices(p, gwen())).held.find((row) => row.name === 'Una Second');
  const [unaId] = await story.sql<{ id: string }[]>`select id from person where name = 'Una Second'`;
  const asUna = { caller: { kind: 'person' as const, personId: unaId?.id ?? '' } };
  const both = await Promise.allSettled([endOffice({ ...p, officeId: una?.id ?? '' }, gwen()), endOffice({ ...p, officeId: own?.id ?? '' }, asUna)]);
  expect(both.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
  expect(await story.sql`select from office where kind = 'manager' and partnership_id = ${story.partnership('north-vale')} and ended_at is null`).toHaveLength(1);
});
