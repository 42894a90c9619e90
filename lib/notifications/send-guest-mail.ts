import { send } from '@/lib/mail/transport';
import { readGuestMail, settleGuestMail } from './guest-mail';

/** Sends what a guest is owed, with their personal link. @throws Error when the mail service did not take it; the job tries again */
export async function sendGuestMail({ mailId, guestId }: Record<string, string>, clock: { now?: Date } = {}): Promise<void> {
  if (!mailId || !guestId) return;
  const asked = { caller: { kind: 'job' as const, personId: null }, ...clock };
  const letter = await readGuestMail({ guestId, mailId }, asked);
  if (letter === 'settled') return;
  if (letter !== 'withdrawn') await send(letter);
  await settleGuestMail({ guestId, mailId, state: letter === 'withdrawn' ? 'withdrawn' : 'sent' }, asked);
}
