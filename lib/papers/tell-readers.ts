import type { Tx } from '@/db/client/app';
import * as mails from '@/db/repositories/mails';
import type { MeetingState, SlotPart } from '@/db/schema/vocabulary';
import { isIssued } from '@/lib/meetings/meeting';

/** Once the papers of a meeting are issued, whoever reads the item is told of each change; nobody else is. */
export async function tellReaders(
  tx: Tx,
  at: {
    partnershipId: string;
    groupId: string;
    meetingState: MeetingState;
    itemPart: SlotPart;
    audienceKey: number;
    paperId: string;
    number: number;
  },
): Promise<void> {
  // A mail to a closed part’s readers would tell whoever else reads their mailbox that there is one.
  if (!isIssued(at.meetingState) || at.itemPart === 'closed') return;
  await mails.oweToReaders(tx, {
    partnershipId: at.partnershipId,
    groupId: at.groupId,
    kind: 'paper changed',
    subjectId: at.paperId,
    subjectVersion: at.number,
    audienceKey: at.audienceKey,
  });
}
