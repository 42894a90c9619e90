import * as agendas from '@/db/repositories/agendas';
import * as guests from '@/db/repositories/guests';
import * as mails from '@/db/repositories/mails';
import * as meetings from '@/db/repositories/meetings';
import { wholeGroup } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { isIssued, loadMeeting, mustBecome } from '@/lib/meetings/meeting';
import { RuleBroken } from '@/lib/platform/errors';
import { ensureAudience } from './ensure-audience';
import { issueAgendaInput } from './inputs';

/** Issues agenda and papers: numbers are given once, items open to whom they are intended, everybody is told. */
export const issueAgenda = command({
  name: 'agenda.issue',
  permission: 'agenda:write',
  scope: 'partnership',
  input: issueAgendaInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    mustBecome(meeting, 'papers issued');
    if (isIssued(meeting.state)) throw new RuleBroken('numbers are fixed');
    const at = { partnershipId: place.partnershipId, meetingId: meeting.id };
    const slots = await agendas.list(tx, at);
    if (slots.length === 0) throw new RuleBroken('nothing to issue');
    const groupAudience = await ensureAudience(tx, place.partnershipId, meeting, wholeGroup, 'all');
    const issued = await meetings.update(tx, { ...at, version: input.version }, { state: 'papers issued', papersIssuedAt: now });
    if (!issued) throw new RuleBroken('changed meanwhile');
    await agendas.issue(tx, { ...at, groupAudience });
    const told = await mails.owe(tx, { partnershipId: place.partnershipId, groupId: meeting.groupId, kind: 'papers issued', subjectId: meeting.id, subjectVersion: meeting.version });
    await guests.owe(tx, { ...at, kind: 'guest papers', at: now });
    return { result: { told }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['state', 'papersIssuedAt', 'number'] } };
  },
});
