import { randomUUID } from 'node:crypto';
import * as closedParts from '@/db/repositories/closed-parts';
import { audienceChoice } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { isIssued, isOver, loadMeeting, readTimes } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { RuleBroken } from '@/lib/platform/errors';
import { ensureAudience } from './ensure-audience';
import { dropClosedPartInput, makeClosedPartInput } from './inputs';

/** Gives a meeting a closed part. Nobody outside it is told that there is one, by any page, count, mail, calendar, number or reference. */
export const makeClosedPart = command({
  name: 'closed-part.make',
  permission: 'agenda:write',
  scope: 'partnership',
  input: makeClosedPartInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    if (isOver(meeting.state)) throw new RuleBroken('wrong state');
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    if (await closedParts.find(tx, at)) throw new RuleBroken('has a closed part');
    const choice = audienceChoice(input);
    const intended = await ensureAudience(tx, place.partnershipId, meeting, choice, 'all');
    const drafts = await ensureAudience(tx, place.partnershipId, meeting, choice, 'preparers');
    const apart = input.sitting === 'a separate session' && input.day && input.from && input.to ? readTimes({ day: input.day, from: input.from, to: input.to }, now) : null;
    const id = randomUUID();
    await closedParts.insert(tx, {
      id, ...at, groupId: meeting.groupId, audienceKey: isIssued(meeting.state) ? intended : drafts, intendedAudienceKey: intended, sitting: input.sitting,
      startsAt: apart?.startsAt ?? null, endsAt: apart?.endsAt ?? null, place: apart ? (input.place ?? null) : null, madeAt: now,
    });
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'closed part', subjectId: id, fields: ['audienceKey', 'sitting', 'startsAt', 'endsAt', 'place'] } };
  },
});

/** Takes an empty closed part away again. */
export const dropClosedPart = command({
  name: 'closed-part.drop',
  permission: 'agenda:write',
  scope: 'partnership',
  input: dropClosedPartInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, subject }) {
    const { place, meeting } = subject;
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    if (meeting.groupClosedAt !== null) throw new RuleBroken('group is closed');
    if (!(await closedParts.isEmpty(tx, at))) throw new RuleBroken('part has items');
    await closedParts.remove(tx, at);
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'closed part', subjectId: meeting.id, fields: ['removed'] } };
  },
});
