import { randomUUID } from 'node:crypto';
import * as agendas from '@/db/repositories/agendas';
import * as meetings from '@/db/repositories/meetings';
import * as repository from '@/db/repositories/minutes';
import { command } from '@/lib/access/gate';
import { slotLabels } from '@/lib/agendas/agenda';
import { isIssued } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { canonicalLines, hashOfLines } from './canonical';
import { approveMinutesInput } from './inputs';
import { loadMinutes } from './minutes';

/**
 * Records the approval of one part: the open part by the meeting, each restricted part by those in its audience. What
 * is still contested stays pending in this version; settling it and approving again makes the next.
 */
export const approveMinutes = command({
  name: 'minutes.approve',
  permission: 'minutes:write',
  scope: 'partnership',
  input: approveMinutesInput,
  load: ({ tx, input }) => loadMinutes(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, meeting, minutes } = subject;
    if (minutes.state !== 'circulated' && minutes.state !== 'approved') throw new RuleBroken('wrong state');
    const { partnershipId } = place;
    if (input.method === 'by the meeting') await mustBeLaterMeeting(tx, partnershipId, meeting, input.atMeetingId);
    const [slots, paragraphs, approvals] = await Promise.all([
      agendas.list(tx, { partnershipId, meetingId: meeting.id }),
      repository.listParagraphs(tx, { partnershipId, minutesId: minutes.id }),
      repository.listApprovals(tx, { partnershipId, minutesId: minutes.id }),
    ]);
    const part = paragraphs.filter((row) => row.audienceKey === input.audienceKey);
    if (part.length === 0) throw new NotFound();
    if (part.every((row) => row.state === 'approved' || row.state === 'pending') && approvals.some((row) => row.audienceKey === input.audienceKey)) throw new RuleBroken('already ended');
    const labels = slotLabels(slots);
    const order = slots.map((slot) => slot.slotId);
    const ordered = [...part].sort((a, b) => order.indexOf(a.slotId) - order.indexOf(b.slotId) || (a.number ?? 0) - (b.number ?? 0));
    const lines = canonicalLines(
      ordered.map((row) => ({
        number: `${labels.get(row.slotId) ?? ''}.${row.number ?? 0}`, kind: row.kind, shownAs: row.shownAs, text: row.text, pending: row.state === 'pending',
        decision: row.decisionReference && row.decisionMethod ? { reference: row.decisionReference, method: row.decisionMethod } : null,
      })),
    );
    const version = Math.max(0, ...approvals.filter((row) => row.audienceKey === input.audienceKey).map((row) => row.version)) + 1;
    const id = randomUUID();
    await repository.insertApproval(tx, {
      id, partnershipId, groupId: meeting.groupId, minutesId: minutes.id, audienceKey: input.audienceKey, version, how: input.how, method: input.method,
      atMeetingId: input.method === 'by the meeting' ? (input.atMeetingId ?? null) : null, approvedAt: now, lines, sha256: hashOfLines(lines),
    });
    await repository.approveParagraphs(tx, { partnershipId, minutesId: minutes.id, audienceKey: input.audienceKey });
    // The state of the minutes is read by the whole group: what is closed to it neither holds it back nor shows in it.
    const closed = new Set(slots.filter((slot) => slot.part === 'closed').map((slot) => slot.slotId));
    const rest = paragraphs.some((row) => !closed.has(row.slotId) && (row.state === 'pending' || (row.state !== 'approved' && row.audienceKey !== input.audienceKey)));
    if (!rest && minutes.state === 'circulated') await repository.update(tx, { partnershipId, minutesId: minutes.id, version: minutes.version }, { state: 'approved' });
    return { result: { version }, audit: { subjectKind: 'minutes', subjectId: minutes.id, fields: ['approval', 'version', 'sha256'] } };
  },
});

/** Minutes are approved at a later meeting of the same group. @throws Invalid */
async function mustBeLaterMeeting(tx: Parameters<typeof meetings.find>[0], partnershipId: string, meeting: { groupId: string; startsAt: Date }, atMeetingId: string | undefined): Promise<void> {
  const at = atMeetingId ? await meetings.find(tx, { partnershipId, meetingId: atMeetingId }) : null;
  if (!at || at.groupId !== meeting.groupId || at.startsAt <= meeting.startsAt || !isIssued(at.state))
    throw new Invalid({ atMeetingId: ['Choose the later meeting that approved them: its papers are issued.'] });
}
