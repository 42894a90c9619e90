import * as releases from '@/db/repositories/releases';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** To the secretariat of the group it was referred to; the words are on the page, not in the mail. */
export const writeItemReferred: Writer = async ({ tx, partnership, mail }) => {
  const row = await releases.findReferral(tx, { partnershipId: partnership.id, referralId: mail.subjectId });
  if (!row) throw new NotFound();
  const title = `The ${row.from} referred an item to the ${row.groupName}`;
  const rendered = await renderMail(
    <Note
      title={title}
      lines={['It is on the next agenda that is not issued; where there is none, it waits for the next meeting that is planned.']}
      button={{ href: `${env.APP_URL}/p/${partnership.slug}/groups/${row.groupSlug}`, label: 'Read it' }}
      from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }}
    />,
  );
  return { subject: title, ...rendered };
};
