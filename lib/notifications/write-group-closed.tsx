import * as closing from '@/db/repositories/closing';
import Note from '@/emails/note';
import { renderMail } from '@/emails/render';
import { env } from '@/lib/platform/env';
import { NotFound } from '@/lib/platform/errors';
import type { Writer } from './writers';

/** To the parent: a group beneath it has closed. Neither its report nor an action is in the mail. */
export const writeGroupClosed: Writer = async ({ tx, partnership, mail }) => {
  const report = await closing.findReport(tx, { partnershipId: partnership.id, reportId: mail.subjectId });
  if (!report) throw new NotFound();
  const title = `The ${report.of} has closed`;
  const rendered = await renderMail(
    <Note
      title={title}
      lines={[`Its closing report is in the record of the ${report.groupName}. The actions it left to your seats are in the action log.`]}
      button={{ href: `${env.APP_URL}/p/${partnership.slug}/groups/${report.groupSlug}`, label: 'Read the report' }}
      from={{ partnershipName: partnership.name, contact: partnership.contactEmail ?? undefined }}
    />,
  );
  return { subject: title, ...rendered };
};
