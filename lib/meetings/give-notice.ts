import * as mails from '@/db/repositories/mails';
import * as meetings from '@/db/repositories/meetings';
import { command } from '@/lib/access/gate';
import { RuleBroken } from '@/lib/platform/errors';
import { giveNoticeInput } from './inputs';
import { loadMeeting, mustBecome } from './meeting';

/** Gives notice: everybody of the group gets the calendar invitation by mail. */
export const giveNotice = command({
  name: 'meeting.give-notice',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: giveNoticeInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    mustBecome(meeting, 'notice issued');
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    if (!(await meetings.update(tx, { ...at, version: input.version }, { state: 'notice issued', noticeAt: now }))) throw new RuleBroken('changed meanwhile');
    const told = await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind: 'meeting notice', subjectId: meeting.id, subjectVersion: meeting.sequence });
    return { result: { told }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['state', 'noticeAt'] } };
  },
});
