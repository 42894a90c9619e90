import { randomUUID } from 'node:crypto';
import * as guests from '@/db/repositories/guests';
import { command } from '@/lib/access/gate';
import { isOver } from '@/lib/meetings/meeting';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { hashOf } from '@/lib/platform/secrets';
import { chooseItems } from './choose-items';
import { guestTokenOf, loadGuest, type GuestSubject } from './guest';
import { openItemsInput, recordGuestAnswerInput, showGuestInput } from './inputs';

/** Says which items a guest reads from now on: what is no longer ticked closes at once. */
export const openItems = command({
  name: 'guest.open-items',
  permission: 'guest:invite',
  scope: 'partnership',
  input: openItemsInput,
  load: ({ tx, input }) => loadGuest(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting, guest } = subject;
    mustBeLive(subject);
    if (!actor.personId) throw new NotFound();
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    const ofGuest = { partnershipId: place.partnershipId, guestId: guest.id };
    const [open, chosen] = [
      await guests.listOpenItems(tx, ofGuest),
      await chooseItems(tx, { ...at, email: guest.email, organisationId: guest.organisationId, items: input.items, restrictedItems: input.restrictedItems }),
    ];
    await guests.closeItems(tx, { ...ofGuest, itemIds: open.filter((id) => !chosen.includes(id)), at: now });
    const by = { openedById: actor.personId, openedAt: now };
    await guests.openItems(tx, chosen.filter((id) => !open.includes(id)).map((itemId) => ({ id: randomUUID(), ...at, groupId: meeting.groupId, guestId: guest.id, itemId, ...by })));
    return { result: null, audit: { subjectKind: 'guest', subjectId: guest.id, fields: ['items'] } };
  },
});

/** Takes the link back. It, the papers and files stop at the next press, also in a page that is open. */
export const takeBack = command({
  name: 'guest.take-back',
  permission: 'guest:invite',
  scope: 'partnership',
  input: showGuestInput,
  load: ({ tx, input }) => loadGuest(tx, input),
  async run({ tx, subject, now }) {
    const { place, guest } = subject;
    if (!(await guests.revoke(tx, { partnershipId: place.partnershipId, guestId: guest.id, at: now }))) throw new RuleBroken('already ended');
    return { result: null, audit: { subjectKind: 'guest', subjectId: guest.id, fields: ['revokedAt'] } };
  },
});

/** Sends the same link again. */
export const sendGuestAgain = command({
  name: 'guest.send-again',
  permission: 'guest:invite',
  scope: 'partnership',
  input: showGuestInput,
  load: ({ tx, input }) => loadGuest(tx, input),
  async run({ tx, subject, now }) {
    const { place, meeting, guest } = subject;
    mustBeLive(subject);
    // After a change of the server's secret the link that is mailed is a new one.
    await guests.setTokenHash(tx, { partnershipId: place.partnershipId, guestId: guest.id, tokenHash: hashOf(guestTokenOf(guest.id)) });
    await guests.owe(tx, { partnershipId: place.partnershipId, meetingId: meeting.id, kind: 'guest invitation', at: now, only: guest.id });
    return { result: null, audit: { subjectKind: 'guest', subjectId: guest.id, fields: ['mail'] } };
  },
});

/** What a guest said by mail or phone, recorded by the secretariat. */
export const recordGuestAnswer = command({
  name: 'guest.record-answer',
  permission: 'guest:invite',
  scope: 'partnership',
  input: recordGuestAnswerInput,
  load: ({ tx, input }) => loadGuest(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting, guest } = subject;
    mustBeLive(subject);
    await guests.insertAnswer(tx, { id: randomUUID(), partnershipId: place.partnershipId, groupId: meeting.groupId, guestId: guest.id, answer: input.answer, channel: input.channel, at: now });
    return { result: null, audit: { subjectKind: 'guest', subjectId: guest.id, fields: ['answer', 'channel'] } };
  },
});

/** @throws RuleBroken when the link was taken back or the meeting is over */
function mustBeLive({ meeting, guest }: GuestSubject): void {
  if (guest.revokedAt) throw new RuleBroken('already ended');
  if (isOver(meeting.state)) throw new RuleBroken(meeting.state === 'cancelled' ? 'meeting is cancelled' : 'wrong state');
}
