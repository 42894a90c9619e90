import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import * as paperVersions from '@/db/repositories/paper-versions';
import * as papers from '@/db/repositories/papers';
import { command } from '@/lib/access/gate';
import { ReceivedUpload } from '@/lib/files/received-upload';
import { addPaperInput } from './inputs';
import { arrivingState, loadItemForPaper, mustTakePapers } from './paper';
import { tellReaders } from './tell-readers';

/** Makes a received file the first version of a new paper of an item, for the item's audience. */
export const addPaper = command({
  name: 'paper.add',
  permission: 'paper:write',
  scope: 'partnership',
  input: addPaperInput.extend({ file: z.instanceof(ReceivedUpload) }),
  load: ({ tx, input }) => loadItemForPaper(tx, input),
  async run({ tx, input, subject, now }) {
    const { partnership, item } = subject;
    mustTakePapers(item);
    const at = { partnershipId: partnership.id, groupId: item.groupId };
    const paperId = randomUUID();
    const position = await papers.nextPosition(tx, {
      partnershipId: partnership.id,
      meetingId: item.meetingId,
      itemId: item.itemId,
    });
    await papers.insert(tx, {
      id: paperId,
      ...at,
      meetingId: item.meetingId,
      itemId: item.itemId,
      audienceKey: item.audienceKey,
      title: input.title,
      position,
    });
    const { fileName, mediaType, bytes, sha256 } = input.file;
    await paperVersions.insert(tx, {
      id: randomUUID(),
      ...at,
      paperId,
      audienceKey: item.audienceKey,
      number: 1,
      state: arrivingState(item.meetingState),
      fileName,
      mediaType,
      bytes,
      sha256,
      receivedAt: now,
    });
    await tellReaders(tx, {
      ...at,
      meetingState: item.meetingState,
      itemPart: item.itemPart,
      audienceKey: item.audienceKey,
      paperId,
      number: 1,
    });
    await input.file.keep();
    return {
      result: { meetingId: item.meetingId, paperId },
      audit: {
        subjectKind: 'paper',
        subjectId: paperId,
        fields: ['title', 'itemId', 'fileName', 'mediaType', 'bytes', 'sha256'],
      },
    };
  },
});
