import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { readOwedMail } from './read-owed-mail';

const story = withStory();
const partnership = 'north-vale';

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
