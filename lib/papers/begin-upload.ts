import { command } from '@/lib/access/gate';
import { checkUploadInput } from './inputs';
import { loadTarget, mustTakePapers } from './paper';

/** Asked before the first byte of a file is taken. A command, so that a refused attempt is a line in the record. */
export const beginUpload = command({
  name: 'paper.begin-upload',
  permission: 'paper:write',
  scope: 'partnership',
  input: checkUploadInput,
  load: ({ tx, input }) => loadTarget(tx, input),
  run({ subject: { at } }) {
    mustTakePapers(at);
    return Promise.resolve({
      result: null,
      audit: { subjectKind: 'agenda item', subjectId: at.itemId, fields: [] },
    });
  },
});
