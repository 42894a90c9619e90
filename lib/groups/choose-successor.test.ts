import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { succeed } from '@/db/import/succeed';
import { withStory } from '@/db/testing/story';
import { changeOwner } from '@/lib/actions/change-owner';
import { listActions } from '@/lib/actions/list-actions';
import { showAction } from '@/lib/actions/show-action';
import { readOwedMail } from '@/lib/notifications/read-owed-mail';
import { showPartnership } from '@/lib/partnerships/show-partnership';
import { Forbidden, Invalid, NotFound } from '@/lib/platform/errors';
import { appoint } from './appoint';
import { chooseOwner, chooseSuccessor } from './choose-successor';
import { showGroup } from './show-group';
import { showSuccessions } from './show-successions';

const story = withStory();
const p = { partnership: 'north-vale' };
const board = 'north-vale/board';
const today = new Date().toISOString().slice(0, 10);
const gwen = () => story.as('Gwen Ashdown');
const rhys = () => story.as('Rhys Calloway');

const organisation = async (name: string, kind = 'council') => {
  const id = randomUUID();
  await story.sql`insert into organisation (id, name, kind) values (${id}, ${name}, ${kind})`;
  return id;
};
const run = async (of: string[], by: string[]) => {
  const done = await succeed(story.database.url('tabled_owner'), { of, by, on: today });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done.lines;
};
const waiting = async () => (await showSuccessions(p, gwen())).seats;
const seatsOf = async (group: string) => (await showGroup({ ...p, group }, rhys())).seats;

test('a merger that would give one council two voting seats waits for the manager, who chooses seat and action', async () => {
  const heir = await organisation('Calder and Ashby Council');
  // Both vote in the board and in the asylum group.
  expect(await run(['Ashby Vale Borough Council', 'Calder Sound Council'], ['Calder and Ashby Council'])).toContain('North Vale SMP: 0 seats moved, 4 need somebody');
  expect((await seatsOf('board')).filter((seat) => seat.state === 'needs somebody').map(({ label, people }) => [label, people.length])).toEqual([['Ashby Vale Borough Council', 0], ['Calder Sound Council', 0]]);
  const log = await listActions({ ...p, group: 'board', which: 'needs somebody' }, rhys());
  expect(log.rows.map((row) => [row.seat, row.shown.words])).toEqual([['Ashby Vale Borough Council', 'needs somebody']]);
  // Their people read nothing any more; Mina sits in Southmere still, where her council had one vote.
  await expect(showGroup({ ...p, group: 'board' }, story.as('Owen Pritchard-Bell'))).rejects.toBeInstanceOf(NotFound);
  expect((await showPartnership(p, gwen())).waiting).toBe(4);
  await expect(showSuccessions(p, rhys())).rejects.toBeInstanceOf(Forbidden);
  await expect(appoint({ ...p, seatId: story.seat(`${board}: Calder Sound Council`), kind: 'holder', name: 'Anybody', startsOn: { day: today.slice(8), month: today.slice(5, 7), year: today.slice(0, 4) } }, gwen())).rejects.toMatchObject({ reason: 'organisation has ended' });

  const [first, second] = (await waiting()).filter((seat) => seat.group === 'Partnership Board');
  expect(first).toMatchObject({ label: 'Ashby Vale Borough Council', needs: 'two voting seats' });
  await expect(chooseSuccessor({ ...p, seatId: first?.id ?? '', to: `new:${story.organisation('Lantern House')}` }, gwen())).rejects.toBeInstanceOf(Invalid);
  await expect(chooseSuccessor({ ...p, seatId: first?.id ?? '', to: 'none' }, rhys())).rejects.toBeInstanceOf(Forbidden);
  await chooseSuccessor({ ...p, seatId: first?.id ?? '', to: `new:${heir}`, people: 'yes' }, gwen());
  const made = (await seatsOf('board')).find((seat) => seat.label === 'Calder and Ashby Council');
  expect(made?.people.map(({ name }) => name).sort()).toEqual(['Mina Okafor', 'Tom Brierley']);
  await expect(chooseSuccessor({ ...p, seatId: first?.id ?? '', to: 'none' }, gwen())).rejects.toMatchObject({ reason: 'changed meanwhile' });

  // The work of the first seat was not ticked: it still needs somebody, told to the manager without a word of it.
  const view = await showSuccessions(p, gwen());
  const orphan = view.work.find((row) => row.group === 'Partnership Board');
  expect(orphan).toMatchObject({ words: null, seat: null });
  expect(JSON.stringify(view)).not.toContain('move-on protocol');
  await expect(chooseOwner({ ...p, actionId: orphan?.id ?? '', seatId: second?.id ?? '' }, gwen())).rejects.toBeInstanceOf(Invalid);
  await expect(chooseOwner({ ...p, actionId: orphan?.id ?? '', seatId: story.seat('north-vale/asylum: Lantern House') }, gwen())).rejects.toBeInstanceOf(Invalid);
  await expect(chooseOwner({ ...p, actionId: orphan?.id ?? '', seatId: made?.id ?? '' }, rhys())).rejects.toBeInstanceOf(NotFound);
  await chooseOwner({ ...p, actionId: orphan?.id ?? '', seatId: made?.id ?? '' }, gwen());
  const moved = await showAction({ ...p, actionId: orphan?.id ?? '' }, rhys());
  expect(moved.action).toMatchObject({ seat: 'Calder and Ashby Council', due: orphan?.due });
  expect(moved.events[0]).toMatchObject({ kind: 'owner changed', by: 'Gwen Ashdown', text: 'From Ashby Vale Borough Council to Calder and Ashby Council. Chosen after the organisation ended.' });

  // The second joins the seat that is there; its people do not push anybody out.
  await expect(chooseSuccessor({ ...p, seatId: second?.id ?? '', to: `seat:${made?.id ?? ''}`, people: 'yes' }, gwen())).rejects.toMatchObject({ reason: 'seat is filled' });
  await chooseSuccessor({ ...p, seatId: second?.id ?? '', to: `seat:${made?.id ?? ''}`, work: 'yes' }, gwen());
  expect((await seatsOf('board')).map((seat) => seat.label)).not.toContain('Calder Sound Council');
  expect((await seatsOf('board')).find((seat) => seat.id === made?.id)?.formerly.map(({ label }) => label)).toEqual(['Ashby Vale Borough Council', 'Calder Sound Council']);
});

test('who chooses is told by a mail that names neither a person nor an action, and the group who sits there now', async () => {
  const told = await story.sql<{ id: string; name: string }[]>`select m.id, p.name from mail m join person p on p.id = m.person_id where m.kind = 'needs somebody' and m.group_id = ${story.group(board)} order by p.name`;
  expect(told.map(({ name }) => name)).toEqual(['Gwen Ashdown', 'Ines Marlow', 'Rhys Calloway']);
  const letter = await readOwedMail({ ...p, mailId: told[0]?.id ?? '' }, { caller: { kind: 'job', personId: story.person('Gwen Ashdown') } });
  if (typeof letter === 'string') throw new Error(letter);
  expect(letter.subject).toBe('2 seats of the Partnership Board need somebody');
  expect(letter.text).toContain('/p/north-vale/successions');
  expect(letter.text + letter.html).not.toMatch(/Mina|protocol|BRD-/);
  const [notice] = await story.sql<{ id: string }[]>`select id from mail where kind = 'appointment notice' and person_id = ${story.person('Rhys Calloway')} and group_id = ${story.group(board)} order by queued_at desc limit 1`;
  const changes = await readOwedMail({ ...p, mailId: notice?.id ?? '' }, { caller: { kind: 'job', personId: story.person('Rhys Calloway') } });
  if (typeof changes === 'string') throw new Error(changes);
  expect(changes.text).toMatch(/Mina Okafor: holder, seat of Calder and Ashby Council/);
});

test('a split waits too, a caucus chooses within, and nobody carries themselves on', async () => {
  const one = await organisation('Lantern North', 'charity');
  await organisation('Lantern South', 'charity');
  await run(['Lantern House'], ['Lantern North', 'Lantern South']);
  const seen = await waiting();
  // Lucy's caucus seat is not the manager's to see.
  expect(seen.filter((seat) => seat.needs === 'split').map(({ group }) => group)).toEqual(['Asylum sub-group', 'Partnership Board']);
  const [caucus] = await story.sql<{ id: string }[]>`select seat_id as id from seat_succession where group_id = ${story.group('north-vale/voluntary-caucus')}`;
  await expect(chooseSuccessor({ ...p, seatId: caucus?.id ?? '', to: 'none' }, gwen())).rejects.toBeInstanceOf(NotFound);
  const lan = story.as('Nguyễn Thị Lan');
  const mine = await showSuccessions(p, lan);
  expect(mine.seats.map(({ id }) => id)).toEqual([caucus?.id]);
  const [mail] = await story.sql<{ names: string[] }[]>`select array_agg(p.name) as names from mail m join person p on p.id = m.person_id where m.kind = 'needs somebody' and m.group_id = ${story.group('north-vale/voluntary-caucus')}`;
  expect(mail?.names).toEqual(['Nguyễn Thị Lan']);
  await chooseSuccessor({ ...p, seatId: caucus?.id ?? '', to: `new:${one}`, people: 'yes' }, lan);
  expect((await showGroup({ ...p, group: 'voluntary-caucus' }, story.as('Lucy Thornbury'))).seats.map(({ label }) => label)).toContain('Lantern North');

  const seat = seen.find((row) => row.group === 'Partnership Board' && row.needs === 'split');
  await story.sql`update appointment set person_id = ${story.person('Gwen Ashdown')} where seat_id = ${seat?.id ?? ''} and end_reason = 'organisation ended'`;
  await expect(chooseSuccessor({ ...p, seatId: seat?.id ?? '', to: `new:${one}`, people: 'yes' }, gwen())).rejects.toMatchObject({ reason: 'nobody appoints themselves' });
  await chooseSuccessor({ ...p, seatId: seat?.id ?? '', to: 'none' }, gwen());
  expect((await seatsOf('board')).map(({ label }) => label)).not.toContain('Lantern House');
});

test('secretariat and chair change an owner with a reason; the days stay, and a body that cannot be instructed gets no action', async () => {
  const row = (await listActions({ ...p, group: 'asylum' }, rhys())).rows.find((one) => one.seat === 'Kestrel County Council');
  const base = { ...p, actionId: row?.id ?? '', reason: 'The lead has moved.', version: '1' };
  await expect(changeOwner({ ...base, seatId: story.seat('north-vale/asylum: Brightstead Housing') }, rhys())).rejects.toBeInstanceOf(Invalid);
  await expect(changeOwner({ ...base, seatId: story.seat(`${board}: North Vale Police`) }, rhys())).rejects.toBeInstanceOf(Invalid);
  await expect(changeOwner({ ...base, seatId: story.seat('north-vale/asylum: Community groups') }, story.as('Farah Siddiqui'))).rejects.toSatisfy((error) => error instanceof Forbidden || error instanceof NotFound);
  await changeOwner({ ...base, seatId: story.seat('north-vale/asylum: Community groups') }, story.as('Helena Strand'));
  const after = await showAction({ ...p, actionId: base.actionId }, rhys());
  expect(after.action).toMatchObject({ seat: 'Community groups', due: row?.due, firstDue: row?.firstDue });
  expect(after.events[0]).toMatchObject({ kind: 'owner changed', text: 'From Kestrel County Council to Community groups. The lead has moved.', by: 'Helena Strand' });
  await expect(changeOwner({ ...base, seatId: story.seat('north-vale/asylum: Kestrel County Council') }, rhys())).rejects.toMatchObject({ reason: 'changed meanwhile' });
});
