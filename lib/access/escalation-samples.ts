import type { Story } from '@/db/testing/story';
import type { EscalationState } from '@/db/schema/vocabulary';
import type { UseCaseName } from '@/lib/registry.generated';

type Sample = (story: Story) => unknown;

const northVale = { partnership: 'north-vale' };
const desk = { desk: 'home-office-asylum-accommodation' };
const day = { day: '1', month: '11', year: '2026' };
const blank = { day: '', month: '', year: '' };
const board = (label: string) => `north-vale/board: ${label}`;

/** Escalations of the board; those sent went to the Home Office, whose seat, desk and contractor are excluded. */
export const escalationSamples: Partial<Record<UseCaseName, Sample>> = {
  'escalation.list': () => northVale,
  'escalation.show-new': () => ({ ...northVale, group: 'board' }),
  'escalation.raise': () => ({ ...northVale, group: 'board', title: 'Something', text: 'It happens.' }),
  'escalation.show': at('sent', {}),
  'escalation.take-up': at('raised', { version: '1', addresseeId: '00000000-0000-4000-8000-000000000000' }),
  'escalation.divert': at('raised', { version: '1', as: 'a safeguarding concern', to: 'The agency', understood: 'yes' }),
  'escalation.draft': at('screened', { version: '1', asks: 'One', letter: 'A letter', dueDays: '20' }),
  'escalation.note': at('screened', { kind: 'evidence', text: 'Dates', on: day }),
  'escalation.take-position': async (story) => ({ ...northVale, escalationId: await escalationIn(story, 'screened'), seatId: story.seat(board('Calder Sound Council')), position: 'endorses' }),
  'escalation.agree': at('screened', { version: '1', method: 'chair’s action', on: day }),
  'escalation.clear': at('agreed', { version: '1' }, 'mhclg'),
  'escalation.hand-back': at('agreed', { version: '1', reason: 'Shorter' }, 'mhclg'),
  'escalation.show-sending': at('sent', {}),
  'escalation.send': at('sent', { version: '1', how: 'our mail', on: blank }),
  'escalation.record-answer': at('sent', { kind: 'acknowledged', on: day, channel: 'by mail', saidBy: 'An officer', promisedOn: blank }),
  'escalation.tell': at('sent', { kind: 'chaser', channel: 'by mail', text: 'When?' }),
  'escalation.find-verdict': at('sent', { ask: '1', verdict: 'answered', on: day }),
  'escalation.close': at('sent', { version: '1', ending: 'withdrawn' }),
  'escalation.climb': at('sent', { version: '1', addresseeId: '00000000-0000-4000-8000-000000000000', reason: 'No answer' }),
  'escalation.find-file': async (story) => ({ ...northVale, eventId: await fileOf(story) }),
  'letter.list': () => desk,
  'letter.show': onDesk({}),
  'letter.answer': onDesk({ kind: 'acknowledged', promisedOn: blank }),
  'letter.note-reference': onDesk({ theirReference: 'AA/1', version: '1' }),
  'letter.find-file': async (story) => ({ ...desk, eventId: await deskFileOf(story) }),
  'letter.read-mail': async (story) => ({ ...desk, mailId: await deskMailOf(story) }),
  'letter.settle-mail': async (story) => ({ ...desk, mailId: await deskMailOf(story) }),
  'desk.appoint': () => ({ ...desk, name: 'A New Officer', email: 'new.officer@homeoffice.example', role: 'member' }),
  'desk.end-appointment': async (story) => ({ ...desk, appointmentId: (await one(story, 'desk_appointment', story.person('Marcus Hale'), 'person_id')) }),
};

function at(state: EscalationState, fields: object, to = 'home-office'): Sample {
  return async (story) => ({ ...northVale, escalationId: await escalationIn(story, state, to), ...fields });
}

function onDesk(fields: object): Sample {
  return async (story) => {
    const [row] = await story.sql<{ id: string }[]>`select l.id from desk_letter l join addressee a on a.id = l.desk_id where a.slug = ${desk.desk} limit 1`;
    return { ...desk, letterId: row?.id, ...fields };
  };
}

async function escalationIn(story: Story, state: EscalationState, to = 'home-office'): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    select e.id from escalation e left join addressee a on a.id = e.addressee_id where e.state = ${state} and (a.slug is null or a.slug like ${`${to}%`}) limit 1`;
  if (!row) throw new Error(`the story has no escalation that is ${state}`);
  return row.id;
}

async function one(story: Story, table: 'desk_appointment' | 'desk_mail', of: string, column: string): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`select id from ${story.sql(table)} where ${story.sql(column)} = ${of} limit 1`;
  if (!row) throw new Error(`no ${table}`);
  return row.id;
}

async function deskMailOf(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`select id from desk_mail limit 1`;
  return row?.id ?? '';
}

/** A file on a reply that came from the Home Office: its seat reads what came home, the provider's does not. */
async function fileOf(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, recorded, file_name, media_type, bytes, sha256, at)
    select gen_random_uuid(), s.partnership_id, s.group_id, s.escalation_id, s.id, s.home_audience_key, 'reply', current_date, true, 'letter.pdf', 'application/pdf', 4, repeat('a', 64), now()
    from escalation_sending s join addressee a on a.id = s.addressee_id where a.slug = ${desk.desk} limit 1 returning id`;
  return row?.id ?? '';
}

async function deskFileOf(story: Story): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    insert into desk_event (id, desk_id, letter_id, kind, on_day, file_name, media_type, bytes, sha256, by, at)
    select gen_random_uuid(), desk_id, id, 'reply', current_date, 'letter.pdf', 'application/pdf', 4, repeat('a', 64), 'somebody', now() from desk_letter limit 1 returning id`;
  return row?.id ?? '';
}
