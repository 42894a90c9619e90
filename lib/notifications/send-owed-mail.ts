import { Forbidden, NotAuthenticated, NotFound } from '@/lib/platform/errors';
import { send } from '@/lib/mail/transport';
import { readOwedMail } from './read-owed-mail';
import { settleMail } from './settle-mail';

/**
 * Sends an owed mail as its recipient would see it now; one who sees nothing of it any more gets nothing.
 * @throws Error when the mail service did not take it: the mail stays "not sent yet" and the job is tried again.
 */
export async function sendOwedMail(payload: Record<string, string>, clock: { now?: Date } = {}): Promise<void> {
  const { mailId, personId, partnership } = payload;
  if (!mailId || !personId || !partnership) return;
  const asked = { caller: { kind: 'job' as const, personId }, ...clock };
  let letter;
  try {
    letter = await readOwedMail({ partnership, mailId }, asked);
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden || error instanceof NotAuthenticated)) throw error;
    await settleMail({ mailId, state: 'withdrawn' }, asked);
    return;
  }
  if (letter === 'settled') return;
  if (letter === 'no address') {
    await settleMail({ mailId, state: 'no address' }, asked);
    return;
  }
  await send(letter);
  await settleMail({ mailId, state: 'sent' }, asked);
}
