import { expect, it } from 'vitest';
import { withStory } from '@/db/testing/story';
import { answerLetter } from '@/lib/desks/answer-letter';
import { showDesk, showLetter } from '@/lib/desks/show-desk';
import { Forbidden, NotFound, RuleBroken } from '@/lib/platform/errors';
import { planMeeting } from '@/lib/meetings/plan-meeting';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { agreeEscalation, clearEscalation } from './agree';
import { draftEscalation, takePosition } from './draft';
import { listEscalations } from './list-escalations';
import { raiseEscalation } from './raise-escalation';
import { recordAddresseeAnswer } from './record-answer';
import { divert, takeUp } from './screen';
import { sendEscalation } from './send-escalation';
import { showEscalation } from './show-escalation';
import { findVerdict, closeEscalation } from './verdict';

const story = withStory();
const p = { partnership: 'north-vale' };
const desk = 'home-office-asylum-accommodation';
const rhys = () => story.as('Rhys Calloway');
const today = () => {
  const now = new Date();
  return { day: String(now.getUTCDate()), month: String(now.getUTCMonth() + 1), year: String(now.getUTCFullYear()) };
};
const addressee = async () => (await story.sql<{ id: string }[]>`select id from addressee where slug = ${desk}`)[0]?.id ?? '';
const raise = (title: string, by = 'Mina Okafor') =>
  raiseEscalation({ ...p, group: 'board', title, text: 'Households are told the evening before.' }, story.as(by));

async function version(escalationId: string): Promise<string> {
  const [row] = await story.sql<{ version: number }[]>`select version from escalation where id = ${escalationId}`;
  return String(row?.version);
}

async function sent(title: string) {
  const { escalationId } = await raise(title);
  const at = { ...p, escalationId };
  await takeUp({ ...at, version: await version(escalationId), addresseeId: await addressee() }, rhys());
  await draftEscalation({ ...at, version: await version(escalationId), asks: '1. Five days’ notice\n2) A named officer', letter: 'We write about notice.', letterTo: 'accommodation@homeoffice.example', dueDays: 20 }, rhys());
  await agreeEscalation({ ...at, version: await version(escalationId), method: 'consensus', on: today() }, rhys());
  await clearEscalation({ ...at, version: await version(escalationId) }, story.as('Helena Strand'));
  await sendEscalation({ ...at, version: await version(escalationId), how: 'our mail' }, rhys());
  return at;
}

it('opens nothing before it is screened, and deletes the words of what is diverted', async () => {
  const { escalationId, readable } = await raise('A family at 4 Mill Lane');
  expect(readable).toBe(false);
  await expect(showEscalation({ ...p, escalationId }, story.as('Mina Okafor'))).rejects.toBeInstanceOf(NotFound);
  await expect(divert({ ...p, escalationId, version: '1', as: 'a single household’s case', to: 'Migrant Help', understood: 'yes' }, story.as('Owen Pritchard-Bell'))).rejects.toBeInstanceOf(NotFound);
  await divert({ ...p, escalationId, version: '1', as: 'a single household’s case', to: 'Migrant Help', understood: 'yes' }, rhys());
  const [row] = await story.sql`select title, text, diverted_as, diverted_to, raised_by_id from escalation where id = ${escalationId}`;
  expect(row).toMatchObject({ title: null, text: null, diverted_as: 'a single household’s case', diverted_to: 'Migrant Help', raised_by_id: story.person('Mina Okafor') });
  const [left] = await story.sql<{ rows: number }[]>`select count(*)::int as rows from once_result where result::text like '%' || ${escalationId} || '%'`;
  expect(left?.rows).toBe(0);
  await expect(divert({ ...p, escalationId, version: await version(escalationId), as: 'a safeguarding concern', to: 'x', understood: 'yes' }, rhys())).rejects.toBeInstanceOf(RuleBroken);
});

it('goes out, is answered at the desk, lands on the next agenda and is judged; the addressee’s people never see draft, position or verdict', async () => {
  const { escalationId } = await raise('Notice of transfers');
  const at = { ...p, escalationId };
  await takeUp({ ...at, version: await version(escalationId), addresseeId: await addressee() }, rhys());
  const seat = (label: string) => story.seat(`north-vale/board: ${label}`);
  await takePosition({ ...at, seatId: seat('Lantern House'), position: 'does not endorse', words: 'Notice alone will not do.' }, story.as('Lucy Thornbury'));
  await expect(takePosition({ ...at, seatId: seat('Lantern House'), position: 'endorses' }, story.as('Mina Okafor'))).rejects.toBeInstanceOf(Forbidden);
  for (const out of ['Marcus Hale', 'Dana Whitlock', 'Tom Brierley', 'Siân O’Neill']) {
    const reads = out === 'Siân O’Neill';
    const look = showEscalation(at, story.as(out));
    if (reads) await expect(look).resolves.toBeDefined();
    else await expect(look).rejects.toBeInstanceOf(NotFound);
    expect((await listEscalations(p, story.as(out))).rows.some((row) => row.id === escalationId)).toBe(reads);
  }
  await expect(clearEscalation({ ...at, version: await version(escalationId) }, story.as('Helena Strand'))).rejects.toBeInstanceOf(RuleBroken);
  await draftEscalation({ ...at, version: await version(escalationId), asks: '1. Five days’ notice\n2) A named officer', letter: 'We write about notice.', letterTo: 'accommodation@homeoffice.example', dueDays: 20 }, rhys());
  await agreeEscalation({ ...at, version: await version(escalationId), method: 'consensus', on: today() }, rhys());
  await clearEscalation({ ...at, version: await version(escalationId) }, story.as('Helena Strand'));
  await sendEscalation({ ...at, version: await version(escalationId), how: 'our mail' }, rhys());
  const before = await showEscalation(at, rhys());
  expect(before.escalation.reference).toMatch(/^ESC-C-\d{4}-\d{3}$/);
  expect(before.clock?.day).toBe(0);

  const { rows } = await showDesk({ desk }, story.as('Priya Sandhu'));
  const letter = rows.find((row) => row.title === 'Notice of transfers');
  if (!letter) throw new Error('not on the desk');
  const copy = await showLetter({ desk, letterId: letter.id }, story.as('Marcus Hale'));
  expect(copy.asks.map((ask) => ask.text)).toEqual(['Five days’ notice', 'A named officer']);
  expect(JSON.stringify(copy)).not.toContain('Notice alone will not do');
  await expect(showLetter({ desk, letterId: letter.id }, rhys())).rejects.toBeInstanceOf(NotFound);
  await answerLetter({ desk, letterId: letter.id, kind: 'holding reply', text: 'We are looking into it.' }, story.as('Priya Sandhu'));
  await answerLetter({ desk, letterId: letter.id, kind: 'reply', text: 'See below.', said: { '1': 'accepted in part', '2': '' }, words: { '1': 'three days' } }, story.as('Priya Sandhu'));

  const view = await showEscalation(at, story.as('Owen Pritchard-Bell'));
  expect(view.asks[0]?.said).toMatchObject({ said: 'accepted in part', words: 'three days', recorded: false });
  expect(view.asks[1]?.said).toBeNull();
  expect(view.clock?.running).toBe(true);
  const [item] = await story.sql<{ meeting_id: string; title: string; state: string }[]>`
    select i.meeting_id, i.title, m.state from agenda_item i join meeting m on m.id = i.meeting_id where i.escalation_id = ${escalationId}`;
  expect(item?.title).toContain('Answer of Home Office, Asylum Accommodation');
  expect(item?.state).toBe('notice issued');

  await findVerdict({ ...at, ask: 1, verdict: 'in part', on: today() }, rhys());
  await expect(closeEscalation({ ...at, version: await version(escalationId), ending: 'resolved' }, rhys())).rejects.toBeInstanceOf(RuleBroken);
  await closeEscalation({ ...at, version: await version(escalationId), ending: 'unresolved', words: 'Ask 2 was never answered.' }, rhys());
  expect((await showDesk({ desk }, story.as('Priya Sandhu'))).rows.some((row) => row.id === letter.id)).toBe(false);
});

it('lands in the backlog when no agenda is open, and on the next one that is planned', async () => {
  await story.sql`update meeting set state = 'papers issued' where group_id = ${story.group('north-vale/board')} and state = 'notice issued'`;
  const at = await sent('Answered between agendas');
  await recordAddresseeAnswer({ ...at, kind: 'reply', on: today(), channel: 'by letter', saidBy: 'A. Officer', text: 'Yes.', said: { '1': 'accepted', '2': 'accepted' } }, rhys());
  const [waits] = await story.sql<{ meeting_id: string | null }[]>`select meeting_id from agenda_backlog where escalation_id = ${at.escalationId}`;
  expect(waits?.meeting_id).toBeNull();
  const [told] = await story.sql<{ owed: number }[]>`select count(*)::int as owed from mail m where m.kind = 'answer came home' and m.person_id = ${story.person('Rhys Calloway')}`;
  expect(told?.owed).toBeGreaterThan(0);
  const { meetingId } = await planMeeting({ ...p, group: 'board', day: { day: '1', month: '6', year: String(new Date().getUTCFullYear() + 1) }, from: '10:00', to: '12:00' }, rhys());
  const { agenda } = await showMeeting({ ...p, meetingId }, rhys());
  expect(agenda.map((slot) => slot.item?.title ?? '')).toContainEqual(expect.stringContaining('Answered between agendas'));
});
