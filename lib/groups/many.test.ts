import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { Forbidden, Invalid } from '@/lib/platform/errors';
import { appointMany } from './appoint-many';
import { makeSeats, showManySeats } from './make-seats';
import { makeGroup } from './make-group';
import { showGroup } from './show-group';
import { usualTerms } from '@/db/schema/usual-terms';

const story = withStory();
const p = { partnership: 'north-vale' };
const gwen = () => story.as('Gwen Ashdown');
const terms = { ...usualTerms, quorumSeats: '3', quorumMix: '', noticeWorkingDays: '5', paperDeadlineWorkingDays: '6' };
const fieldsOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).fields;
};
const groupNamed = async (name: string, code: string) => {
  const { slug } = await makeGroup({ ...p, name, code, kind: 'sub-group', parent: 'board', ...terms }, gwen());
  return { ...p, group: slug };
};
const seatsOf = async (at: { partnership: string; group: string }) => (await showGroup(at, gwen())).seats;

test('the organisations of another group get seats in one press; every line that cannot be used is named and nothing is made', async () => {
  const at = await groupNamed('Resettlement many', 'RMA');
  const view = await showManySeats({ ...at, like: 'board' }, gwen());
  expect(view.offered.length).toBeGreaterThan(3);
  const organisations = view.offered.map(({ id }) => id);
  const wrong = await fieldsOf(makeSeats({ ...at, organisations, others: 'Harbour\nRiverside Welcome\nriverside welcome', kind: 'voting' }, gwen()));
  expect(wrong['others']).toEqual([expect.stringContaining('Line 1: “Harbour” is not in the register. Did you mean Harbour Trust'), expect.stringContaining('Line 3: Riverside Welcome stands here twice')]);
  expect(await seatsOf(at)).toEqual([]);
  expect(await makeSeats({ ...at, organisations, others: 'riverside welcome', kind: 'voting' }, gwen())).toEqual({ made: organisations.length + 1 });
  const made = await seatsOf(at);
  expect(made).toHaveLength(organisations.length + 1);
  expect(made.at(-1)).toMatchObject({ label: 'Riverside Welcome', state: 'vacant', kind: 'voting' });
  expect(await showManySeats({ ...at, like: 'board' }, gwen())).toMatchObject({ offered: [], already: organisations.length });
  expect(await fieldsOf(makeSeats({ ...at, organisations: [organisations[0] ?? ''], kind: 'voting' }, gwen()))).toHaveProperty('organisations');
  await expect(makeSeats({ ...at, others: 'Lantern House', kind: 'observer' }, story.as('Rhys Calloway'))).rejects.toBeInstanceOf(Forbidden);
});

test('a pasted list appoints all or nobody, after a press that only checks it; the group gets one mail', async () => {
  const at = await groupNamed('ESOL many', 'EMA');
  await makeSeats({ ...at, others: 'Lantern House\nRiverside Welcome\nHarbour Trust', kind: 'voting' }, gwen());
  const good = 'Lantern House; Máire O’Neill; maire@many.example\nRiverside Welcome; Nguyễn Văn An; an@many.example\nRiverside Welcome; Ada Help; ; assistant';
  const bad = `${good}\nNo Such; A B; a@many.example\nHarbour Trust; C D; nonsense\nLantern House; Two Two; two@many.example\nHarbour Trust; Gwen Ashdown; gwen.ashdown@northvale.example`;
  const { list } = await fieldsOf(appointMany({ ...at, list: bad, confirm: 'yes' }, gwen()));
  expect(list).toEqual([
    expect.stringContaining('4 lines cannot be used'), expect.stringContaining('Line 4: This group has no seat “No Such”'),
    expect.stringContaining('Line 5: Enter an e-mail address'), expect.stringContaining('Line 6: somebody holds the seat'), expect.stringMatching(/Line 7: .*(appoints themselves|holds the seat)/),
  ]);
  expect(await fieldsOf(appointMany({ ...at, list: good }, gwen()))).toEqual({ confirm: [expect.stringContaining('2 holders, 1 assistant from this moment')] });
  expect((await seatsOf(at)).every((seat) => seat.state === 'vacant')).toBe(true);
  expect(await appointMany({ ...at, list: good, confirm: 'yes' }, gwen())).toEqual({ made: 3 });
  const people = (await seatsOf(at)).flatMap((seat) => seat.people);
  expect(people.map((one) => one.name).sort()).toEqual(['Ada Help', 'Máire O’Neill', 'Nguyễn Văn An']);
  expect(people.filter((one) => one.invitation !== null)).toHaveLength(2);
  const mails = await story.sql<{ n: number }[]>`
    select count(*)::int as n from mail where kind = 'appointment notice' and group_id = (select id from groups where slug = ${at.group}) group by person_id`;
  expect(mails.every(({ n }) => n === 1)).toBe(true);
  expect(mails.length).toBeGreaterThan(1);
});

test('a sector’s seat of the list needs where the person comes from', async () => {
  const at = { ...p, group: 'esol' };
  const list = 'seat\tname\temail\tas\tcomes_from\nVoluntary sector\tVera Vol\tvera@many.example\tholder\t';
  expect((await fieldsOf(appointMany({ ...at, list, confirm: 'yes' }, gwen())))['list']?.[1]).toContain('Line 2: “Voluntary sector” is a sector’s seat');
  expect(await appointMany({ ...at, list: `${list}Harbour Trust`, confirm: 'yes' }, gwen())).toEqual({ made: 1 });
});
