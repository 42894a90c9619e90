import { send } from '@/lib/mail/transport';
import { readGuestMail, settleGuestMail } from './guest-mail';

/** Sends what a guest is owed, with their personal link. @throws Error when the mail service did not take it; the job tries again */
export async function sendGuestMail({ mailId, guestId }: Record<string, string>): Promise<void> {
  if (!mailId || !guestId) return;
  const caller = { kind: 'job' as const, personId: null };
  const letter = await readGuestMail({ guestId, mailId }, { caller });
  if (letter === 'settled') return;
  if (letter !== 'withdrawn') await send(letter);
  await settleGuestMail({ guestId, mailId, state: letter === 'withdrawn' ? 'withdrawn' : 'sent' }, { caller });
}
