import * as guests from '@/db/repositories/guests';
import * as mails from '@/db/repositories/mails';
import * as meetings from '@/db/repositories/meetings';
import { command } from '@/lib/access/gate';
import { RuleBroken } from '@/lib/platform/errors';
import { cancelMeetingInput } from './inputs';
import { loadMeeting, mustBecome } from './meeting';

/** Cancels a meeting; calendars of everybody who was told take it away. */
export const cancelMeeting = command({
  name: 'meeting.cancel',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: cancelMeetingInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    mustBecome(meeting, 'cancelled');
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    const sequence = meeting.sequence + 1;
    const done = await meetings.update(tx, { ...at, version: input.version }, { state: 'cancelled', cancelledAt: now, reason: input.reason, sequence });
    if (!done) throw new RuleBroken('changed meanwhile');
    if (meeting.state !== 'planned')
      await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind: 'meeting cancelled', subjectId: meeting.id, subjectVersion: sequence });
    await guests.owe(tx, { ...at, kind: 'guest cancelled', at: now });
    return { result: { meetingId: meeting.id }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['state', 'cancelledAt', 'reason', 'sequence'] } };
  },
});
