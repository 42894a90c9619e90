import type { Tx } from '@/db/client/app';
import * as paperVersions from '@/db/repositories/paper-versions';
import * as papers from '@/db/repositories/papers';
import type { MeetingState, PaperVersionState, SlotState } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';
import type { Subject } from '@/lib/access/use-case';
import { isIssued } from '@/lib/meetings/meeting';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { NotFound, RuleBroken, type RuleReason } from '@/lib/platform/errors';
import type { UploadTarget } from './inputs';

type ItemRow = NonNullable<Awaited<ReturnType<typeof papers.findItem>>>;
type PaperRow = NonNullable<Awaited<ReturnType<typeof papers.find>>>;
export interface ItemSubject extends Subject {
  partnership: PartnershipRow;
  item: ItemRow;
}
export interface PaperSubject extends Subject {
  partnership: PartnershipRow;
  paper: PaperRow;
}

/** A paper as it stands in the list of a meeting. */
export type ListedPaper = Awaited<ReturnType<typeof papers.listForMeeting>>[number];

/** The item a paper is to be added to. @throws NotFound */
export async function loadItemForPaper(
  tx: Tx,
  args: { partnership: string; itemId: string },
): Promise<ItemSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const item = await papers.findItem(tx, { partnershipId: partnership.id, itemId: args.itemId });
  if (!item) throw new NotFound();
  return {
    place: { partnershipId: partnership.id, groupId: item.groupId, meetingId: item.meetingId },
    partnership,
    item,
  };
}

/** A paper the actor sees. @throws NotFound */
export async function loadPaper(
  tx: Tx,
  args: { partnership: string; paperId: string },
): Promise<PaperSubject> {
  const { partnership } = await loadPartnership(tx, args.partnership);
  const paper = await papers.find(tx, { partnershipId: partnership.id, paperId: args.paperId });
  if (!paper) throw new NotFound();
  return {
    place: { partnershipId: partnership.id, groupId: paper.groupId, meetingId: paper.meetingId },
    partnership,
    paper,
  };
}

/** Where an upload is to go: an item for a new paper, a paper for a new version. @throws NotFound */
export async function loadTarget(tx: Tx, target: UploadTarget) {
  if ('itemId' in target) {
    const { place, partnership, item } = await loadItemForPaper(tx, target);
    return { place, partnership, at: item };
  }
  const { place, partnership, paper } = await loadPaper(tx, target);
  return { place, partnership, at: paper };
}

/** A version the actor may open now. @throws NotFound when it is hidden, closed, foreign or made up. */
export async function loadVersion({
  tx,
  actor,
  input,
}: {
  tx: Tx;
  actor: Actor;
  input: { partnership: string; versionId: string };
}) {
  const { partnership } = await loadPartnership(tx, input.partnership);
  const version = await paperVersions.findReadable(tx, {
    partnershipId: partnership.id,
    versionId: input.versionId,
    personId: actor.personId,
  });
  if (!version) throw new NotFound();
  return {
    place: { partnershipId: partnership.id, groupId: version.groupId, meetingId: version.meetingId },
    partnership,
    version,
  };
}

/** Why papers no longer come here; null when they do. */
export function whyNoPapers(row: { meetingState: MeetingState; slotState: SlotState }): RuleReason | null {
  if (row.meetingState === 'cancelled') return 'meeting is cancelled';
  return row.slotState === 'withdrawn' ? 'item is withdrawn' : null;
}

/** @throws RuleBroken at a cancelled meeting or a withdrawn item */
export function mustTakePapers(row: { meetingState: MeetingState; slotState: SlotState }): void {
  const reason = whyNoPapers(row);
  if (reason) throw new RuleBroken(reason);
}

/** What a version that arrives now is: prepared, or with its readers at once. */
export const arrivingState = (state: MeetingState): PaperVersionState =>
  isIssued(state) ? 'issued' : 'received';

export const isOpen = (state: PaperVersionState): boolean => state === 'received' || state === 'issued';
