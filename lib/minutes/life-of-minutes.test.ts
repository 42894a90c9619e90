import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Forbidden, Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { approveMinutes } from './approve-minutes';
import { hashOfLines } from './canonical';
import { changeParagraph } from './change-paragraph';
import { circulateMinutes } from './circulate-minutes';
import { clearMinutes, handBackMinutes, sendToChair } from './clear-minutes';
import { proposeCorrection, settleCorrection } from './correct';
import { openMinutes } from './open-minutes';
import { makeReservation } from './reserve';
import { writeParagraph } from './write-paragraph';
import { WrittenMeeting } from './written-meeting';

/* One set of minutes from its first paragraph to its second approved version; the tests are its steps, in order. */
const story = withStory();
const meeting = new WrittenMeeting(story);
const [rhys, helena, kemi, lucy, dana, tom] = [
  'Rhys Calloway',
  'Helena Strand',
  'Kemi Adeyemi',
  'Lucy Thornbury',
  'Dana Whitlock',
  'Tom Brierley',
] as const;
const { as } = meeting;
const until = () => {
  const day = new Date(Date.now() + 40 * 86_400_000);
  return {
    day: String(day.getUTCDate()),
    month: String(day.getUTCMonth() + 1),
    year: String(day.getUTCFullYear()),
  };
};
const reason = (error: unknown) => (error instanceof RuleBroken ? error.reason : error);
const refusal = (work: Promise<unknown>) => work.then(() => 'done', reason);

let said = '';
let decided = '';
let closed = '';
beforeAll(() => meeting.find());

test('minutes do not begin before the day of the meeting', async () => {
  const begin = { ...meeting.at, version: await meeting.versionOf('meeting') };
  expect(await refusal(openMinutes(begin, story.as(rhys)))).toBe('meeting is to come');
});

test('they begin once, and the meeting has been held', async () => {
  await meeting.open();
  const again = { ...meeting.at, version: await meeting.versionOf('meeting') };
  expect(await refusal(openMinutes(again, as(rhys)))).toBe('minutes have begun');
  const [row] = await story.sql<
    { state: string }[]
  >`select state from meeting where id = ${meeting.meetingId}`;
  expect(row?.state).toBe('held');
});

test('decisions are numbered in a series; a restricted one in the C series', async () => {
  said = await meeting.write(6, 'Notice came late in most cases.');
  decided = await meeting.write(6, 'To write to every landlord.', 'decision');
  const next = await meeting.write(7, 'To meet monthly.', 'decision');
  closed = await meeting.write(5, 'Sealed: to ask for the evidence.', 'decision');
  const numberOf = async (id: string) =>
    /^ASY-\d{4}-D(\d\d)$/.exec((await meeting.paragraph(id)).reference ?? '')?.[1];
  expect(Number(await numberOf(next))).toBe(Number(await numberOf(decided)) + 1);
  expect((await meeting.paragraph(closed)).reference).toMatch(/^ASY-C-\d{4}-D\d\d$/);
});

test('a contribution is shown by its sector; who spoke is the secretariat’s to know', async () => {
  const [shown] = (await meeting.read(rhys)).filter(({ id }) => id === said);
  expect(shown).toMatchObject({
    shownAs: 'the voluntary sector',
    speakerSeatId: story.seat('north-vale/asylum: Lantern House'),
  });
});

test('a draft is read by its secretariat and chair only', async () => {
  expect(await meeting.read(helena)).toHaveLength(4);
  for (const name of [lucy, kemi, dana, tom]) expect(await meeting.read(name), name).toEqual([]);
});

test('only the chair clears, and nothing circulates before', async () => {
  expect(await refusal(clearMinutes(await meeting.step(), as(helena)))).toBe('wrong state');
  await sendToChair(await meeting.step(), as(rhys));
  await expect(clearMinutes(await meeting.step(), as(rhys))).rejects.toThrow(Forbidden);
  await expect(clearMinutes(await meeting.step(), as(lucy))).rejects.toThrow(Forbidden);
  const circulate = { ...(await meeting.step()), correctionsUntil: until() };
  expect(await refusal(circulateMinutes(circulate, as(rhys)))).toBe('clear first');
});

test('the chair hands back, and clears what comes again; then nobody writes', async () => {
  await handBackMinutes(await meeting.step(), as(helena));
  await sendToChair(await meeting.step(), as(rhys));
  await clearMinutes(await meeting.step(), as(helena));
  const late = {
    ...meeting.at,
    slotId: await meeting.slot(6),
    kind: 'note' as const,
    text: 'Late.',
    attribution: 'none' as const,
  };
  expect(await refusal(writeParagraph(late, as(rhys)))).toBe('record is fixed');
});

test('circulated, each paragraph opens to whom it is for', async () => {
  await circulateMinutes({ ...(await meeting.step()), correctionsUntil: until() }, as(rhys));
  expect(await meeting.read(lucy)).toHaveLength(4);
  const provider = await meeting.read(dana);
  expect(provider.map(({ id }) => id)).toEqual(expect.arrayContaining([said, decided]));
  expect(provider).toHaveLength(3);
  expect(JSON.stringify(provider)).not.toMatch(/Sealed|ASY-C/);
  expect(provider.every(({ speakerSeatId }) => speakerSeatId === null)).toBe(true);
  expect(await meeting.read(tom), 'an assistant').toEqual([]);
});

test('a member contests a paragraph they read; it is pending', async () => {
  const text = 'To write to every landlord by May.';
  await expect(proposeCorrection({ ...meeting.at, paragraphId: closed, text }, as(dana))).rejects.toThrow(
    NotFound,
  );
  await expect(proposeCorrection({ ...meeting.at, paragraphId: decided, text }, as(tom))).rejects.toThrow(
    NotFound,
  );
  await proposeCorrection({ ...meeting.at, paragraphId: decided, text }, as(kemi));
  expect(await meeting.paragraph(decided)).toMatchObject({
    state: 'pending',
    text: 'To write to every landlord.',
  });
});

const approve = (audienceKey: number, name = rhys) => {
  const how = { how: 'as presented', method: 'by chair’s action' } as const;
  return approveMinutes({ ...meeting.at, audienceKey, ...how }, as(name));
};
const approvals = () => story.sql<{ version: number; lines: string; sha256: string }[]>`
  select a.version, a.lines, a.sha256 from minutes_approval a join paragraph p on p.audience_key = a.audience_key
  where p.id = ${decided} order by a.version`;

test('a part is approved by a later meeting, not by its own', async () => {
  const { key } = await meeting.paragraph(decided);
  const input = { ...meeting.at, audienceKey: key, how: 'as presented', method: 'by the meeting' } as const;
  await expect(approveMinutes({ ...input, atMeetingId: meeting.meetingId }, as(rhys))).rejects.toThrow(
    Invalid,
  );
});

test('version 1 prints the contested paragraph as pending; version 2 has it settled, and 1 stays', async () => {
  const { key } = await meeting.paragraph(decided);
  expect(await approve(key)).toEqual({ version: 1 });
  const [first] = await approvals();
  expect(first?.lines).toMatch(/^6\.2\tpending$/m);
  expect(first?.lines).not.toMatch(/landlord|Sealed/);
  expect(first?.sha256).toBe(hashOfLines(first?.lines ?? ''));
  expect((await meeting.paragraph(said)).state).toBe('approved');

  const [open] = await story.sql<{ id: string }[]>`select id from correction where paragraph_id = ${decided}`;
  const settle = { ...meeting.at, correctionId: open?.id ?? '', outcome: 'accepted' as const };
  await settleCorrection(settle, as(rhys));
  expect(await refusal(settleCorrection(settle, as(rhys)))).toBe('already ended');
  expect(await approve(key)).toEqual({ version: 2 });
  const [still, second] = await approvals();
  expect(still).toEqual(first);
  expect(second?.lines).toMatch(
    /^6\.2\tdecision\tASY-\d{4}-D\d\d\tconsensus\t\tTo write to every landlord by May\.$/m,
  );
  expect(await refusal(approve(key))).toBe('already ended');
});

test('the minutes are approved when the last part is', async () => {
  const stateOf = async () => {
    const [row] = await story.sql<
      { state: string }[]
    >`select state from minutes where meeting_id = ${meeting.meetingId}`;
    return row?.state;
  };
  expect(await stateOf()).toBe('circulated');
  await approve((await meeting.paragraph(closed)).key);
  expect(await stateOf()).toBe('approved');
});

test('no use-case changes what is approved', async () => {
  const { version } = await meeting.paragraph(decided);
  const at = { ...meeting.at, paragraphId: decided };
  expect(await refusal(changeParagraph({ ...at, text: 'Other.', version }, as(rhys)))).toBe(
    'record is fixed',
  );
  expect(await refusal(proposeCorrection({ ...at, text: 'Other.' }, as(kemi)))).toBe('wrong state');
  expect(await refusal(makeReservation({ ...at, text: 'Too late.' }, as(lucy)))).toBe('record is fixed');
});

const changes = [
  `update paragraph set text = 'Other.'`,
  `update paragraph set state = 'unconfirmed'`,
  'delete from paragraph',
  `update decision set reference = 'ASY-2026-D99'`,
  'delete from decision',
  `update minutes_approval set lines = ''`,
  'delete from minutes_approval',
];

test.each(changes)('the database refuses: %s', async (statement) => {
  const column = statement.includes('decision')
    ? 'paragraph_id'
    : statement.includes('approval')
      ? 'minutes_id'
      : 'id';
  const [row] = await story.sql<{ id: string }[]>`
    select ${column === 'minutes_id' ? story.sql`minutes_id` : story.sql`id`} as id from paragraph where id = ${decided}`;
  const words = `${statement} where ${column} = '${row?.id ?? ''}'`;
  await expect(story.sql.unsafe(words), 'as the owner').rejects.toThrow('immutable');
  const app = story.database.connect('tabled_app');
  const tried = app.begin(async (sql) => {
    await sql`select open_context(${story.person(rhys)}, 'north-vale', null)`;
    await sql.unsafe(words);
  });
  await expect(tried, 'as the application').rejects.toThrow(/immutable|permission denied/);
});
