import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/minutes';
import { NotFound } from '@/lib/platform/errors';
import { loadMinutes, type MinutesSubject } from './minutes';

export type ParagraphRow = NonNullable<Awaited<ReturnType<typeof repository.findParagraph>>>;
export interface ParagraphSubject extends MinutesSubject {
  paragraph: ParagraphRow;
}

/** A paragraph of the minutes in the address, in the actor's audience. @throws NotFound */
export async function loadParagraph(tx: Tx, args: { partnership: string; meetingId: string; paragraphId: string }): Promise<ParagraphSubject> {
  const subject = await loadMinutes(tx, args);
  const paragraph = await repository.findParagraph(tx, { partnershipId: subject.place.partnershipId, paragraphId: args.paragraphId });
  if (!paragraph || paragraph.minutesId !== subject.minutes.id) throw new NotFound();
  return { ...subject, paragraph };
}
