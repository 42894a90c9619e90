import * as paperVersions from '@/db/repositories/paper-versions';
import { command } from '@/lib/access/gate';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { withdrawPaperInput } from './inputs';
import { isOpen, loadPaper } from './paper';
import { tellReaders } from './tell-readers';

/** Takes a paper away from its readers at once; the agenda says so, and who had opened it is kept. */
export const withdrawPaper = command({
  name: 'paper.withdraw',
  permission: 'paper:write',
  scope: 'partnership',
  input: withdrawPaperInput,
  load: ({ tx, input }) => loadPaper(tx, input),
  async run({ tx, input, subject, now }) {
    const { partnership, paper } = subject;
    const current = await paperVersions.lockCurrent(tx, { partnershipId: partnership.id, paperId: paper.id });
    if (!current) throw new NotFound();
    if (!isOpen(current.state)) throw new RuleBroken('paper is withdrawn');
    if (current.number !== input.version) throw new RuleBroken('changed meanwhile');
    await paperVersions.close(tx, {
      partnershipId: partnership.id,
      versionId: current.id,
      state: 'withdrawn',
      reason: input.reason,
      at: now,
    });
    await tellReaders(tx, {
      partnershipId: partnership.id,
      groupId: paper.groupId,
      meetingState: paper.meetingState,
      itemPart: paper.itemPart,
      audienceKey: paper.audienceKey,
      paperId: paper.id,
      number: current.number,
    });
    return {
      result: { meetingId: paper.meetingId },
      audit: { subjectKind: 'paper', subjectId: paper.id, fields: ['state', 'reason'] },
    };
  },
});
