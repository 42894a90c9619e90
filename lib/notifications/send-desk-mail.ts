import { send } from '@/lib/mail/transport';
import { readDeskMail, settleDeskMail } from './desk-mail';

/** Sends a letter to the named address it was released to. @throws Error when the mail service did not take it; the job tries again */
export async function sendDeskMail({ mailId, desk }: Record<string, string>): Promise<void> {
  if (!mailId || !desk) return;
  const caller = { kind: 'job' as const, personId: null };
  const letter = await readDeskMail({ desk, mailId }, { caller });
  if (!letter) return;
  await send(letter);
  await settleDeskMail({ desk, mailId }, { caller });
}
