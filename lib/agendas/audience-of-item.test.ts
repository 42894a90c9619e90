import { beforeAll, expect, it } from 'vitest';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { showAction } from '@/lib/actions/show-action';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { circulateMinutes } from '@/lib/minutes/circulate-minutes';
import { clearMinutes, sendToChair } from '@/lib/minutes/clear-minutes';
import { WrittenMeeting } from '@/lib/minutes/written-meeting';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { addItem } from './add-item';
import { showItem } from './show-item';

const story = withStory();
const meeting = new WrittenMeeting(story);
const typed = { purpose: 'discussion' as const, minutes: '10', leadSeatId: '', subjectId: '' };
const people = { council: 'Mina Okafor', voluntary: 'Lucy Thornbury', contractor: 'Dana Whitlock', government: 'Marcus Hale' };

beforeAll(() => meeting.find());

const add = (title: string, who: object) => addItem({ ...meeting.at, ...typed, title, audience: 'only', ...who }, story.as('Rhys Calloway'));

/** Which of these people read an item by its title in the agenda. */
async function readersOf(title: string): Promise<string[]> {
  const seen = await Promise.all(
    Object.entries(people).map(async ([who, name]) => {
      const { agenda } = await showMeeting(meeting.at, story.as(name));
      return agenda.some((slot) => slot.item?.title === title) ? who : '';
    }),
  );
  return seen.filter((who) => who !== '');
}

it('is chosen by sector and organisation, and counted and shown as chosen', async () => {
  const choice = { sectors: ['council' as const], organisations: [story.organisation('Lantern House')] };
  const { itemId } = await add('For councils and Lantern House', choice);
  expect(await readersOf('For councils and Lantern House')).toEqual(['council', 'voluntary']);
  const { agenda } = await showMeeting(meeting.at, story.as('Rhys Calloway'));
  const mark = agenda.find((slot) => slot.item?.id === itemId)?.item?.whoSees;
  expect(mark?.canSee.map((row) => row.name)).toContainEqual(expect.stringContaining('Lucy Thornbury'));
  expect(mark?.cannotSee.map((row) => row.name)).toContainEqual(expect.stringContaining('Dana Whitlock'));
  expect((await showItem({ ...meeting.at, itemId }, story.as('Rhys Calloway'))).item).toMatchObject({ audience: 'only', seatIds: [], sectors: ['council'], organisationIds: choice.organisations });

  await add('Not for who is asked', { audience: 'except', sectors: ['contractor'], organisations: [story.organisation('Home Office')] });
  expect(await readersOf('Not for who is asked')).toEqual(['council', 'voluntary']);
});

it('needs somebody chosen, and never shuts out who prepares it', async () => {
  await expect(add('For nobody', {})).rejects.toBeInstanceOf(Invalid);
  const [row] = await story.sql<{ sector: string }[]>`select sector from seat where id = ${story.seat('north-vale/asylum: Secretariat')}`;
  await expect(add('Not for myself', { audience: 'except', sectors: [row?.sector] })).rejects.toBeInstanceOf(RuleBroken);
});

it('says why somebody is shut out: the subject, who holds its contract, an assistant; names for the secretariat only', async () => {
  await addItem({ ...meeting.at, ...typed, title: 'About the Home Office', audience: 'except', subjectId: story.organisation('Home Office') }, story.as('Rhys Calloway'));
  const markFor = async (name: string) => (await showMeeting(meeting.at, story.as(name))).agenda.find((slot) => slot.item?.title === 'About the Home Office')?.item?.whoSees;
  const whys = async (name: string) => (await markFor(name))?.cannotSee.map((row) => `${row.name}: ${row.why}`) ?? [];
  expect(await whys('Rhys Calloway')).toEqual(expect.arrayContaining([
    expect.stringMatching(/^Dana Whitlock, Brightstead Housing.*: holds a contract of Home Office$/),
    expect.stringMatching(/^Marcus Hale, Home Office.*: is the subject$/),
    expect.stringMatching(/^Tom Brierley, .*: an assistant reads open papers only$/),
  ]));
  const reader = await whys('Lucy Thornbury');
  expect(reader).toContainEqual(expect.stringMatching(/^Brightstead Housing.*: holds a contract of Home Office$/));
  expect(reader.join()).not.toMatch(/Dana|Marcus|Tom /);
  expect(await markFor('Dana Whitlock')).toBeUndefined();
});

it('says why somebody appointed after a meeting does not read what was restricted there', async () => {
  await add('Before the newcomer', { audience: 'except', sectors: ['contractor'] });
  await story.sql`update appointment set started_at = now() + interval '15 days' where id = ${await story.appointment('Kemi Adeyemi', 'north-vale/asylum: Calder Sound Council')}`;
  const mark = (await showMeeting(meeting.at, meeting.as('Rhys Calloway', 16))).agenda.find((slot) => slot.item?.title === 'Before the newcomer')?.item?.whoSees;
  expect(mark?.cannotSee).toContainEqual({ name: expect.stringContaining('Kemi Adeyemi') as string, why: 'appointed after it' });
  await story.sql`update appointment set started_at = now() - interval '15 days' where id = ${await story.appointment('Kemi Adeyemi', 'north-vale/asylum: Calder Sound Council')}`;
});

it('is inherited by what is written and agreed under it', async () => {
  await meeting.open();
  const [slot] = await story.sql<{ number: number }[]>`
    select s.number from agenda_slot s join agenda_item i on i.slot_id = s.id where i.title = 'For councils and Lantern House'`;
  const id = await meeting.write(slot?.number ?? 0, 'Said among councils.');
  const { actionId } = await addAction(
    { partnership: 'north-vale', group: 'asylum', paragraph: id, text: 'Ask among councils', seatId: story.seat('north-vale/asylum: Ashby Vale Borough Council'), due: { day: '1', month: '2', year: '2099' } },
    meeting.as('Rhys Calloway'),
  );
  await sendToChair(await meeting.step(), meeting.as('Rhys Calloway'));
  await clearMinutes(await meeting.step(), meeting.as('Helena Strand'));
  await circulateMinutes({ ...(await meeting.step()), correctionsUntil: { day: '1', month: '2', year: '2099' } }, meeting.as('Rhys Calloway'));
  const reads = async (name: string) => (await meeting.read(name)).some((paragraph) => paragraph.id === id);
  expect(await Promise.all(Object.values(people).map(reads))).toEqual([true, true, false, false]);
  const action = { partnership: 'north-vale', actionId };
  expect((await showAction(action, meeting.as(people.voluntary))).action.text).toBe('Ask among councils');
  await expect(showAction(action, meeting.as(people.contractor))).rejects.toBeInstanceOf(NotFound);
});
