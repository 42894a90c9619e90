import type { Story } from '@/db/testing/story';
import { ReceivedUpload } from '@/lib/files/received-upload';

/* The board's coming meeting, noticed and not issued, for meetings and agendas; the asylum sub-group's issued one for papers. */
const northVale = { partnership: 'north-vale' };
const day = { day: { day: '4', month: '2', year: '2099' }, from: '10:00', to: '12:00' };
const details = { ...day, place: 'Kestrel County Hall' };
const item = {
  title: 'An item',
  purpose: 'discussion',
  minutes: '10',
  leadSeatId: '',
  note: '',
  audience: 'group',
  subjectId: '',
};

async function meeting(story: Story) {
  const [row] = await story.sql<{ id: string }[]>`
    select id from meeting where group_id = ${story.group('north-vale/board')} and state = 'notice issued'`;
  return { ...northVale, meetingId: row?.id ?? '' };
}
async function restrictedItem(story: Story) {
  const at = await meeting(story);
  const [row] = await story.sql<{ id: string }[]>`
    select id from agenda_item where meeting_id = ${at.meetingId} and intended_audience_key <> audience_key
      and title like 'Asking for notice%'`;
  return { ...at, itemId: row?.id ?? '' };
}
async function paper(story: Story, title: string) {
  const [row] = await story.sql<{ paper: string; item: string; version: string }[]>`
    select p.id as paper, p.item_id as item, v.id as version from paper p join paper_version v on v.paper_id = p.id
    where p.title = ${title} and v.state = 'issued'`;
  return { paperId: row?.paper ?? '', itemId: row?.item ?? '', versionId: row?.version ?? '' };
}
const restricted = (story: Story) => paper(story, 'School places return, third quarter');
const open = (story: Story) => paper(story, 'Paper A: notice periods since August');
const file = () =>
  new ReceivedUpload('/nowhere', {
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    sha256: 'a'.repeat(64),
  });

const calder = (story: Story) => story.seat('north-vale/board: Calder Sound Council');

export const meetingSamples = {
  'agenda.issue': async (story: Story) => ({ ...(await meeting(story)), version: '1' }),
  'agenda.preview-issue': meeting,
  'agenda.view-as': async (story: Story) => ({ ...(await meeting(story)), seat: calder(story) }),
  'closed-part.drop': meeting,
  'closed-part.make': async (story: Story) => ({ ...(await meeting(story)), audience: 'only', seats: [calder(story)], sitting: 'at the end' }),
  'invitation.answer': async (story: Story) => ({
    ...(await meeting(story)),
    seatId: calder(story),
    answer: 'attending',
  }),
  'invitation.record-answer': async (story: Story) => ({
    ...(await meeting(story)),
    seatId: calder(story),
    answer: 'attending',
    channel: 'by phone',
  }),
  'item.add': async (story: Story) => ({ ...(await meeting(story)), ...item }),
  'item.change': async (story: Story) => ({ ...(await restrictedItem(story)), ...item, version: '1' }),
  'item.recall': async (story: Story) => ({ ...(await restrictedItem(story)), seats: [calder(story)], reason: 'Sent too widely', version: '1' }),
  'item.show-recall': restrictedItem,
  'item.refer': async (story: Story) => ({ ...(await restrictedItem(story)), to: 'esol', title: 'An item', text: 'As it was put.', release: 'yes' }),
  'item.show-referral': restrictedItem,
  'item.move': async (story: Story) => ({ ...(await restrictedItem(story)), direction: 'up' }),
  'item.show': restrictedItem,
  'item.show-new': meeting,
  'item.take-off': restrictedItem,
  'meeting.cancel': async (story: Story) => ({ ...(await meeting(story)), version: '1', reason: 'Snow' }),
  'meeting.give-notice': async (story: Story) => ({ ...(await meeting(story)), version: '1' }),
  'meeting.list': () => northVale,
  'meeting.move': async (story: Story) => ({
    ...(await meeting(story)),
    ...details,
    version: '1',
    reason: 'Snow',
  }),
  'meeting.plan': () => ({ ...northVale, group: 'board', ...details }),
  'meeting.send-again': async (story: Story) => ({
    ...(await meeting(story)),
    personId: story.person('Marcus Hale'),
  }),
  'meeting.show': meeting,
  'meeting.show-planning': () => northVale,
  'meeting.show-told': meeting,
  'paper.add': async (story: Story) => ({
    ...northVale,
    itemId: (await restricted(story)).itemId,
    title: 'A paper',
    file: file(),
  }),
  'paper.begin-upload': async (story: Story) => ({ ...northVale, itemId: (await restricted(story)).itemId }),
  'paper.check-upload': async (story: Story) => ({
    ...northVale,
    paperId: (await restricted(story)).paperId,
  }),
  'paper.find-file': async (story: Story) => ({
    ...northVale,
    versionId: (await restricted(story)).versionId,
  }),
  'paper.open': async (story: Story) => ({ ...northVale, versionId: (await open(story)).versionId }),
  'paper.replace': async (story: Story) => ({
    ...northVale,
    paperId: (await restricted(story)).paperId,
    version: '1',
    reason: 'Newer',
    file: file(),
  }),
  'paper.show': async (story: Story) => ({ ...northVale, paperId: (await restricted(story)).paperId }),
  'paper.withdraw': async (story: Story) => ({
    ...northVale,
    paperId: (await restricted(story)).paperId,
    version: '1',
    reason: 'Wrong',
  }),
};
