import { expect, test } from 'vitest';
import { usualTerms } from '@/db/schema/usual-terms';
import { withStory } from '@/db/testing/story';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { showMyDesk } from '@/lib/people/show-my-desk';
import { Forbidden, Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { appoint } from './appoint';
import { endAppointment } from './end-appointment';
import { endSeat, vacateSeat } from './end-seat';
import { makeGroup } from './make-group';
import { makeSeat } from './make-seat';
import { giveOffice } from './offices';
import { showGroup } from './show-group';
import { showSeat } from './show-seat';

const story = withStory();
const p = { partnership: 'north-vale' };
const gwen = () => story.as('Gwen Ashdown');
const parts = (date: Date) => ({ day: String(date.getUTCDate()), month: String(date.getUTCMonth() + 1), year: String(date.getUTCFullYear()) });
const today = parts(new Date());
const later = { day: '1', month: '2', year: '2099' };
const fieldsOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).fields;
};
const appointing = (seatId: string, name: string, more: object = {}) =>
  ({ ...p, seatId, kind: 'holder' as const, name, email: `${name.toLowerCase().replaceAll(/[^a-z]/g, '')}@new.example`, startsOn: today, ...more });

test('a seat is made of an organisation, with its sector, or of a sector; an unknown organisation needs its kind', async () => {
  const board = { ...p, group: 'board' };
  const { seatId } = await makeSeat({ ...board, organisation: 'saltham borough council', kind: 'voting' }, gwen());
  expect((await showSeat({ ...p, seatId }, gwen())).seat).toMatchObject({ label: 'Saltham Borough Council', sector: 'council', state: 'vacant' });
  expect(await fieldsOf(makeSeat({ ...board, organisation: 'Harbour', kind: 'observer' }, gwen()))).toEqual({ organisation: [expect.stringContaining('Did you mean Harbour Trust?')] });
  const made = await makeSeat({ ...board, organisation: 'Vale Fire Service', organisationKind: 'emergency service', kind: 'observer' }, gwen());
  expect((await showSeat({ ...p, seatId: made.seatId }, gwen())).seat).toMatchObject({ organisation: 'Vale Fire Service', sector: 'emergency services' });
  expect(await fieldsOf(makeSeat({ ...board, kind: 'observer' }, gwen()))).toHaveProperty('sector');
  expect(await fieldsOf(makeSeat({ ...board, organisation: 'Lantern House', kind: 'observer' }, gwen()))).toHaveProperty('label');
  await expect(makeSeat({ ...board, sector: 'health', label: 'X', kind: 'observer' }, story.as('Rhys Calloway'))).rejects.toBeInstanceOf(Forbidden);
});

test('the holder of a sector’s seat comes from somewhere; a last day ends it by itself', async () => {
  const { seatId } = await makeSeat({ ...p, group: 'board', sector: 'education', kind: 'voting' }, gwen());
  expect(await fieldsOf(appoint(appointing(seatId, 'Ada One'), gwen()))).toHaveProperty('organisation');
  await appoint(appointing(seatId, 'Ada One', { organisation: 'Harbour Trust', lastDay: today }), gwen());
  const view = await showSeat({ ...p, seatId }, gwen());
  expect(view.seat.people).toMatchObject([{ name: 'Ada One', from: 'Harbour Trust', until: expect.any(String) as string }]);
  await expect(appoint(appointing(seatId, 'Ada Two', { noOrganisation: 'yes' }), gwen())).rejects.toMatchObject({ reason: 'seat is filled' });
  await appoint(appointing(seatId, 'Ada Two', { noOrganisation: 'yes', startsOn: later }), gwen());
  expect((await showSeat({ ...p, seatId }, gwen())).toCome).toMatchObject([{ name: 'Ada Two' }]);
});

test('an appointment may be given its last day; the group is told in words', async () => {
  const seatId = story.seat('north-vale/board: Health');
  const appointmentId = await story.appointment('Priya Nair', 'north-vale/board: Health');
  await endAppointment({ ...p, appointmentId, lastDay: later }, gwen());
  expect((await showSeat({ ...p, seatId }, gwen())).seat.people).toMatchObject([{ until: '2099-02-01' }]);
  const [kept] = await story.sql`select c.change, count(m.id)::int as mails from seating_change c join mail m on m.subject_id = c.import_id where c.appointment_id = ${appointmentId} group by 1`;
  expect(kept?.['change']).toBe('last day given');
  expect(kept?.['mails']).toBeGreaterThan(5);
});

test('a deputy for one meeting reads that meeting and nothing else, and the secretariat may name one', async () => {
  const [meeting] = await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group('north-vale/asylum')} and starts_at > now() order by starts_at limit 1`;
  const [other] = await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group('north-vale/asylum')} and id <> ${meeting?.id ?? ''} limit 1`;
  const seatId = story.seat('north-vale/asylum: Calder Sound Council');
  const asked = appointing(seatId, 'Eve Once', { kind: 'deputy for one meeting' });
  expect(await fieldsOf(appoint(asked, gwen()))).toHaveProperty('meetingId');
  await expect(appoint(asked, story.as('Owen Pritchard-Bell'))).rejects.toBeInstanceOf(Forbidden);
  await appoint({ ...asked, meetingId: meeting?.id ?? '' }, story.as('Rhys Calloway'));
  const [eve] = await story.sql<{ id: string; ended_at: Date | null }[]>`select p.id, a.ended_at from person p join appointment a on a.person_id = p.id where p.name = 'Eve Once'`;
  const caller = { caller: { kind: 'person' as const, personId: eve?.id ?? '' } };
  expect(eve?.ended_at).not.toBeNull();
  expect((await showMeeting({ ...p, meetingId: meeting?.id ?? '' }, caller)).meeting.id).toBe(meeting?.id);
  await expect(showMeeting({ ...p, meetingId: other?.id ?? '' }, caller)).rejects.toBeInstanceOf(NotFound);
  // Where signing in leads: their own desk, with that meeting.
  expect((await showMyDesk({}, caller)).seats.map((seat) => seat.label)).toEqual(['Calder Sound Council']);
  await expect(appoint(appointing(seatId, 'Not Hers', { kind: 'assistant' }), story.as('Rhys Calloway'))).rejects.toBeInstanceOf(Forbidden);
});

test('a seat shown by role only has one holder, whom its manager ends without learning who', async () => {
  const seatId = story.seat('north-vale/board: Lived experience');
  await expect(appoint(appointing(seatId, 'Second Holder'), gwen())).rejects.toMatchObject({ reason: 'seat is filled' });
  await vacateSeat({ ...p, seatId }, gwen());
  const [row] = await story.sql`select ended_at from appointment where seat_id = ${seatId}`;
  expect(row?.['ended_at']).not.toBeNull();
  await appoint(appointing(seatId, 'New Holder', { organisation: 'Lantern House' }), gwen());
  expect(await story.sql`select from_organisation_id from appointment where seat_id = ${seatId} and ended_at is null`).toEqual([{ from_organisation_id: null }]);
  expect((await showSeat({ ...p, seatId }, gwen())).seat).toMatchObject({ state: 'shown by role only', people: [] });
});

test('ending a seat ends who fills it; it leaves the group and takes nobody any more', async () => {
  const seatId = story.seat('north-vale/board: Calder Sound Council');
  expect(await endSeat({ ...p, seatId }, gwen())).toEqual({ group: 'board' });
  await expect(endSeat({ ...p, seatId }, gwen())).rejects.toBeInstanceOf(RuleBroken);
  await expect(appoint(appointing(seatId, 'Too Late'), gwen())).rejects.toMatchObject({ reason: 'already ended' });
  expect((await showGroup({ ...p, group: 'board' }, gwen())).seats.map((seat) => seat.label)).not.toContain('Calder Sound Council');
  expect(await story.sql`select from appointment where seat_id = ${seatId} and ended_at is null`).toHaveLength(0);
});

test('a manager makes a caucus, its first seat and its first holder, and sees nothing of it from then on', async () => {
  await makeGroup({ ...p, name: 'Community caucus', code: 'CCC', kind: 'caucus', ...usualTerms, quorumSeats: '2', quorumMix: '', noticeWorkingDays: '5', paperDeadlineWorkingDays: '6' }, gwen());
  const caucus = { ...p, group: 'community-caucus' };
  expect(await fieldsOf(makeSeat({ ...caucus, sector: 'community', kind: 'voting' }, gwen()))).toHaveProperty('organisation');
  const { seatId } = await makeSeat({ ...caucus, organisation: 'Riverside Welcome', kind: 'voting' }, gwen());
  await expect(makeSeat({ ...caucus, organisation: 'Lantern House', kind: 'voting' }, gwen())).rejects.toMatchObject({ reason: 'caucus is filled from within' });
  await expect(appoint(appointing(seatId, 'Cora First', { kind: 'assistant' }), gwen())).rejects.toMatchObject({ reason: 'caucus is filled from within' });
  await appoint(appointing(seatId, 'Cora First'), gwen());
  await expect(showSeat({ ...p, seatId }, gwen())).rejects.toBeInstanceOf(NotFound);
  await expect(makeSeat({ ...caucus, organisation: 'Lantern House', kind: 'voting' }, gwen())).rejects.toBeInstanceOf(Forbidden);
  expect(await showGroup(caucus, gwen())).toMatchObject({ closed: true, seats: [] });
  const [cora] = await story.sql<{ id: string }[]>`select id from person where name = 'Cora First'`;
  const within = { caller: { kind: 'person' as const, personId: cora?.id ?? '' } };
  const second = await makeSeat({ ...caucus, organisation: 'Lantern House', kind: 'voting' }, within);
  await expect(appoint(appointing(second.seatId, 'Cora First'), within)).rejects.toMatchObject({ reason: 'nobody appoints themselves' });
  await appoint(appointing(second.seatId, 'Cleo Second'), within);
  expect((await showGroup(caucus, within)).seats.flatMap((seat) => seat.people.map((one) => one.name))).toEqual(['Cora First', 'Cleo Second']);

  const closed = { reason: 'caucus has holders only' };
  for (const kind of ['standing deputy', 'assistant'] as const) await expect(appoint({ ...appointing(second.seatId, 'Cyd Third'), kind }, within)).rejects.toMatchObject(closed);
  await expect(makeSeat({ ...caucus, sector: 'education', kind: 'observer' }, within)).rejects.toMatchObject(closed);
  await expect(makeSeat({ ...caucus, sector: 'contractor', kind: 'voting' }, within)).rejects.toMatchObject(closed);
  const chair = { ...caucus, kind: 'chair' as const, startsOn: today };
  await expect(giveOffice({ ...chair, name: 'Cyd Third' }, within)).rejects.toMatchObject(closed);
  await expect(giveOffice({ ...chair, personId: story.person('Lucy Thornbury') }, within)).rejects.toMatchObject(closed);
  const [cleo] = await story.sql<{ id: string }[]>`select id from person where name = 'Cleo Second'`;
  await giveOffice({ ...chair, personId: cleo?.id }, within);
  expect((await showGroup(caucus, within)).offices).toEqual([{ kind: 'chair', name: 'Cleo Second' }]);
});
