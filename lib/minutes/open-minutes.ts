import { randomUUID } from 'node:crypto';
import * as meetings from '@/db/repositories/meetings';
import * as repository from '@/db/repositories/minutes';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { isIssued, loadMeeting, mustBecome } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { RuleBroken } from '@/lib/platform/errors';
import { stepInput } from './inputs';

/** Begins the minutes: the agenda sheet becomes the minutes sheet. */
export const openMinutes = command({
  name: 'minutes.open',
  permission: 'minutes:write',
  scope: 'partnership',
  input: stepInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    if (!isIssued(meeting.state)) throw new RuleBroken('papers not issued');
    if (dayOf(meeting.startsAt) > dayOf(now)) throw new RuleBroken('meeting is to come');
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    if (await repository.find(tx, at)) throw new RuleBroken('minutes have begun');
    if (meeting.state === 'papers issued') {
      const next = meeting.endsAt > now ? ('in session' as const) : ('held' as const);
      mustBecome(meeting, next);
      if (!(await meetings.update(tx, { ...at, version: input.version }, { state: next }))) throw new RuleBroken('changed meanwhile');
    }
    const id = randomUUID();
    await repository.insert(tx, { id, ...at, groupId: meeting.groupId, state: 'drafting', version: 1, startedAt: now, savedAt: now });
    return { result: { minutesId: id }, audit: { subjectKind: 'minutes', subjectId: id, fields: ['state'] } };
  },
});
