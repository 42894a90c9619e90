import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import type { UseCaseName } from '@/lib/registry.generated';
import { actionSamples } from './action-samples';
import { escalationSamples } from './escalation-samples';
import { groupSamples } from './group-samples';
import { guestSamples } from './guest-samples';
import { meetingSamples } from './meeting-samples';
import { minutesSamples } from './minutes-samples';

type Sample = (story: Story) => unknown;

const northVale = { partnership: 'north-vale' };
const police = 'north-vale/board: North Vale Police';

/** An input of each use-case whose subject is really there, so that only the asker decides the answer. */
export const samples: Partial<Record<UseCaseName, Sample>> = {
  ...actionSamples,
  ...escalationSamples,
  ...groupSamples,
  ...guestSamples,
  ...meetingSamples,
  ...minutesSamples,
  'desk.show': () => ({}),
  'mail.read': async (story) => ({ ...northVale, mailId: await owedToSecretariat(story) }),
  'mail.settle': async (story) => ({ mailId: await owedToSecretariat(story), state: 'sent' }),
  'partnership.list-contacts': () => ({}),
  'partnership.show': () => northVale,
};

async function owedToSecretariat(story: Story): Promise<string> {
  const id = randomUUID();
  const appointment = await story.appointment('Siân O’Neill', police);
  await story.sql`
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    values (${id}, ${story.partnership('north-vale')}, ${story.group('north-vale/board')}, ${story.person('Rhys Calloway')},
      'appointment notice', ${appointment}, 1, 'queued', now())`;
  return id;
}
