import { z } from 'zod';
import * as mails from '@/db/repositories/mails';
import { command } from '@/lib/access/gate';
import { recordId } from '@/lib/platform/text';

/** Notes what became of an owed mail. Works for a recipient who no longer sees anything, so it is asked of a job only. */
export const settleMail = command({
  name: 'mail.settle',
  permission: 'mail:settle',
  scope: 'all',
  input: z.object({ mailId: recordId, state: z.enum(['sent', 'withdrawn', 'no address']) }),
  load: ({ actor }) => Promise.resolve({ place: { partnershipId: actor.grants[0]?.partnershipId ?? nowhere } }),
  async run({ tx, input, now }) {
    await mails.settle(tx, { mailId: input.mailId, state: input.state, failure: null, at: now });
    return { result: null, audit: { subjectKind: 'mail', subjectId: input.mailId, fields: ['state'] } };
  },
});

/** The chain of events that belong to no partnership the actor still has. */
const nowhere = '00000000-0000-0000-0000-000000000000';
