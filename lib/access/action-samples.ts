import type { Story } from '@/db/testing/story';
import type { UseCaseName } from '@/lib/registry.generated';

type Sample = (story: Story) => unknown;

const northVale = { partnership: 'north-vale' };
const blank = { day: '', month: '', year: '' };
const day = { day: '1', month: '2', year: '2099' };

/** Actions of the board belong to a council; the request of the asylum sub-group went to the contractor. */
export const actionSamples: Partial<Record<UseCaseName, Sample>> = {
  'action.list': () => northVale,
  'action.export': () => northVale,
  'action.add': (story) => ({ ...northVale, group: 'board', text: 'Something', seatId: story.seat('north-vale/board: North Vale Police'), due: day }),
  'action.show-new': () => ({ ...northVale, group: 'board' }),
  'action.show': onBoard({}),
  'action.report': onBoard({ text: 'Done in part' }),
  'action.propose-closed': onBoard({ text: 'Done' }),
  'action.re-date': onBoard({ due: day, reason: 'Because', version: '1' }),
  'action.change-owner': async (story) => ({ ...northVale, actionId: await actionOf(story, 'north-vale/board', 'action'), seatId: story.seat('north-vale/board: North Vale Police'), reason: 'Because', version: '1' }),
  'action.choose-owner': async (story) => ({ ...northVale, actionId: await orphanOf(story), seatId: story.seat('north-vale/board: North Vale Police') }),
  'action.close': onBoard({ ending: 'done', agreed: 'by the group', version: '1' }),
  'action.close-agreed': async (story) => ({ ...northVale, meetingId: await heldMeeting(story), actions: [`${await actionOf(story, 'north-vale/board', 'action')} 1`] }),
  'request.reply': toContractor({ state: 'accepted', version: '1', due: blank }),
  'request.chase': toContractor({ channel: 'by phone' }),
};

function onBoard(fields: object): Sample {
  return async (story) => ({ ...northVale, actionId: await actionOf(story, 'north-vale/board', 'action'), ...fields });
}

function toContractor(fields: object): Sample {
  return async (story) => ({ ...northVale, actionId: await actionOf(story, 'north-vale/asylum', 'request'), ...fields });
}

/** The first of its kind the story tells in a group. */
async function actionOf(story: Story, group: string, kind: 'action' | 'request'): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    select id from action where group_id = ${story.group(group)} and kind = ${kind} and state <> 'closed' order by reference limit 1`;
  if (!row) throw new Error(`the story has no open ${kind} in ${group}`);
  return row.id;
}

async function heldMeeting(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group('north-vale/board')} and state = 'held'`;
  if (!row) throw new Error('the board has not met');
  return row.id;
}

/** An action of the board whose seat waits since its organisation split. */
async function orphanOf(story: Story): Promise<string> {
  const id = await actionOf(story, 'north-vale/board', 'action');
  await story.sql`
    insert into seat_succession (partnership_id, group_id, seat_id, organisation_id, on_day, at, needs)
    select a.partnership_id, a.group_id, a.seat_id, s.organisation_id, current_date, now(), 'split' from action a join seat s on s.id = a.seat_id where a.id = ${id} on conflict do nothing`;
  return id;
}
