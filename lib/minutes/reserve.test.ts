import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Forbidden, NotFound, RuleBroken } from '@/lib/platform/errors';
import { changeParagraph, removeParagraph } from './change-paragraph';
import { circulateMinutes } from './circulate-minutes';
import { clearMinutes, sendToChair } from './clear-minutes';
import { confirmReservation, makeReservation, recordReservation } from './reserve';
import { WrittenMeeting } from './written-meeting';

/* A reservation from the telephone call to the record: who may change it, and until when. */
const story = withStory();
const meeting = new WrittenMeeting(story);
const { as } = meeting;
const [rhys, helena, lucy, kemi, dana] = [
  'Rhys Calloway',
  'Helena Strand',
  'Lucy Thornbury',
  'Kemi Adeyemi',
  'Dana Whitlock',
] as const;
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof RuleBroken ? error.reason : error),
  );

let decision = '';
let restricted = '';
beforeAll(async () => {
  await meeting.open();
  decision = await meeting.write(6, 'To write to every landlord.', 'decision');
  restricted = await meeting.write(5, 'Sealed: to ask for the evidence.', 'decision');
});

const record = async (paragraphId: string, text: string) => {
  const told = { toldHow: 'by phone' as const, toldOn: { day: '2', month: '3', year: '2026' } };
  const seatId = story.seat('north-vale/asylum: Lantern House');
  await recordReservation({ ...meeting.at, paragraphId, text, seatId, ...told }, as(rhys));
  return find(text);
};
const find = async (text: string) => {
  const [row] = await story.sql<{ id: string }[]>`select id from paragraph where text = ${text}`;
  return row?.id ?? '';
};
const change = async (id: string, text: string, name: string) => {
  const { version } = await meeting.paragraph(id);
  return changeParagraph({ ...meeting.at, paragraphId: id, text, version }, as(name));
};

test('it stands beside a decision only, and carries the decision’s audience', async () => {
  const said = await meeting.write(6, 'Just words.');
  expect(await refusal(record(said, 'Nowhere.'))).toBe('no decision');
  const id = await record(restricted, 'We wait for the evidence.');
  expect((await meeting.paragraph(id)).key).toBe((await meeting.paragraph(restricted)).key);
});

test('a decision is not taken out from beside its reservation', async () => {
  const taken = removeParagraph({ ...meeting.at, paragraphId: restricted }, as(rhys));
  expect(await refusal(taken)).toBe('reservation beside it');
});

test('what the secretariat recorded it may change until the organisation confirms', async () => {
  const id = await record(decision, 'We would wait.');
  await change(id, 'We would rather wait.', rhys);
  expect((await meeting.paragraph(id)).text).toBe('We would rather wait.');
  await story.sql`update reservation set confirmed_at = now() where paragraph_id = ${id}`;
  expect(await refusal(change(id, 'We agree.', rhys))).toBe('only its organisation');
  expect(await refusal(removeParagraph({ ...meeting.at, paragraphId: id }, as(rhys)))).toBe(
    'only its organisation',
  );
});

test('circulated, only its organisation changes it, confirmed or not', async () => {
  const id = await find('We wait for the evidence.');
  await sendToChair(await meeting.step(), as(rhys));
  await clearMinutes(await meeting.step(), as(helena));
  const until = { day: '1', month: '2', year: '2099' };
  await circulateMinutes({ ...(await meeting.step()), correctionsUntil: until }, as(rhys));
  expect(await refusal(change(id, 'We agree.', rhys))).toBe('only its organisation');
  await expect(change(id, 'We agree.', kemi)).rejects.toThrow(Forbidden);
  await expect(change(id, 'We agree.', dana)).rejects.toThrow(NotFound);
  await change(id, 'We wait for all of the evidence.', lucy);
  expect((await meeting.paragraph(id)).text).toBe('We wait for all of the evidence.');
});

test('changing its own words confirms them; confirming twice is told', async () => {
  const paragraphId = await find('We wait for all of the evidence.');
  const confirm = confirmReservation({ ...meeting.at, paragraphId }, as(lucy));
  expect(await refusal(confirm)).toBe('already ended');
  await expect(confirmReservation({ ...meeting.at, paragraphId }, as(kemi))).rejects.toThrow(Forbidden);
});

test('an organisation types its own beside a circulated decision, with the next number', async () => {
  const before = (await meeting.read(kemi)).filter(({ number }) => number.startsWith('6.')).length;
  await makeReservation({ ...meeting.at, paragraphId: decision, text: 'Calder waits too.' }, as(kemi));
  const [mine] = (await meeting.read(kemi)).filter(({ text }) => text === 'Calder waits too.');
  expect(mine).toMatchObject({ number: `6.${before + 1}`, source: 'typed by its organisation', mine: true });
  expect(mine?.confirmedAt).not.toBeNull();
});
