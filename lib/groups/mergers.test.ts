import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { succeed } from '@/db/import/succeed';
import { queue } from '@/db/client/queue';
import { carryOutSuccessions, listSuccessionsDue } from '@/db/repositories/queue';
import { withStory } from '@/db/testing/story';
import { changeItem } from '@/lib/agendas/change-item';
import { addItem } from '@/lib/agendas/add-item';
import { showItem } from '@/lib/agendas/show-item';
import { planMeeting } from '@/lib/meetings/plan-meeting';
import { showAction } from '@/lib/actions/show-action';
import { listActions } from '@/lib/actions/list-actions';
import { NotFound } from '@/lib/platform/errors';
import { appoint } from './appoint';
import { endAppointment } from './end-appointment';
import { showGroup } from './show-group';
import { showSeat } from './show-seat';

const story = withStory();
const p = { partnership: 'north-vale' };
const board = 'north-vale/board';
const today = new Date().toISOString().slice(0, 10);
const old = 'Ashby Vale Borough Council';
const heir = 'Ashby Council';

const organisation = async (name: string) => {
  const id = randomUUID();
  await story.sql`insert into organisation (id, name, kind) values (${id}, ${name}, 'council')`;
  return id;
};
const seatNamed = async (label: string, group = board) => {
  const [row] = await story.sql<{ id: string }[]>`select id from seat where group_id = ${story.group(group)} and label = ${label} and ended_at is null`;
  return row?.id ?? '';
};
const run = async (of: string[], by: string[], on = today) => {
  const done = await succeed(story.database.url('tabled_owner'), { of, by, on });
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
  return done;
};

type Term = { effect: 'include' | 'exclude'; kind: string; seatId?: string; organisationId?: string };
/** A piece of work of the board under an audience of these terms, dated so many days ago. */
async function restricted(text: string, rule: 'only' | 'except', days: number, terms: Term[]): Promise<string> {
  const at = { partnership: story.partnership('north-vale'), group: story.group(board) };
  const dated = new Date(Date.now() - days * 86_400_000);
  const [row] = await story.sql<{ key: number }[]>`
    insert into audience (partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash)
    values (${at.partnership}, ${at.group}, 'standing record', ${randomUUID()}, ${dated}, ${rule}, 'members', ${text}) returning key`;
  const key = row?.key ?? 0;
  const id = randomUUID();
  for (const [position, term] of terms.entries())
    await story.sql`insert into audience_term (partnership_id, audience_key, position, effect, kind, seat_id, organisation_id)
      values (${at.partnership}, ${key}, ${position + 1}, ${term.effect}, ${term.kind}, ${term.seatId ?? null}, ${term.organisationId ?? null})`;
  await story.sql`insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, state, opened_at, version)
    values (${id}, ${at.partnership}, ${at.group}, ${key}, ${`BRD-C-${id.slice(0, 8)}`}, 'action', ${text}, ${story.seat(`${board}: Secretariat`)}, 'open', ${dated}, 1)`;
  return id;
}
const reads = async (name: string, actionId: string) => {
  try {
    await showAction({ ...p, actionId }, story.as(name));
    return true;
  } catch (error) {
    if (error instanceof NotFound) return false;
    throw error;
  }
};

test('a merger moves seat, people and open work; what was closed to the old council is closed to the new one, what it read it reads', async () => {
  const [oldId] = [story.organisation(old), await organisation(heir)];
  const oldSeat = story.seat(`${board}: ${old}`);
  const closed = [
    await restricted('Without the organisation.', 'except', 5, [{ effect: 'exclude', kind: 'organisation', organisationId: oldId }]),
    await restricted('Without its seat, as it was.', 'except', 4, [{ effect: 'exclude', kind: 'seat', seatId: oldSeat }]),
    await restricted('It is the subject of this issue.', 'except', 3, [{ effect: 'exclude', kind: 'subject', organisationId: oldId }]),
  ];
  const own = await restricted('Only for the old seat of it.', 'only', 2, [{ effect: 'include', kind: 'seat', seatId: oldSeat }]);
  const byName = await restricted('Only for the organisation by name.', 'only', 2, [{ effect: 'include', kind: 'organisation', organisationId: oldId }]);
  const before = (await listActions({ ...p, group: 'board' }, story.as('Rhys Calloway'))).rows.find((row) => row.seat === old);
  const history = await showAction({ ...p, actionId: before?.id ?? '' }, story.as('Mina Okafor'));
  const [attended] = await story.sql<{ seats: number }[]>`select count(*)::int as seats from attendance where seat_id = ${story.seat(`north-vale/asylum: ${old}`)}`;
  expect(attended?.seats).toBeGreaterThan(0);
  const [line] = await story.sql<{ text: string }[]>`select text from paragraph where partnership_id = ${story.partnership('north-vale')} limit 1`;

  const { meetingId } = await planMeeting({ ...p, group: 'board', day: { day: '1', month: '2', year: '2098' }, from: '10:00', to: '11:00' }, story.as('Rhys Calloway'));
  const words = { title: 'About the council', purpose: 'decision' as const, minutes: '10', audience: 'except' as const, seats: [oldSeat], organisations: [oldId], subjectId: oldId };
  const { itemId } = await addItem({ ...p, meetingId, ...words }, story.as('Rhys Calloway'));

  await run([old], [heir]);

  // The form of an item not issued yet still offers what shuts the old council out: saving it again opens nothing.
  const form = await showItem({ ...p, meetingId, itemId }, story.as('Rhys Calloway'));
  expect(form.choices.seats.filter(({ id }) => form.item.seatIds.includes(id)).map(({ label }) => label)).toEqual([`${old} (ended)`]);
  expect(form.choices.organisations.filter(({ id }) => form.item.organisationIds.includes(id)).map(({ name }) => name)).toEqual([old]);
  expect(form.choices.subjects.map(({ id }) => id)).toContain(oldId);
  await changeItem({ ...p, meetingId, itemId, version: '1', ...words, title: 'About the council again' }, story.as('Rhys Calloway'));

  const group = await showGroup({ ...p, group: 'board' }, story.as('Rhys Calloway'));
  expect(group.seats.map((seat) => seat.label)).not.toContain(old);
  const seat = group.seats.find((one) => one.label === heir);
  expect(seat).toMatchObject({ kind: 'voting', sector: 'council', state: 'filled', formerly: [{ label: old }] });
  expect(seat?.people.map(({ name, kind, since }) => [name, kind, since])).toContainEqual(['Mina Okafor', 'holder', today]);
  expect(await showSeat({ ...p, seatId: oldSeat }, story.as('Rhys Calloway'))).toMatchObject({ seat: { label: old, organisation: old, ended: true, wentOn: { seatId: seat?.id, label: heir } } });

  // Its work went along; what it was due, and was first due, did not change.
  const after = await showAction({ ...p, actionId: before?.id ?? '' }, story.as('Mina Okafor'));
  expect(after.action).toMatchObject({ seat: heir, due: before?.due, firstDue: before?.firstDue, state: before?.state, reference: before?.reference });
  expect(after.events).toHaveLength(history.events.length + 1);
  expect(after.events[0]).toMatchObject({ kind: 'owner changed', text: `From ${old} to ${heir}. The organisation merged.`, by: null });

  // Old minutes keep the old name: rows of the record point at the old seat still.
  expect((await story.sql<{ seats: number }[]>`select count(*)::int as seats from attendance where seat_id = ${story.seat(`north-vale/asylum: ${old}`)}`)[0]).toEqual(attended);
  expect((await story.sql<{ text: string }[]>`select text from paragraph where partnership_id = ${story.partnership('north-vale')} limit 1`)[0]).toEqual(line);
  expect((await story.sql<{ name: string }[]>`select o.name from seat s join organisation o on o.id = s.organisation_id where s.id = ${oldSeat}`)[0]?.name).toBe(old);

  for (const id of closed) expect(await reads('Mina Okafor', id)).toBe(false);
  expect(await reads('Owen Pritchard-Bell', closed[0] ?? '')).toBe(true);
  expect([await reads('Mina Okafor', own), await reads('Mina Okafor', byName)]).toEqual([true, true]);
  expect([await reads('Owen Pritchard-Bell', own), await reads('Owen Pritchard-Bell', byName)]).toEqual([false, false]);
});

test('whoever comes to the new seat is excluded like the old one, reads nothing restricted from before, and leaving it opens nothing', async () => {
  const oldId = story.organisation(old);
  const seatId = await seatNamed(heir);
  const [{ id: holder } = { id: '' }] = await story.sql<{ id: string }[]>`select id from appointment where seat_id = ${seatId} and kind = 'holder' and ended_at is null`;
  await endAppointment({ ...p, appointmentId: holder }, story.as('Gwen Ashdown'));
  await appoint({ ...p, seatId, kind: 'holder', name: 'Nora Field', email: 'nora.field@ashby.example', startsOn: dayParts(today) }, story.as('Gwen Ashdown'));
  const [{ id: personId } = { id: '' }] = await story.sql<{ id: string }[]>`select id from person where name = 'Nora Field'`;
  const nora = { caller: { kind: 'person' as const, personId } };
  const sees = async (actionId: string) => showAction({ ...p, actionId }, nora).then(() => true, () => false);
  const named = [
    await restricted('Named by its old name after the merger.', 'except', 0, [{ effect: 'exclude', kind: 'organisation', organisationId: oldId }]),
    await restricted('Named by its old seat after the merger.', 'except', 0, [{ effect: 'exclude', kind: 'seat', seatId: story.seat(`${board}: ${old}`) }]),
    await restricted('The old council is the subject after the merger.', 'except', 0, [{ effect: 'exclude', kind: 'subject', organisationId: oldId }]),
  ];
  const open = await restricted('Open to all but the police, later on.', 'except', 0, [{ effect: 'exclude', kind: 'organisation', organisationId: story.organisation('North Vale Police') }]);
  expect(await sees(open)).toBe(true);
  for (const id of named) expect(await sees(id)).toBe(false);
  const inside = await story.sql<{ id: string }[]>`select id from action where text like 'Only for %'`;
  expect(inside).toHaveLength(2);
  for (const { id } of inside) expect(await sees(id)).toBe(false);

  // Nora sits in another seat of the board too, then leaves the council's: what was kept from it stays kept from her.
  const [{ id: noras } = { id: '' }] = await story.sql<{ id: string }[]>`select id from appointment where person_id = ${personId}`;
  await appoint({ ...p, seatId: story.seat(`${board}: Health`), kind: 'standing deputy', name: 'Nora Field', email: 'nora.field@ashby.example', startsOn: dayParts(today) }, story.as('Gwen Ashdown'));
  await story.sql`update appointment set started_at = started_at - interval '1 day' where person_id = ${personId}`;
  await endAppointment({ ...p, appointmentId: noras }, story.as('Gwen Ashdown'));
  expect(await sees(open)).toBe(true);
  for (const id of named) expect(await sees(id)).toBe(false);
});

test('a person who comes from the old council to a sector’s seat is excluded where its successor is', async () => {
  const heirId = (await story.sql<{ id: string }[]>`select id from organisation where name = ${heir}`)[0]?.id ?? '';
  const late = await restricted('Without the successor of it.', 'except', 1, [{ effect: 'exclude', kind: 'organisation', organisationId: heirId }]);
  expect(await reads('Lucy Thornbury', late)).toBe(true);
  await story.sql`update appointment set from_organisation_id = ${story.organisation(old)} where person_id = ${story.person('Lucy Thornbury')} and group_id = ${story.group(board)}`;
  expect(await reads('Lucy Thornbury', late)).toBe(false);
});

test('the same again changes nothing, and a day to come waits for it', async () => {
  const count = async () => (await story.sql`select (select count(*) from seat)::int as seats, (select count(*) from appointment)::int as appointments, (select count(*) from action_event)::int as events, (select count(*) from mail)::int as mails`)[0];
  const before = await count();
  expect(await run([old], [heir])).toMatchObject({ changed: false, lines: [] });
  expect(await count()).toEqual(before);

  await organisation('Calder Council');
  expect((await run(['Calder Sound Council'], ['Calder Council'], '2099-04-01')).lines).toEqual(['Takes effect on 2099-04-01; the server carries it out then.']);
  expect(await count()).toEqual(before);
  const [eve, day] = [new Date('2099-03-31T22:30:00Z'), new Date('2099-03-31T23:30:00Z')];
  expect(await listSuccessionsDue(queue(), eve)).toEqual([]);
  const due = await listSuccessionsDue(queue(), day);
  expect(due).toContain(story.partnership('north-vale'));
  for (const id of due) await carryOutSuccessions(queue(), id, day);
  const [ended] = await story.sql<{ ends: string; at: Date }[]>`select ends_on::text as ends, ended_at as at from appointment where seat_id = ${story.seat(`${board}: Calder Sound Council`)} and kind = 'holder'`;
  expect(ended).toEqual({ ends: '2099-03-31', at: day });
  expect(await listSuccessionsDue(queue(), day)).toEqual([]);
});

const dayParts = (day: string) => ({ year: day.slice(0, 4), month: day.slice(5, 7), day: day.slice(8) });
