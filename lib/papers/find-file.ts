import { query } from '@/lib/access/gate';
import { openPaperInput } from './inputs';
import { loadVersion } from './paper';
import { keepsPapers } from './policy';

/** The file of a version, and whether this would be its reader's first opening, which is to be recorded before it is given out. */
export const findFile = query({
  name: 'paper.find-file',
  permission: 'paper:open',
  scope: 'partnership',
  input: openPaperInput,
  load: loadVersion,
  run({ actor, subject }) {
    const { partnership, place, version } = subject;
    const { fileName, mediaType, bytes, sha256 } = version;
    const first = !version.opened && !keepsPapers(actor, place) && partnership.state === 'active';
    return Promise.resolve({ fileName, mediaType, bytes, sha256, first });
  },
});
