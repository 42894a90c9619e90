import type { Story } from '@/db/testing/story';
import { Casting } from './cast';
import { guestOfBoard } from './guest-samples';
import type { hatKinds } from './matrix-hats';

const groups = ['north-vale/board', 'north-vale/asylum'];
const tomorrow = () => new Date(Date.now() + 86_400_000);

/** The people of matrix-hats.ts. */
export async function castHats(story: Story): Promise<Record<(typeof hatKinds)[number], string>> {
  const cast = new Casting(story);
  const vice = await cast.person('Vice Chair');
  for (const group of groups) await cast.office(vice, group, 'vice-chair');
  return {
    observer: await cast.seated('Olive Observer', groups, 'observer', 'education'),
    'non-voting': await cast.seated('Nora Non-Voting', groups, 'non-voting', 'housing'),
    'vice-chair': vice,
    'deputy of the secretariat': await cast.beside('Sid Secretary', groups, 'Secretariat', { kind: 'standing deputy' }),
    'assistant of the secretariat': await cast.beside('Asa Secretary', groups, 'Secretariat', { kind: 'assistant' }),
    'deputy of the contractor': await cast.beside('Cal Contractor', groups, 'Brightstead Housing', { kind: 'standing deputy' }),
    ...(await castDeputies(story, cast)),
    'appointment ended': await cast.beside('Ed Ended', groups, 'Calder Sound Council', { endedAt: new Date() }),
    'invitation lapsed': await cast.beside('Lara Late', groups, 'Calder Sound Council', { invitedUntil: new Date(Date.now() - 3 * 86_400_000).toISOString().slice(0, 10) }),
  };
}

/** One is named for every meeting there is, those of the past as if their day were not over; the other for a meeting that no sample asks about. */
async function castDeputies(story: Story, cast: Casting) {
  await guestOfBoard(story);
  const [named, other] = [await cast.person('Dee Deputy'), await cast.person('Otto Deputy')];
  for (const group of groups) {
    const seat = story.seat(`${group}: Calder Sound Council`);
    for (const { id } of await story.sql<{ id: string }[]>`select id from meeting where group_id = ${story.group(group)}`)
      await cast.appoint(named, group, seat, { kind: 'deputy for one meeting', meetingId: id, endedAt: tomorrow() });
    await cast.appoint(other, group, seat, { kind: 'deputy for one meeting', meetingId: await cast.meeting(group), endedAt: tomorrow() });
  }
  return { 'deputy for the meeting': named, 'deputy for another meeting': other };
}
