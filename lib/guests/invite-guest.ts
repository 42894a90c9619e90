import { randomUUID } from 'node:crypto';
import * as guests from '@/db/repositories/guests';
import * as seats from '@/db/repositories/seats';
import { findGroupById } from '@/db/repositories/partnerships';
import { command } from '@/lib/access/gate';
import { findOrganisation } from '@/lib/groups/find-organisation';
import { isOver, loadMeeting } from '@/lib/meetings/meeting';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { hashOf } from '@/lib/platform/secrets';
import { chooseItems } from './choose-items';
import { guestTokenOf } from './guest';
import { inviteGuestInput } from './inputs';

/** Invites somebody without a seat to one meeting. Their personal link is mailed; what they may read is opened item by item. */
export const inviteGuest = command({
  name: 'guest.invite',
  permission: 'guest:invite',
  scope: 'partnership',
  input: inviteGuestInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting } = subject;
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    const inGroup = { partnershipId: place.partnershipId, groupId: meeting.groupId };
    if (isOver(meeting.state) || meeting.endsAt <= now) throw new RuleBroken(meeting.state === 'cancelled' ? 'meeting is cancelled' : 'wrong state');
    const group = await findGroupById(tx, inGroup);
    if (!group || !actor.personId) throw new NotFound();
    if (group.kind === 'caucus') throw new RuleBroken('caucus has no guests');
    const [before, seated] = await Promise.all([guests.list(tx, { ...inGroup, meetingId: meeting.id }), seats.listLiveAppointments(tx, inGroup)]);
    if (seated.some((row) => row.email?.toLowerCase() === input.email)) throw new Invalid({ email: ['This person sits on the group already and needs no link.'] });
    if (before.some((row) => row.email === input.email && row.revokedAt === null)) throw new Invalid({ email: ['This person is a guest of this meeting already.'] });
    const organisation = await findOrganisation(tx, input);
    const organisationId = organisation?.id ?? null;
    const itemIds = await chooseItems(tx, { ...at, email: input.email, organisationId, items: input.items, restrictedItems: input.restrictedItems });
    const guestId = randomUUID();
    await guests.insert(tx, { id: guestId, ...inGroup, meetingId: meeting.id, name: input.name, email: input.email, organisationId,
      tokenHash: hashOf(guestTokenOf(guestId)), invitedById: actor.personId, invitedAt: now });
    const by = { openedById: actor.personId, openedAt: now };
    await guests.openItems(tx, itemIds.map((itemId) => ({ id: randomUUID(), ...inGroup, meetingId: meeting.id, guestId, itemId, ...by })));
    await guests.owe(tx, { ...at, kind: 'guest invitation', at: now, only: guestId });
    return { result: { guestId }, audit: { subjectKind: 'guest', subjectId: guestId, fields: ['guest', ...(itemIds.length > 0 ? ['items'] : [])] } };
  },
});
