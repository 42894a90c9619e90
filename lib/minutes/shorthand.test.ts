import { beforeAll, expect, it, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { addAction } from '@/lib/actions/add-action';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { readShorthand } from './inputs';
import { writeParagraph } from './write-paragraph';
import { WrittenMeeting } from './written-meeting';

const story = withStory();
const meeting = new WrittenMeeting(story);
beforeAll(() => meeting.open());

const typed = { kind: 'discussion', attribution: 'none', speakerSeatId: '', method: 'consensus' } as const;
const type = async (text: string, more: object = {}) =>
  writeParagraph({ ...meeting.at, ...typed, slotId: await meeting.slot(3), text, ...more }, meeting.as('Rhys Calloway'));
const last = async () => (await meeting.read('Rhys Calloway')).at(-1);

test.each([
  ['d: Agreed.', { kind: 'decision', text: 'Agreed.' }],
  ['A:   To send it', { kind: 'action', text: 'To send it' }],
  ['r:No', { kind: 'reservation', text: 'No' }],
  ['n: Break\nat eleven', { kind: 'note', text: 'Break\nat eleven' }],
  ['The plan d: is', null],
  ['ad: words', null],
  ['Q: why', null],
])('%j is read as %j', (text, read) => {
  expect(readShorthand(text)).toEqual(read);
});

it('says the kind on the server, so without script too', async () => {
  await expect(type('r: Not enough.', { speakerSeatId: story.seat('north-vale/asylum: Lantern House') })).rejects.toBeInstanceOf(RuleBroken);
  await type('d: To ask for five days’ notice.');
  expect(await last()).toMatchObject({ kind: 'decision', text: 'To ask for five days’ notice.', decisionMethod: 'consensus' });
  await type('n: The chair left for this item.', { kind: 'decision' });
  expect(await last()).toMatchObject({ kind: 'note', text: 'The chair left for this item.' });
  await expect(type('d:  ')).rejects.toBeInstanceOf(Invalid);
});

it('puts a reservation beside the decision before it, to be confirmed by its organisation', async () => {
  await expect(type('r: Notice alone will not do.')).rejects.toSatisfy((error) => error instanceof Invalid && error.fields.speakerSeatId !== undefined);
  await type('r: Notice alone will not do.', { speakerSeatId: story.seat('north-vale/asylum: Lantern House') });
  expect(await last()).toMatchObject({ kind: 'reservation', shownAs: 'Lantern House', toldHow: 'in the meeting', confirmedAt: null });
});

it('names the action made of an action paragraph', async () => {
  const { paragraphId } = await type('a: Send the dates of the transfers.');
  expect(await last()).toMatchObject({ kind: 'action', actions: null });
  const { reference } = await addAction(
    { partnership: 'north-vale', group: 'asylum', paragraph: paragraphId, text: 'Send the dates', seatId: story.seat('north-vale/asylum: Ashby Vale Borough Council'), due: { day: '1', month: '2', year: '2099' } },
    meeting.as('Rhys Calloway'),
  );
  expect(await last()).toMatchObject({ actions: reference });
});
