import * as mails from '@/db/repositories/mails';
import { command } from '@/lib/access/gate';
import { RuleBroken } from '@/lib/platform/errors';
import { sendAgainInput } from './inputs';
import { isIssued, loadMeeting } from './meeting';

/** Sends the newest mail about a meeting to one person again: the papers when issued, else the notice. */
export const sendAgain = command({
  name: 'meeting.send-again',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: sendAgainInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject }) {
    const { place, meeting } = subject;
    if (meeting.state === 'planned' || meeting.state === 'cancelled') throw new RuleBroken('wrong state');
    const kind = isIssued(meeting.state) ? ('papers issued' as const) : ('meeting notice' as const);
    await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind, subjectId: meeting.id, subjectVersion: meeting.sequence, only: [input.personId] });
    return { result: null, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['mail'] } };
  },
});
