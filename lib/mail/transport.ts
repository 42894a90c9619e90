import { randomUUID } from 'node:crypto';
import { Resend } from 'resend';
import { queue } from '@/db/client/queue';
import { deploymentKind, insertOutboxMail } from '@/db/repositories/queue';
import { env, required } from '@/lib/platform/env';

export interface Letter {
  to: string;
  subject: string;
  html: string;
  text: string;
  /** An iCalendar file for the invitation, with its method. */
  calendar?: { content: string; method: 'REQUEST' | 'CANCEL' };
  /** kind/tenant/object/version/recipient: the same letter twice is sent once. */
  key: string;
}

/**
 * The only way a mail leaves: by Resend from a real database, into the outbox of a demo or test database.
 * @throws Error when it was not accepted; the job tries again. Resend forgets a key after 24 hours.
 */
export async function send(letter: Letter): Promise<void> {
  const subject = letter.subject.replace(/[\r\n\u0000-\u001f]+/g, ' ').slice(0, 200);
  const kind = await deploymentKind(queue());
  // The people of a demonstration are invented, their addresses perhaps not: nothing ever leaves one.
  if (kind === 'real') return sendByResend({ ...letter, subject });
  if (kind === null) throw new Error('no mail transport');
  await insertOutboxMail(queue(), {
    id: randomUUID(), to: letter.to, subject, html: letter.html, text: letter.text, calendar: letter.calendar?.content ?? null,
    idempotencyKey: letter.key, sentAt: new Date(),
  });
}

let client: Resend | undefined;

async function sendByResend(letter: Letter): Promise<void> {
  client ??= new Resend(required('RESEND_API_KEY'));
  const { error } = await client.emails.send(
    {
      from: env.MAIL_FROM, to: letter.to, subject: letter.subject, html: letter.html, text: letter.text,
      ...(letter.calendar && {
        attachments: [{ filename: 'invitation.ics', content: Buffer.from(letter.calendar.content).toString('base64'), contentType: `text/calendar; charset=utf-8; method=${letter.calendar.method}` }],
      }),
    },
    { idempotencyKey: letter.key },
  );
  if (error) throw new Error(`mail not accepted: ${error.name}`); // the SDK answers errors, it never throws
}
