import type { Story } from '@/db/testing/story';
import { makeGuest } from '@/lib/guests/guest-rows';
import { makeMeeting } from '@/lib/papers/meeting-rows';
import type { Caller } from './actor';
import { Casting } from './cast';
import { guestOfBoard } from './guest-samples';
import type { elsewhereKinds } from './matrix-elsewhere';

const esol = ['north-vale/esol'];
const person = (personId: string): Caller => ({ kind: 'person', personId });

/** Who matrix-elsewhere.ts speaks of. */
export async function castElsewhere(story: Story): Promise<Record<(typeof elsewhereKinds)[number], Caller>> {
  const cast = new Casting(story);
  const [chair, deputy, assistant, oneMeeting, desk] = [await cast.person('Cher Elsewhere'), await cast.person('Dan Elsewhere'), await cast.person('Ann Elsewhere'), await cast.person('Una Elsewhere'), await cast.person('Des Elsewhere')];
  const seat = await cast.seat('north-vale/esol', 'voting', 'council', 'Calder Sound Council');
  await cast.office(chair, 'north-vale/esol', 'chair');
  await cast.appoint(deputy, 'north-vale/esol', seat, { kind: 'standing deputy' });
  await cast.appoint(assistant, 'north-vale/esol', seat, { kind: 'assistant' });
  await cast.appoint(oneMeeting, 'north-vale/esol', seat, { kind: 'deputy for one meeting', meetingId: await cast.meeting('north-vale/esol') });
  await cast.desk(desk, 'mhclg-ukraine');
  return {
    'secretariat elsewhere': person(await cast.seated('Sue Elsewhere', esol, 'secretariat', 'council', 'Kestrel County Council')),
    'chair elsewhere': person(chair),
    'member elsewhere': person(await cast.seated('Mo Elsewhere', esol, 'voting', 'council', 'Thornmoor District Council')),
    'deputy elsewhere': person(deputy),
    'contractor elsewhere': person(await cast.seated('Col Elsewhere', esol, 'observer', 'contractor', 'Brightstead Housing')),
    'observer elsewhere': person(await cast.seated('Ola Elsewhere', esol, 'observer', 'education')),
    'assistant elsewhere': person(assistant),
    'one-meeting deputy elsewhere': person(oneMeeting),
    'another desk': person(desk),
    ...(await castGuests(story)),
  };
}

async function castGuests(story: Story) {
  const { meetingId, openItem, link } = await guestOfBoard(story);
  const takenBack = await makeGuest(story, meetingId, [openItem]);
  await story.sql`update guest set revoked_at = now() where id = ${takenBack.guestId}`;
  const other = await makeMeeting(story, 'papers issued');
  const theirs = await makeGuest(story, other.meetingId, [other.openItem]);
  return { 'guest without the code': link.caller, 'guest taken back': takenBack.reading.caller, 'guest of another meeting': theirs.reading.caller };
}
