import { queue } from '@/db/client/queue';
import { deploymentKind, listOutbox } from '@/db/repositories/queue';

/** The mails of a demonstration, newest first, as sent; null on a real database, where the page does not exist. */
export async function readOutbox() {
  if ((await deploymentKind(queue())) !== 'demo') return null;
  const mails = await listOutbox(queue(), 50);
  return mails.map(({ id, to, subject, html, text, calendar, sentAt }) => ({ id, to, subject, html, text, calendar, sentAt }));
}
