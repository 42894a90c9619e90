import type { Story } from '@/db/testing/story';
import { Casting } from './cast';
import type { Callers } from './callers';

const board = ['southmere/board'];

/** Every hat there is, in another partnership. All of them are answered as its secretariat is: there is nothing here. */
export async function castSouthmere(story: Story): Promise<Callers> {
  const cast = new Casting(story);
  const [chair, vice, officer, oneMeeting] = [await cast.person('South Chair'), await cast.person('South Vice'), await cast.person('South Officer'), await cast.person('South Deputy')];
  await cast.office(chair, 'southmere/board', 'chair');
  await cast.office(vice, 'southmere/board', 'vice-chair');
  await cast.office(officer, 'southmere', 'records officer');
  await cast.appoint(oneMeeting, 'southmere/board', story.seat('southmere/board: Harbour Trust'), { kind: 'deputy for one meeting', meetingId: await cast.meeting('southmere/board') });
  const people = {
    'their chair': chair,
    'their vice-chair': vice,
    'their records officer': officer,
    'their deputy for one meeting': oneMeeting,
    'their member': story.person('Adil Rahman'),
    'their non-voting seat': await cast.seated('South Non-Voting', board, 'non-voting', 'government', 'Home Office'),
    'their observer': await cast.seated('South Observer', board, 'observer', 'education'),
    'their contractor': await cast.seated('South Contractor', board, 'observer', 'contractor', 'Brightstead Housing'),
    'their standing deputy': await cast.beside('South Standing', board, 'Harbour Trust', { kind: 'standing deputy' }),
    'their assistant': await cast.beside('South Assistant', board, 'Harbour Trust', { kind: 'assistant' }),
  };
  return new Map(Object.entries(people).map(([kind, personId]) => [kind, { kind: 'person', personId }]));
}
