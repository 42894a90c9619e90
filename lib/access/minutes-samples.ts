import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';

/* The board's held meeting: its circulated minutes, open to every seat; the asylum sub-group's for a restricted paragraph. */
const northVale = { partnership: 'north-vale' };
const day = { day: '1', month: '2', year: '2026' };
const calder = (story: Story) => story.seat('north-vale/board: Calder Sound Council');

interface Place {
  partnership: string;
  meetingId: string;
}

/** A decision of the board (open) or of the asylum sub-group (not for the contractor and the Home Office). */
async function decision(
  story: Story,
  group: 'board' | 'asylum',
): Promise<Place & { paragraphId: string; slotId: string }> {
  const [row] = await story.sql<{ meeting: string; paragraph: string; slot: string }[]>`
    select m.meeting_id as meeting, p.id as paragraph, p.slot_id as slot from paragraph p join minutes m on m.id = p.minutes_id
    where m.group_id = ${story.group(`north-vale/${group}`)} and m.state = 'circulated' and p.kind = 'decision'`;
  return {
    ...northVale,
    meetingId: row?.meeting ?? '',
    paragraphId: row?.paragraph ?? '',
    slotId: row?.slot ?? '',
  };
}
async function held(story: Story): Promise<Place> {
  const { meetingId } = await decision(story, 'board');
  return { ...northVale, meetingId };
}
async function openKey(story: Story): Promise<number> {
  const { paragraphId } = await decision(story, 'board');
  const [row] = await story.sql<
    { key: number }[]
  >`select audience_key as key from paragraph where id = ${paragraphId}`;
  return row?.key ?? 0;
}

/** A reservation of Calder Sound's seat beside the board's decision, recorded by the secretariat. */
async function reservation(story: Story): Promise<Place & { paragraphId: string }> {
  const beside = await decision(story, 'board');
  const id = randomUUID();
  await story.sql`
    insert into paragraph select ${id}, partnership_id, group_id, minutes_id, slot_id, audience_key, intended_audience_key, position + 10, number + 50,
      'reservation', 'We would rather wait.', 'organisation', 'Calder Sound Council', state, 1 from paragraph where id = ${beside.paragraphId}`;
  await story.sql`
    insert into reservation select ${randomUUID()}, partnership_id, group_id, id, audience_key, ${beside.paragraphId}, ${calder(story)},
      'recorded by the secretariat', 'by phone', '2026-02-01', null from paragraph where id = ${id}`;
  return { ...northVale, meetingId: beside.meetingId, paragraphId: id };
}

async function correction(story: Story): Promise<Place & { correctionId: string }> {
  const of = await decision(story, 'board');
  const id = randomUUID();
  await story.sql`
    insert into correction select ${id}, partnership_id, group_id, id, audience_key, ${calder(story)}, 'Other words.', null, 'proposed', now(), null, null
    from paragraph where id = ${of.paragraphId}`;
  return { ...northVale, meetingId: of.meetingId, correctionId: id };
}

const step = async (story: Story) => ({ ...(await held(story)), version: '4' });

export const minutesSamples = {
  'attendance.record': async (story: Story) => ({
    ...(await held(story)),
    seats: { [calder(story)]: { presence: 'online' } },
  }),
  'attendance.show': held,
  'correction.propose': async (story: Story) => ({
    ...(await decision(story, 'board')),
    text: 'Other words.',
  }),
  'correction.settle': async (story: Story) => ({ ...(await correction(story)), outcome: 'declined' }),
  'minutes.approve': async (story: Story) => ({
    ...(await held(story)),
    audienceKey: await openKey(story),
    how: 'as presented',
    method: 'by correspondence',
  }),
  'minutes.circulate': async (story: Story) => ({
    ...(await step(story)),
    correctionsUntil: { ...day, year: '2099' },
  }),
  'minutes.clear': step,
  'minutes.hand-back': step,
  'minutes.open': step,
  'minutes.send-to-chair': step,
  'minutes.show': held,
  'paragraph.change': async (story: Story) => ({
    ...(await reservation(story)),
    text: 'Other words.',
    version: '1',
  }),
  'paragraph.remove': async (story: Story) => decision(story, 'asylum'),
  'paragraph.write': async (story: Story) => ({
    ...(await decision(story, 'board')),
    kind: 'note',
    text: 'Noted.',
    attribution: 'none',
  }),
  'reservation.confirm': reservation,
  'reservation.make': async (story: Story) => ({
    ...(await decision(story, 'board')),
    text: 'We would wait.',
  }),
  'reservation.record': async (story: Story) => ({
    ...(await decision(story, 'asylum')),
    text: 'We would wait.',
    seatId: story.seat('north-vale/asylum: Calder Sound Council'),
    toldHow: 'by phone',
    toldOn: day,
  }),
};
