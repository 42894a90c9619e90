import { randomUUID } from 'node:crypto';
import * as guests from '@/db/repositories/guests';
import * as mails from '@/db/repositories/mails';
import * as meetings from '@/db/repositories/meetings';
import * as seating from '@/db/repositories/seating';
import { command } from '@/lib/access/gate';
import { dayOf, endOfDay } from '@/lib/calendar/london';
import { RuleBroken } from '@/lib/platform/errors';
import { moveMeetingInput } from './inputs';
import { isOver, loadMeeting, readTimes } from './meeting';

/** Moves a meeting. It keeps its identity; who was told of it gets an update of the same invitation. */
export const moveMeeting = command({
  name: 'meeting.move',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: moveMeetingInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    // What has begun is not somewhere else.
    if (isOver(meeting.state) || meeting.state === 'in session') throw new RuleBroken(meeting.state === 'cancelled' ? 'meeting is cancelled' : 'wrong state');
    const { startsAt, endsAt } = readTimes(input, now);
    const announced = meeting.state !== 'planned';
    const sequence = announced ? meeting.sequence + 1 : meeting.sequence;
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    const moved = await meetings.update(tx, { ...at, version: input.version }, { startsAt, endsAt, place: input.place ?? null, link: input.link ?? null, sequence });
    if (!moved) throw new RuleBroken('changed meanwhile');
    const day = dayOf(startsAt);
    await seating.moveDeputies(tx, { ...at, endsOn: day, endedAt: endOfDay(day), now });
    if (announced) {
      await meetings.insertMove(tx, { id: randomUUID(), ...at, groupId: meeting.groupId, wasStartsAt: meeting.startsAt, wasEndsAt: meeting.endsAt, reason: input.reason, movedAt: now });
      await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind: 'meeting moved', subjectId: meeting.id, subjectVersion: sequence });
    }
    await guests.owe(tx, { ...at, kind: 'guest moved', at: now });
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['startsAt', 'endsAt', 'place', 'link', 'sequence'] } };
  },
});
