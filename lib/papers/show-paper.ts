import * as audiences from '@/db/repositories/audiences';
import * as guests from '@/db/repositories/guests';
import * as paperVersions from '@/db/repositories/paper-versions';
import { query } from '@/lib/access/gate';
import { whoSees } from '@/lib/agendas/agenda-view';
import { isIssued } from '@/lib/meetings/meeting';
import { showPaperInput } from './inputs';
import { isOpen, loadPaper, whyNoPapers } from './paper';
import { keepsPapers } from './policy';

/** One paper: its versions, and for the secretariat who had opened each. */
export const showPaper = query({
  name: 'paper.show',
  permission: 'paper:open',
  scope: 'partnership',
  input: showPaperInput,
  load: ({ tx, input }) => loadPaper(tx, input),
  async run({ tx, actor, subject }) {
    const { partnership, paper, place } = subject;
    const at = { partnershipId: partnership.id };
    const versions = await paperVersions.list(tx, { ...at, paperId: paper.id });
    const [openings, guestOpenings, readers] = await Promise.all([
      paperVersions.listOpenings(tx, { ...at, versionIds: versions.map((version) => version.id) }),
      guests.listOpenings(tx, { ...at, versionIds: versions.map((version) => version.id) }),
      audiences.readersOf(tx, { ...at, keys: [paper.audienceKey] }),
    ]);
    const keeps = keepsPapers(actor, place);
    const current = versions.find((version) => isOpen(version.state));
    return {
      partnership,
      meeting: {
        id: paper.meetingId,
        groupName: paper.groupName,
        startsAt: paper.startsAt,
        issued: isIssued(paper.meetingState),
      },
      item: {
        id: paper.itemId,
        title: paper.itemTitle,
        number: paper.itemNumber,
        restricted: paper.restricted,
      },
      paper: { id: paper.id, title: paper.title, withdrawn: current === undefined },
      whoSees: whoSees(readers, paper.audienceKey, paper.guests),
      versions: versions.map((version) => ({
        ...version,
        open: isOpen(version.state),
        openings: [...openings, ...guestOpenings.map((row) => ({ ...row, seat: 'guest' }))]
          .filter((row) => row.versionId === version.id)
          .map(({ name, seat, openedAt }) => ({ name, seat, openedAt })),
      })),
      /** The version that replacing or withdrawing would be about. */
      current: current?.number ?? null,
      can: {
        see: keeps,
        replace: keeps && current !== undefined && whyNoPapers(paper) === null,
        withdraw: keeps && current !== undefined,
      },
    };
  },
});

export type PaperView = Awaited<ReturnType<typeof showPaper>>;
