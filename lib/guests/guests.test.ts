import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { cancelMeeting } from '@/lib/meetings/cancel-meeting';
import { moveMeeting } from '@/lib/meetings/move-meeting';
import { showMeeting } from '@/lib/meetings/show-meeting';
import { readGuestMail } from '@/lib/notifications/guest-mail';
import { sendGuestMail } from '@/lib/notifications/send-guest-mail';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import { showPaper } from '@/lib/papers/show-paper';
import { withdrawPaper } from '@/lib/papers/withdraw-paper';
import { Invalid, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { openItems, recordGuestAnswer, sendGuestAgain, takeBack } from './change-guest';
import { guestTokenOf } from './guest';
import { makeGuest } from './guest-rows';
import { inviteGuest } from './invite-guest';
import { listGuests, showGuest } from './show-guests';
import { answerAsGuest, openFileAsGuest, visit } from './visit';

const story = withStory();
const partnership = 'north-vale';
const rhys = () => story.as('Rhys Calloway');
const board = 'north-vale/board';

let issued: Awaited<ReturnType<typeof makeMeeting>>;
beforeAll(async () => {
  issued = await makeMeeting(story, 'papers issued');
});

const atIssued = () => ({ partnership, meetingId: issued.meetingId });
const typed = (email = `${randomUUID()}@guests.example`) => ({ name: 'Iona Bright', email });

async function addPaperTo(itemId: string, title: string) {
  const [paperId, versionId] = [randomUUID(), randomUUID()];
  await story.sql`insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
    select ${paperId}, partnership_id, group_id, meeting_id, id, audience_key, ${title}, 10 from agenda_item where id = ${itemId}`;
  await story.sql`insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
    select ${versionId}, partnership_id, group_id, id, audience_key, 1, 'issued', 'a.pdf', 'application/pdf', 1, ${'b'.repeat(64)}, now() from paper where id = ${paperId}`;
  return { paperId, versionId };
}

async function excludeHomeOffice(itemId: string) {
  const [made] = await story.sql<{ key: number }[]>`
    insert into audience (partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash)
    select partnership_id, group_id, 'meeting', meeting_id, now(), 'except', 'all', ${randomUUID()} from agenda_item where id = ${itemId} returning key`;
  await story.sql`insert into audience_term ${story.sql({ partnership_id: story.partnership(partnership), audience_key: made?.key ?? 0, position: 1, effect: 'exclude', kind: 'subject', organisation_id: story.organisation('Home Office') })}`;
  await story.sql`update agenda_item set audience_key = ${made?.key ?? 0}, intended_audience_key = ${made?.key ?? 0} where id = ${itemId}`;
  await story.sql`update agenda_slot set restricted = true where id = (select slot_id from agenda_item where id = ${itemId})`;
}

test('the mail carries time, place and the link, which is nowhere in the database nor in the job', async () => {
  const { guestId } = await inviteGuest({ ...atIssued(), ...typed('iona@guests.example'), items: issued.openItem }, rhys());
  const [job] = await story.sql<{ data: { mailId: string; guestId: string } }[]>`select data from pgboss.job where name = 'guest-mail' and data->>'guestId' = ${guestId}`;
  expect(Object.keys(job?.data ?? {}).sort()).toEqual(['guestId', 'mailId']);
  await sendGuestMail(job?.data ?? {});
  const [mail] = await story.sql<{ to: string; text: string; subject: string }[]>`select "to", text, subject from outbox_mail where "to" = 'iona@guests.example'`;
  expect(mail?.text).toContain(`/guest/${guestTokenOf(guestId)}`);
  expect(mail?.subject).toBe('You are invited as a guest: Partnership Board');
  expect(mail?.text).not.toContain('The words of');
  const rows = await story.sql`select * from guest`;
  expect(JSON.stringify([rows, job])).not.toContain(guestTokenOf(guestId));
  const view = await showGuest({ ...atIssued(), guestId }, rhys());
  expect(view.mails).toMatchObject([{ kind: 'guest invitation', state: 'sent' }]);
});

test('the link alone shows no word of the agenda and takes an answer; the newest counts', async () => {
  const guest = await makeGuest(story, issued.meetingId, [issued.openItem]);
  expect(await visit({}, guest.link)).toMatchObject({ group: 'Partnership Board', reads: false, readable: 1, items: [], answer: null });
  await answerAsGuest({ answer: 'apologies' }, guest.link);
  await answerAsGuest({ answer: 'attending' }, guest.link);
  expect((await visit({}, guest.link)).answer).toBe('attending');
  expect((await listGuests(atIssued(), rhys())).guests.find((row) => row.id === guest.guestId)?.answer).toBe('attending');
  await recordGuestAnswer({ ...atIssued(), guestId: guest.guestId, answer: 'apologies', channel: 'by phone' }, rhys());
  expect((await showGuest({ ...atIssued(), guestId: guest.guestId }, rhys())).guest).toMatchObject({ answer: 'apologies', channel: 'by phone' });
});

test('with the code: exactly the items opened to this guest and their papers; opening is known to the secretariat', async () => {
  const { paperId, versionId } = await addPaperTo(issued.openItem, 'For the guest');
  const hidden = await addPaperTo(issued.closedItem, 'Not for the guest');
  const guest = await makeGuest(story, issued.meetingId, [issued.openItem]);
  const other = await makeGuest(story, issued.meetingId, []);
  const page = await visit({}, guest.reading);
  expect(page.items).toMatchObject([{ number: 1, title: 'The words of 1', papers: [{ title: 'For the guest', versionId }] }]);
  expect(await openFileAsGuest({ versionId }, guest.reading)).toMatchObject({ fileName: 'a.pdf' });
  expect((await showPaper({ partnership, paperId }, rhys())).versions[0]?.openings).toMatchObject([{ name: 'Iona Bright', seat: 'guest' }]);
  for (const [caller, version] of [[guest.link, versionId], [other.reading, versionId], [guest.reading, hidden.versionId], [guest.reading, randomUUID()]] as const)
    await expect(openFileAsGuest({ versionId: version }, caller)).rejects.toBeInstanceOf(NotFound);
  // A session of one guest opens nothing behind the link of another.
  await expect(visit({}, { caller: { kind: 'link', tokenHash: other.tokenHash, sessionHash: guest.sessionHash } })).resolves.toMatchObject({ reads: false, items: [] });
  const mark = (await showMeeting(atIssued(), story.as('Owen Pritchard-Bell'))).agenda[0]?.item?.guests;
  expect(mark).toBeGreaterThan(0);
  await withdrawPaper({ partnership, paperId, version: '1', reason: 'A wrong file' }, rhys());
  await expect(openFileAsGuest({ versionId }, guest.reading)).rejects.toBeInstanceOf(NotFound);
  expect((await visit({}, guest.reading)).items[0]?.papers).toEqual([]);
});

test('taken back, past its day, wrong and made up are one answer, in page, file and answer', async () => {
  const { versionId } = await addPaperTo(issued.openItem, 'Soon closed');
  const guest = await makeGuest(story, issued.meetingId, [issued.openItem]);
  await visit({}, guest.reading);
  const [row] = await story.sql<{ ends_at: Date }[]>`select ends_at from meeting where id = ${issued.meetingId}`;
  const after = (days: number) => new Date((row?.ends_at.getTime() ?? 0) + days * 86_400_000);
  await story.sql`update guest_session set expires_at = now() + interval '90 days'`;
  await expect(visit({}, { ...guest.reading, now: after(0.9) })).resolves.toMatchObject({ reads: true });
  await expect(visit({}, { ...guest.reading, now: after(2.1) })).rejects.toBeInstanceOf(NotFound);
  await takeBack({ ...atIssued(), guestId: guest.guestId }, rhys());
  for (const caller of [guest.reading, guest.link, { caller: { kind: 'link' as const, tokenHash: 'made up', sessionHash: null } }]) {
    await expect(visit({}, caller)).rejects.toBeInstanceOf(NotFound);
    await expect(answerAsGuest({ answer: 'attending' }, caller)).rejects.toBeInstanceOf(NotFound);
    await expect(openFileAsGuest({ versionId }, caller)).rejects.toBeInstanceOf(NotFound);
  }
  await expect(sendGuestAgain({ ...atIssued(), guestId: guest.guestId }, rhys())).rejects.toMatchObject({ reason: 'already ended' });
});

test('a mail that waits when the link is taken back never leaves', async () => {
  const { guestId } = await inviteGuest({ ...atIssued(), ...typed() }, rhys());
  await takeBack({ ...atIssued(), guestId }, rhys());
  const [job] = await story.sql<{ data: Record<string, string> }[]>`select data from pgboss.job where name = 'guest-mail' and data->>'guestId' = ${guestId}`;
  await sendGuestMail(job?.data ?? {});
  expect(await story.sql`select 1 from outbox_mail where text like ${`%${guestTokenOf(guestId)}%`}`).toHaveLength(0);
  const waits = { guestId, mailId: job?.data.mailId ?? '' };
  await expect(readGuestMail(waits, { caller: { kind: 'job', personId: null } })).resolves.toBe('settled');
});

test('items are opened one by one, restricted ones in a list of their own, and close when the tick goes', async () => {
  const guest = await makeGuest(story, issued.meetingId, []);
  const at = { ...atIssued(), guestId: guest.guestId };
  await expect(openItems({ ...at, items: [issued.closedItem] }, rhys())).rejects.toBeInstanceOf(Invalid);
  await expect(openItems({ ...at, items: [randomUUID()] }, rhys())).rejects.toBeInstanceOf(Invalid);
  await openItems({ ...at, items: [issued.openItem], restrictedItems: [issued.closedItem] }, rhys());
  expect((await visit({}, guest.reading)).items.map((item) => item.number)).toEqual([1, 2]);
  const mina = await showMeeting(atIssued(), story.as('Mina Okafor'));
  expect(mina.agenda.find((slot) => slot.item?.id === issued.closedItem)?.item?.whoSees?.guests).toBe(1);
  await openItems({ ...at, items: [issued.openItem] }, rhys());
  expect((await visit({}, guest.reading)).items.map((item) => item.number)).toEqual([1]);
});

test('nobody is a guest beside a seat, twice, or of a caucus', async () => {
  await expect(inviteGuest({ ...atIssued(), ...typed('mina.okafor@ashbyvale.example') }, rhys())).rejects.toBeInstanceOf(Invalid);
  await inviteGuest({ ...atIssued(), ...typed('twice@guests.example') }, rhys());
  await expect(inviteGuest({ ...atIssued(), ...typed('Twice@Guests.example') }, rhys())).rejects.toBeInstanceOf(Invalid);
  await story.sql`update groups set kind = 'caucus' where id = ${story.group(board)}`;
  await expect(inviteGuest({ ...atIssued(), ...typed() }, rhys())).rejects.toMatchObject({ reason: 'caucus has no guests' });
  await story.sql`update groups set kind = 'board' where id = ${story.group(board)}`;
});

test('an exclusion beats the invitation: by where they come from, by another seat of theirs, and when it comes later', async () => {
  const meeting = await makeMeeting(story, 'papers issued');
  const at = { partnership, meetingId: meeting.meetingId };
  const early = await makeGuest(story, meeting.meetingId, [meeting.openItem], 'priya.sandhu@homeoffice.example');
  expect((await visit({}, early.reading)).items).toHaveLength(1);
  const [contact] = await story.sql<{ email: string }[]>`select email from person_contact where person_id = ${story.person('Priya Sandhu')}`;
  await story.sql`update guest set email = ${contact?.email ?? ''} where id = ${early.guestId}`;
  await excludeHomeOffice(meeting.openItem);
  expect(await visit({}, early.reading)).toMatchObject({ items: [], readable: 0 });
  const restrictedItems = [meeting.openItem];
  await expect(inviteGuest({ ...at, ...typed(), organisation: 'Brightstead Housing', restrictedItems }, rhys())).rejects.toBeInstanceOf(Invalid);
  await expect(inviteGuest({ ...at, ...typed(), organisation: 'Home Office', restrictedItems }, rhys())).rejects.toBeInstanceOf(Invalid);
  await expect(inviteGuest({ ...at, ...typed(), organisation: 'Lantern House', restrictedItems }, rhys())).resolves.toBeTruthy();
});

test('a meeting that moves or is cancelled tells its guests, and the page says so', async () => {
  const meeting = await makeMeeting(story, 'papers issued');
  const at = { partnership, meetingId: meeting.meetingId };
  const guest = await makeGuest(story, meeting.meetingId, [meeting.openItem]);
  await answerAsGuest({ answer: 'attending' }, guest.link);
  await moveMeeting({ ...at, version: '1', day: { day: '4', month: '2', year: '2099' }, from: '10:00', to: '12:00', place: 'Elsewhere', reason: 'The hall is let' }, rhys());
  expect(await visit({}, guest.link)).toMatchObject({ place: 'Elsewhere', answer: null, moved: { reason: 'The hall is let' } });
  await cancelMeeting({ ...at, version: '2', reason: 'No quorum' }, rhys());
  expect(await visit({}, guest.reading)).toMatchObject({ state: 'cancelled', reason: 'No quorum', items: [], canAnswer: false });
  await expect(answerAsGuest({ answer: 'attending' }, guest.link)).rejects.toMatchObject({ reason: 'wrong state' });
  const kinds = await story.sql`select kind from guest_mail where guest_id = ${guest.guestId} order by queued_at`;
  expect(kinds.map((row) => (row as { kind: string }).kind)).toEqual(['guest moved', 'guest cancelled']);
});

test('a guest of another meeting or partnership is not there, and a link opens no other use-case', async () => {
  const guest = await makeGuest(story, issued.meetingId, []);
  const other = await makeMeeting(story, 'planned');
  await expect(showGuest({ partnership, meetingId: other.meetingId, guestId: guest.guestId }, rhys())).rejects.toBeInstanceOf(NotFound);
  await expect(takeBack({ partnership: 'southmere', meetingId: issued.meetingId, guestId: guest.guestId }, story.as('Elliot Frame'))).rejects.toBeInstanceOf(NotFound);
  await expect(showMeeting(atIssued(), guest.reading)).rejects.toBeInstanceOf(NotAuthenticated);
});
