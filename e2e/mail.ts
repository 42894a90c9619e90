import { expect } from '@playwright/test';
import { queue } from './database';

export interface Mail {
  to: string;
  subject: string;
  html: string;
  text: string;
  calendar: string | null;
}

/** Mails that have left and name `about`, such as the id of a meeting; newest first. */
export async function mailsAbout(about: string, to?: string): Promise<Mail[]> {
  const rows = await queue<Mail[]>`
    select "to", subject, html, text, calendar from outbox_mail
    where (text like ${`%${about}%`} or coalesce(calendar, '') like ${`%${about}%`}) and "to" = coalesce(${to ?? null}, "to")
    order by sent_at desc`;
  return [...rows];
}

/** Waits until the mail worker has sent `to` a mail about `about` whose subject begins so. */
export async function mailTo(to: string, about: string, subject: string): Promise<Mail> {
  const found: Mail[] = [];
  await expect
    .poll(
      async () =>
        found.push(...(await mailsAbout(about, to)).filter((mail) => mail.subject.startsWith(subject))),
      {
        message: `a mail “${subject}” to ${to}`,
        timeout: 20_000,
      },
    )
    .toBeGreaterThan(0);
  const [mail] = found;
  if (!mail) throw new Error('no mail');
  return mail;
}

const codeMails = (to: string) =>
  queue<Mail[]>`
    select "to", subject, html, text, calendar from outbox_mail
    where "to" = ${to} and subject like 'Your code%' order by sent_at desc`;

export const countCodes = async (to: string): Promise<number> => (await codeMails(to)).length;

/** Code and link of the newest sign-in mail, once there are more than `before`. */
export async function codeFor(to: string, before: number): Promise<{ code: string; link: string }> {
  await expect
    .poll(() => countCodes(to), { message: `a code for ${to}`, timeout: 20_000 })
    .toBeGreaterThan(before);
  const [mail] = await codeMails(to);
  const code = /\b(\d{4})[ -]?(\d{4})\b/.exec(mail?.text ?? '');
  const link = /https?:\/\/\S+\/sign-in\/link\?[^\s\])>]+/.exec(mail?.text ?? '');
  if (!code || !link) throw new Error(`no code in ${mail?.text ?? ''}`);
  return { code: `${code[1] ?? ''}${code[2] ?? ''}`, link: link[0] };
}
