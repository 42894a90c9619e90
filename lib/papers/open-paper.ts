import { randomUUID } from 'node:crypto';
import * as paperVersions from '@/db/repositories/paper-versions';
import { command } from '@/lib/access/gate';
import { NotFound } from '@/lib/platform/errors';
import { openPaperInput } from './inputs';
import { loadVersion } from './paper';
import { keepsPapers } from './policy';

/** Records that a reader opened a version; the first time stands. The secretariat's own looking is not recorded. */
export const openPaper = command({
  name: 'paper.open',
  permission: 'paper:open',
  scope: 'partnership',
  input: openPaperInput,
  load: loadVersion,
  async run({ tx, actor, subject, now }) {
    const { place, version } = subject;
    if (!actor.personId) throw new NotFound();
    const { fileName, mediaType, bytes, sha256 } = version;
    if (!keepsPapers(actor, place))
      await paperVersions.insertOpening(tx, {
        id: randomUUID(),
        partnershipId: place.partnershipId,
        groupId: version.groupId,
        versionId: version.id,
        personId: actor.personId,
        openedAt: now,
      });
    return {
      result: { fileName, mediaType, bytes, sha256 },
      audit: { subjectKind: 'paper version', subjectId: version.id, fields: [] },
    };
  },
});
