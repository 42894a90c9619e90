import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import * as paperVersions from '@/db/repositories/paper-versions';
import { command } from '@/lib/access/gate';
import { ReceivedUpload } from '@/lib/files/received-upload';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { replacePaperInput } from './inputs';
import { arrivingState, isOpen, loadPaper, mustTakePapers } from './paper';
import { tellReaders } from './tell-readers';

/** Puts a received file in the place of the current version, which closes at once; who had opened it is kept. */
export const replacePaper = command({
  name: 'paper.replace',
  permission: 'paper:write',
  scope: 'partnership',
  input: replacePaperInput.extend({ file: z.instanceof(ReceivedUpload) }),
  load: ({ tx, input }) => loadPaper(tx, input),
  async run({ tx, input, subject, now }) {
    const { partnership, paper } = subject;
    mustTakePapers(paper);
    const at = { partnershipId: partnership.id, groupId: paper.groupId };
    const current = await paperVersions.lockCurrent(tx, { partnershipId: partnership.id, paperId: paper.id });
    if (!current) throw new NotFound();
    if (!isOpen(current.state)) throw new RuleBroken('paper is withdrawn');
    if (current.number !== input.version) throw new RuleBroken('changed meanwhile');
    const { fileName, mediaType, bytes, sha256 } = input.file;
    const number = current.number + 1;
    await paperVersions.close(tx, {
      partnershipId: partnership.id,
      versionId: current.id,
      state: 'replaced',
      reason: null,
      at: now,
    });
    await paperVersions.insert(tx, {
      id: randomUUID(),
      ...at,
      paperId: paper.id,
      audienceKey: paper.audienceKey,
      number,
      state: arrivingState(paper.meetingState),
      fileName,
      mediaType,
      bytes,
      sha256,
      reason: input.reason,
      receivedAt: now,
    });
    await tellReaders(tx, {
      ...at,
      meetingState: paper.meetingState,
      itemPart: paper.itemPart,
      audienceKey: paper.audienceKey,
      paperId: paper.id,
      number,
    });
    await input.file.keep();
    return {
      result: { meetingId: paper.meetingId, paperId: paper.id },
      audit: {
        subjectKind: 'paper',
        subjectId: paper.id,
        fields: ['number', 'state', 'reason', 'fileName', 'mediaType', 'bytes', 'sha256'],
      },
    };
  },
});
