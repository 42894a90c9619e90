import * as guests from '@/db/repositories/guests';
import * as organisations from '@/db/repositories/organisations';
import * as meetings from '@/db/repositories/meetings';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { comingView } from '@/lib/meetings/coming';
import { isOver, loadMeeting } from '@/lib/meetings/meeting';
import { offeredItems } from './choose-items';
import { loadGuest } from './guest';
import { listGuestsInput, showGuestInput } from './inputs';

/** The guests of a meeting: told, answered, opened; for its secretariat. */
export const listGuests = query({
  name: 'guest.list',
  permission: 'guest:invite',
  scope: 'partnership',
  input: listGuestsInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, subject, now }) {
    const { partnership, meeting } = subject;
    const inGroup = { partnershipId: partnership.id, groupId: meeting.groupId };
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const [rows, seatRows, answers] = await Promise.all([guests.list(tx, { ...inGroup, meetingId: meeting.id }), seats.list(tx, inGroup), meetings.listAnswers(tx, at)]);
    const mails = await guests.listMails(tx, { partnershipId: partnership.id, guestIds: rows.map((row) => row.id) });
    const coming = comingView({ seats: seatRows, answers, quorumSeats: null });
    return {
      partnership,
      meeting,
      coming: `${coming.attending} of ${coming.seats.length}`,
      guests: rows.map((row) => ({ ...row, mails: mails.filter((mail) => mail.guestId === row.id) })),
      can: { invite: !isOver(meeting.state) && meeting.endsAt > now && meeting.groupKind !== 'caucus' },
    };
  },
});

/** What the form for a new guest offers. */
export const showNewGuest = query({
  name: 'guest.show-new',
  permission: 'guest:invite',
  scope: 'partnership',
  input: listGuestsInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, subject }) {
    const { partnership, meeting } = subject;
    const [items, names] = await Promise.all([offeredItems(tx, { partnershipId: partnership.id, meetingId: meeting.id }), organisations.listNames(tx, { limit: 1000 })]);
    return { partnership, meeting, items, names };
  },
});

/** One guest: what they read, what they answered and opened. */
export const showGuest = query({
  name: 'guest.show',
  permission: 'guest:invite',
  scope: 'partnership',
  input: showGuestInput,
  load: ({ tx, input }) => loadGuest(tx, input),
  async run({ tx, subject, now }) {
    const { partnership, meeting, guest } = subject;
    const ofGuest = { partnershipId: partnership.id, guestId: guest.id };
    const [items, open, mails] = await Promise.all([
      offeredItems(tx, { partnershipId: partnership.id, meetingId: meeting.id }),
      guests.listOpenItems(tx, ofGuest),
      guests.listMails(tx, { partnershipId: partnership.id, guestIds: [guest.id] }),
    ]);
    return {
      partnership,
      meeting,
      guest,
      mails,
      items: items.map((item) => ({ ...item, open: open.includes(item.id) })),
      live: guest.revokedAt === null && !isOver(meeting.state) && meeting.endsAt > now,
    };
  },
});

export type GuestsView = Awaited<ReturnType<typeof listGuests>>;
export type GuestView = Awaited<ReturnType<typeof showGuest>>;
