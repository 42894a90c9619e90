import { expect } from '@playwright/test';
import type { Planter } from './canary-plant';
import type { Crawler } from './crawl';
import { queue } from './database';

/** The newest mail to an address whose subject begins so, once it has left. */
async function mailText(to: string, subject: string): Promise<string> {
  let text = '';
  await expect
    .poll(async () => {
      const [mail] = await queue<{ text: string }[]>`select text from outbox_mail where "to" = ${to} and subject like ${`${subject}%`} order by sent_at desc limit 1`;
      return (text = mail?.text ?? '');
    }, { message: `a mail “${subject}” to ${to}`, timeout: 30_000 })
    .not.toBe('');
  return text;
}

/** A guest who may read one restricted item: the path of their link, and a browser in which the mailed code was typed. */
export async function inviteGuest(planter: Planter, meeting: string, email: string, itemId: string): Promise<string> {
  await planter.crawlerOf('secretariat').press(`${meeting}/guests/new`, 'Invite and mail the link', { name: 'Wren Visitor', email, restrictedItems: [itemId] });
  return new URL(/https?:\/\/\S+\/guest\/[\w-]{43}/.exec(await mailText(email, 'You are invited'))?.[0] ?? '').pathname;
}

export async function typeGuestCode(crawler: Crawler, link: string, email: string): Promise<void> {
  await crawler.press(link, 'Mail me a code to read them');
  const [, first = '', second = ''] = /\b(\d{4})[ -]?(\d{4})\b/.exec(await mailText(email, 'Your code to read the papers')) ?? [];
  await crawler.press(`${link}/code`, 'Read the papers', { code: `${first}${second}` });
}
