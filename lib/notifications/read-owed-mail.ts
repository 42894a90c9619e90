import * as mails from '@/db/repositories/mails';
import { query } from '@/lib/access/gate';
import type { Letter } from '@/lib/mail/transport';
import { loadPartnership } from '@/lib/partnerships/subject';
import { NotFound } from '@/lib/platform/errors';
import { recordId } from '@/lib/platform/text';
import { inPartnership } from '@/lib/partnerships/inputs';
import { writers } from './writers';

/** The letter an owed mail is now, in its recipient's eyes; or why there is none. @throws NotFound when they see nothing of it. */
export const readOwedMail = query({
  name: 'mail.read',
  permission: 'mail:settle',
  scope: 'partnership',
  input: inPartnership.extend({ mailId: recordId }),
  async load({ tx, actor, input }) {
    const { partnership } = await loadPartnership(tx, input.partnership);
    const mail = await mails.findOwed(tx, { mailId: input.mailId, personId: actor.personId ?? '' });
    if (!mail) throw new NotFound();
    return { place: { partnershipId: partnership.id, groupId: mail.groupId }, partnership, mail };
  },
  async run({ tx, actor, subject }): Promise<Letter | 'settled' | 'no address'> {
    const { partnership, mail } = subject;
    if (mail.state !== 'queued' && mail.state !== 'failed') return 'settled';
    if (!mail.email) return 'no address';
    const letter = await writers[mail.kind]({ tx, actor, partnership, mail });
    return {
      ...letter,
      to: mail.email,
      key: `${mail.kind}/${partnership.slug}/${mail.subjectId}/${mail.subjectVersion}/${mail.id}`,
    };
  },
});
