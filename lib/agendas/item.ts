import type { Tx } from '@/db/client/app';
import * as agendas from '@/db/repositories/agendas';
import { loadMeeting, type MeetingSubject } from '@/lib/meetings/meeting';
import { NotFound } from '@/lib/platform/errors';

export type ItemRow = NonNullable<Awaited<ReturnType<typeof agendas.find>>>;
export interface ItemSubject extends MeetingSubject {
  item: ItemRow;
}

/** An item of the meeting in the address, in the actor's audience. @throws NotFound */
export async function loadItem(tx: Tx, args: { partnership: string; meetingId: string; itemId: string }): Promise<ItemSubject> {
  const subject = await loadMeeting(tx, args);
  const item = await agendas.find(tx, { partnershipId: subject.place.partnershipId, itemId: args.itemId });
  if (!item || item.meetingId !== subject.meeting.id) throw new NotFound();
  return { ...subject, item };
}
