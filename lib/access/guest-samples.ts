import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import { makeGuest } from '@/lib/guests/guest-rows';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { searchRecords } from '@/lib/records/search-records';
import type { UseCaseName } from '@/lib/registry.generated';

type Sample = (story: Story) => unknown;

const northVale = { partnership: 'north-vale' };

/** A guest of an issued meeting of the board with a paper to read; made once for a story. */
export function guestOfBoard(story: Story) {
  const known = made.get(story) ?? make(story);
  made.set(story, known);
  return known;
}
const made = new Map<Story, ReturnType<typeof make>>();

async function make(story: Story) {
  const meeting = await makeMeeting(story, 'papers issued');
  const guest = await makeGuest(story, meeting.meetingId, [meeting.openItem]);
  const [paperId, versionId, mailId] = [randomUUID(), randomUUID(), randomUUID()];
  await story.sql`insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
    select ${paperId}, partnership_id, group_id, meeting_id, id, audience_key, 'A paper', 10 from agenda_item where id = ${meeting.openItem}`;
  await story.sql`insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
    select ${versionId}, partnership_id, group_id, id, audience_key, 1, 'issued', 'a.pdf', 'application/pdf', 1, ${'c'.repeat(64)}, now() from paper where id = ${paperId}`;
  await story.sql`insert into guest_mail (id, partnership_id, group_id, guest_id, kind, state, queued_at)
    select ${mailId}, partnership_id, group_id, id, 'guest invitation', 'queued', now() from guest where id = ${guest.guestId}`;
  return { ...guest, ...meeting, versionId, mailId };
}

const ofMeeting = (more: object) => async (story: Story) => ({ ...northVale, meetingId: (await guestOfBoard(story)).meetingId, ...more });
const ofGuest = (more: object) => async (story: Story) => {
  const { meetingId, guestId } = await guestOfBoard(story);
  return { ...northVale, meetingId, guestId, ...more };
};
const mail = async (story: Story) => {
  const { guestId, mailId } = await guestOfBoard(story);
  return { guestId, mailId, state: 'sent' };
};

async function search(story: Story) {
  const { searchId } = await searchRecords({ ...northVale, requestNumber: 'FOI-2026-001', words: 'notice periods', from: blank, to: blank }, story.as('Harriet Lowe'));
  return { ...northVale, searchId };
}
const blank = { day: '', month: '', year: '' };

/** Guests of the board, and the searches of the records officer. */
export const guestSamples: Partial<Record<UseCaseName, Sample>> = {
  'guest.answer': () => ({ answer: 'attending' }),
  'guest.invite': ofMeeting({ name: 'A Guest', email: 'a.guest@guests.example' }),
  'guest.list': ofMeeting({}),
  'guest.open-file': async (story) => ({ versionId: (await guestOfBoard(story)).versionId }),
  'guest.open-items': ofGuest({}),
  'guest.read-mail': mail,
  'guest.record-answer': ofGuest({ answer: 'attending', channel: 'by phone' }),
  'guest.send-again': ofGuest({}),
  'guest.settle-mail': mail,
  'guest.show': ofGuest({}),
  'guest.show-new': ofMeeting({}),
  'guest.take-back': ofGuest({}),
  'guest.visit': () => ({}),
  'records.export': search,
  'records.list': () => northVale,
  'records.search': () => ({ ...northVale, requestNumber: 'FOI-2026-001', words: 'notice', from: blank, to: blank }),
  'records.show': search,
};
