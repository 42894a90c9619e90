import * as repository from '@/db/repositories/actions';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { longDay } from '@/lib/calendar/words';
import { loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { RuleBroken } from '@/lib/platform/errors';
import { close } from './happenings';
import { closeAgreedInput } from './inputs';

/** Closes, in one press, what the group agreed to close at its meeting; all of it or, when one row changed meanwhile, nothing. */
export const closeAgreed = command({
  name: 'action.close-agreed',
  permission: 'action:write',
  scope: 'partnership',
  input: closeAgreedInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting } = subject;
    if (meeting.state === 'cancelled') throw new RuleBroken('meeting is cancelled');
    const day = dayOf(meeting.startsAt);
    if (day > dayOf(now)) throw new RuleBroken('group has not met');
    const proposed = await repository.listToAgree(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, meetingId: meeting.id });
    for (const { actionId, version } of input.actions) {
      const action = proposed.find((row) => row.id === actionId);
      if (!action) throw new RuleBroken('changed meanwhile');
      await close({ tx, actor, subject: { place, action }, now }, version, { ending: 'done', agreed: `by the group at the meeting of ${longDay(day)}` });
    }
    const ids = input.actions.map((one) => one.actionId);
    return { result: { closed: ids.length }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['state', 'ending', ...ids] } };
  },
});
