import type { Tx } from '@/db/client/app';
import * as guestPage from '@/db/repositories/guest-page';
import * as guests from '@/db/repositories/guests';
import type { Actor, Guest } from '@/lib/access/actor';
import type { Subject } from '@/lib/access/use-case';
import { loadMeeting, type MeetingSubject } from '@/lib/meetings/meeting';
import { derive } from '@/lib/platform/secrets';
import { NotFound } from '@/lib/platform/errors';

export type { GuestAnswer } from '@/db/schema/vocabulary';

/** The link's secret is derived from the guest's id, so that its mail can be written at the moment of sending and nothing readable is stored. */
export const guestTokenOf = (guestId: string): string => derive('guest link', guestId).toString('base64url');

export type GuestRow = NonNullable<Awaited<ReturnType<typeof guests.find>>>;
export interface GuestSubject extends MeetingSubject {
  guest: GuestRow;
}

/** A guest of the meeting in the address, for its secretariat. @throws NotFound */
export async function loadGuest(tx: Tx, args: { partnership: string; meetingId: string; guestId: string }): Promise<GuestSubject> {
  const subject = await loadMeeting(tx, args);
  const guest = await guests.find(tx, { partnershipId: subject.place.partnershipId, guestId: args.guestId });
  if (!guest || guest.meetingId !== subject.meeting.id) throw new NotFound();
  return { ...subject, guest };
}

export interface VisitSubject extends Subject {
  guest: Guest;
  page: NonNullable<Awaited<ReturnType<typeof guestPage.find>>>;
}

/** What the link of this transaction shows. @throws NotFound when it opens nothing */
export async function loadVisit(tx: Tx, actor: Actor): Promise<VisitSubject> {
  const { guest } = actor;
  const page = guest && (await guestPage.find(tx));
  if (!guest || !page) throw new NotFound();
  return { place: { partnershipId: guest.partnershipId, groupId: guest.groupId, meetingId: guest.meetingId }, guest, page };
}
