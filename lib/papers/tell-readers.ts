import type { Tx } from '@/db/client/app';
import * as mails from '@/db/repositories/mails';
import type { MeetingState } from '@/db/schema/vocabulary';
import { isIssued } from '@/lib/meetings/meeting';

/** Once the papers of a meeting are issued, whoever reads the item is told of each change; nobody else is. */
export async function tellReaders(
  tx: Tx,
  at: {
    partnershipId: string;
    groupId: string;
    meetingState: MeetingState;
    audienceKey: number;
    paperId: string;
    number: number;
  },
): Promise<void> {
  if (!isIssued(at.meetingState)) return;
  await mails.oweToReaders(tx, {
    partnershipId: at.partnershipId,
    groupId: at.groupId,
    kind: 'paper changed',
    subjectId: at.paperId,
    subjectVersion: at.number,
    audienceKey: at.audienceKey,
  });
}
