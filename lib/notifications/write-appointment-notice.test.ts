import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { importFile } from '@/db/import/import';
import { withStory } from '@/db/testing/story';
import { readOwedMail } from './read-owed-mail';

const story = withStory();
const partnership = 'north-vale';
const header = 'partnership,group,name,email,organisation,sector,seat,seat_kind,appointment,office,from,to,role_only';
const load = async (...rows: string[]) => {
  const done = await importFile(story.database.url('tabled_owner'), 'people', new TextEncoder().encode([header, ...rows, ''].join('\n')));
  if (!done.ok) throw new Error(JSON.stringify(done.faults));
};

/** The newest mail an import owes somebody of a group, as they get it. */
async function importMail(name: string, group: string): Promise<string> {
  const [row] = await story.sql<{ id: string }[]>`
    select id from mail where kind = 'appointment notice' and state = 'queued' and person_id = ${story.person(name)} and group_id = ${story.group(group)} order by queued_at desc limit 1`;
  const letter = await readOwedMail({ partnership, mailId: row?.id ?? '' }, { caller: { kind: 'job', personId: story.person(name) } });
  if (typeof letter === 'string') throw new Error(letter);
  return `${letter.subject}\n${letter.text}`;
}


/** The letter about an appointment as this member of the board gets it. */
async function letterTo(name: string, subjectId: string): Promise<string> {
  const mailId = randomUUID();
  await story.sql`
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    values (${mailId}, ${story.partnership(partnership)}, ${story.group('north-vale/board')}, ${story.person(name)}, 'appointment notice', ${subjectId}, 1, 'queued', now())`;
  const letter = await readOwedMail({ partnership, mailId }, { caller: { kind: 'job', personId: story.person(name) } });
  if (typeof letter === 'string') throw new Error(letter);
  return `${letter.subject} ${letter.html} ${letter.text}`;
}

test('a mail names who was appointed, but nobody of a role-only seat, not to the secretariat either', async () => {
  const police = await story.appointment('Siân O’Neill', 'north-vale/board: North Vale Police');
  expect(await letterTo('Owen Pritchard-Bell', police)).toContain('Siân O’Neill');
  const hidden = await story.appointment('Bashir Rahimi', 'north-vale/board: Lived experience');
  for (const name of ['Owen Pritchard-Bell', 'Rhys Calloway']) {
    const letter = await letterTo(name, hidden);
    expect(letter).toContain('shown by its role only');
    expect(letter).not.toContain('Rahimi');
  }
});

test('an import owes one mail a group, which lists what changed there as its reader may see it', async () => {
  await load(
    'north-vale,Partnership Board,Ada Newcomer,ada@newcomer.example,North Vale Police,,North Vale Police,voting,standing deputy,,2026-02-01,2099-05-31,',
    'north-vale,Partnership Board,Bea Secret,bea@secret.example,,lived experience,Young people,voting,holder,,2026-02-01,,yes',
    'north-vale,Asylum sub-group,Cal Elsewhere,cal@elsewhere.example,Lantern House,,Lantern House,voting,assistant,,2026-02-01,,',
  );
  const letter = await importMail('Owen Pritchard-Bell', 'north-vale/board');
  expect(letter).toContain('Who sits on the Partnership Board: 2 changes');
  expect(letter).toContain('Ada Newcomer: standing deputy, seat of North Vale Police, from 1 February 2026 to 31 May 2099.');
  expect(letter).toContain('A seat that is shown by its role only has changed.');
  expect(letter).not.toMatch(/Bea Secret|Cal Elsewhere/);
  expect(await importMail('Rhys Calloway', 'north-vale/board')).not.toContain('Bea Secret');
  expect(await importMail('Lucy Thornbury', 'north-vale/asylum')).toContain('Cal Elsewhere: assistant, seat of Lantern House');

  await load('north-vale,Partnership Board,Ada Newcomer,ada@newcomer.example,North Vale Police,,North Vale Police,voting,standing deputy,,2026-02-01,2098-05-31,');
  const ending = await importMail('Owen Pritchard-Bell', 'north-vale/board');
  expect(ending).toContain('one change');
  expect(ending).toContain('Ada Newcomer: the last day in the seat of North Vale Police is 31 May 2098.');
});
