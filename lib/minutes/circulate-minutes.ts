import * as mails from '@/db/repositories/mails';
import * as meetings from '@/db/repositories/meetings';
import * as repository from '@/db/repositories/minutes';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { canBecome as meetingCanBecome } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Invalid } from '@/lib/platform/errors';
import { circulateInput } from './inputs';
import { loadMinutes, step } from './minutes';

/** Circulates cleared minutes, unconfirmed: numbers become fixed, each paragraph opens to whom it is for, members are told. */
export const circulateMinutes = command({
  name: 'minutes.circulate',
  permission: 'minutes:write',
  scope: 'partnership',
  input: circulateInput,
  load: ({ tx, input }) => loadMinutes(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, meeting, minutes } = subject;
    if (input.correctionsUntil <= dayOf(now)) throw new Invalid({ correctionsUntil: ['Give members at least until tomorrow.'] });
    await step(tx, subject, input.version, 'circulated', { circulatedAt: now, correctionsUntil: input.correctionsUntil });
    await repository.circulate(tx, { partnershipId: place.partnershipId, minutesId: minutes.id });
    if (meetingCanBecome(meeting.state, 'held'))
      await meetings.update(tx, { partnershipId: place.partnershipId, meetingId: meeting.id, version: meeting.version }, { state: 'held' });
    const told = await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind: 'minutes circulated', subjectId: meeting.id, subjectVersion: 1 });
    return { result: { told }, audit: { subjectKind: 'minutes', subjectId: minutes.id, fields: ['state', 'circulatedAt', 'correctionsUntil', 'number'] } };
  },
});
