import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pdf } from '@/lib/files/samples';
import { owner, queue } from './database';
import { expect, test } from './journey';
import { mailTo, type Mail } from './mail';
import { addItem, idIn, issuePapers, planMeeting } from './meeting-pages';

const email = 'iona.bright@guests.example';
const dead = 'This link no longer works';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function looksRight(page: Page, name: string): Promise<void> {
  for (const width of [1280, 320]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${width}`).toBeLessThanOrEqual(0);
    if (process.env.E2E_PICTURES) await page.screenshot({ path: `${process.env.E2E_PICTURES}/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(violations.map((violation) => `${name}: ${violation.id}`)).toEqual([]);
}

async function newestCode(to: string, before: number): Promise<string> {
  const mails = () => queue<Mail[]>`select text from outbox_mail where "to" = ${to} and subject = 'Your code to read the papers' order by sent_at desc`;
  await expect.poll(async () => (await mails()).length, { timeout: 20_000 }).toBeGreaterThan(before);
  const found = /\b(\d{4})[ -]?(\d{4})\b/.exec((await mails())[0]?.text ?? '');
  return `${found?.[1] ?? ''}${found?.[2] ?? ''}`;
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Read the papers' }).click();
}

async function withPaper(page: Page): Promise<string> {
  const meeting = await planMeeting(page, { group: 'board', days: 85, place: 'Guest room' });
  await addItem(page, meeting, { title: 'Dentists for new arrivals' });
  await addItem(page, meeting, { title: 'Harrier Lane leases' });
  await page.goto(meeting);
  await page.getByRole('listitem').filter({ hasText: 'Dentists for new arrivals' }).getByRole('link', { name: /^Add a paper to item/ }).click();
  await page.getByLabel('What it is called').fill('Dental access survey');
  await page.getByLabel('File').setInputFiles({ name: 'survey.pdf', mimeType: 'application/pdf', buffer: pdf('survey') });
  await page.getByRole('button', { name: 'Add the paper' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  return meeting;
}

test('a guest answers without script, reads by a mailed code what was opened, and nothing once the link is taken back', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await withPaper(page);
  await page.goto(`${meeting}/guests`);
  await page.getByRole('link', { name: 'Invite a guest' }).click();
  await expect(page.getByRole('heading', { name: 'Invite a guest', level: 1 })).toBeVisible();
  await looksRight(page, 'invite');
  await page.getByLabel('Full name').fill('Iona Bright');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel(/Dentists for new arrivals/).check();
  await page.getByRole('button', { name: 'Invite and mail the link' }).click();
  await page.waitForURL(/\/guests$/);
  const [row] = await owner<{ id: string }[]>`select id from guest where meeting_id = ${idIn(meeting)}`;
  const mail = await mailTo(email, '/guest/', 'You are invited as a guest');
  expect(mail.text).not.toContain('Dentists');
  const link = new URL(/https?:\/\/\S+\/guest\/[\w-]{43}/.exec(mail.text)?.[0] ?? '').pathname;
  await issuePapers(page, meeting);
  await page.goto(meeting);
  await expect(page.getByRole('listitem').filter({ hasText: 'Dentists for new arrivals' }).getByText('Open to 1 guest of this meeting')).toBeVisible();

  const guest = await browserOf(null, { javaScriptEnabled: false });
  const answer = await guest.page.goto(link);
  expect(answer?.headers()['x-robots-tag']).toContain('noindex');
  expect(await guest.page.content()).not.toContain('Dentists');
  await guest.page.getByRole('button', { name: 'I am coming' }).click();
  await expect(guest.page.getByText('attending', { exact: true })).toBeVisible();
  await guest.page.getByRole('button', { name: 'Mail me a code to read them' }).click();
  await expect(guest.page.getByRole('heading', { name: 'Type the code' })).toBeVisible();
  const code = await newestCode(email, 0);

  // The same code in another browser opens nothing.
  const other = await browserOf(null);
  await other.page.goto(`${link}/code`);
  await looksRight(other.page, 'code');
  await typeCode(other.page, code);
  await expect(other.page.getByRole('alert').getByText(/This browser has not asked for a code/)).toBeVisible();
  await other.page.goto(`${link}/papers`);
  await expect(other.page).toHaveURL(new RegExp(`${link}$`));
  await looksRight(other.page, 'invitation');

  await typeCode(guest.page, code);
  await expect(guest.page.getByRole('heading', { name: 'Papers open to you' })).toBeVisible();
  await expect(guest.page.getByRole('heading', { name: 'Dentists for new arrivals' })).toBeVisible();
  expect(await guest.page.content()).not.toContain('Harrier Lane');
  const file = await guest.page.getByRole('link', { name: 'Dental access survey' }).getAttribute('href');
  const opened = await guest.context.request.get(file ?? '');
  expect(opened.status()).toBe(200);
  expect(opened.headers()['content-disposition']).toContain('survey.pdf');
  expect((await other.context.request.get(file ?? '')).status()).toBe(404);

  await page.goto(`${meeting}/guests/${row?.id ?? ''}`);
  await expect(page.getByText('attending', { exact: true }).first()).toBeVisible();
  await looksRight(page, 'guest');
  await page.goto(`${meeting}/guests`);
  await looksRight(page, 'guests');
  await page.goto(`${meeting}/guests/${row?.id ?? ''}`);
  await page.getByRole('button', { name: 'Take the link back' }).click();
  await expect(page.getByText('link taken back').first()).toBeVisible();

  expect((await guest.context.request.get(file ?? '')).status()).toBe(404);
  // One answer for a link taken back and one that never was: status and words.
  const [gone, madeUp] = [await guest.page.goto(`${link}/papers`), await other.page.goto(`/guest/${'x'.repeat(43)}`)];
  expect([gone?.status(), madeUp?.status()]).toEqual([404, 404]);
  const wordsOf = async (from: Page) => (await from.locator('main').innerText()).trim();
  expect(await wordsOf(guest.page)).toContain(dead);
  expect(await wordsOf(guest.page)).toBe(await wordsOf(other.page));
  await looksRight(other.page, 'dead-link');
  await owner`update meeting set state = 'cancelled' where id = ${idIn(meeting)}`;
});

test('a scanner that fetches and presses nothing spends nothing; five wrong codes end the code', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await withPaper(page);
  const to = 'second.guest@guests.example';
  await issuePapers(page, meeting);
  await page.goto(`${meeting}/guests/new`);
  await page.getByLabel('Full name').fill('Second Guest');
  await page.getByLabel('E-mail address').fill(to);
  await page.getByLabel(/Dentists for new arrivals/).check();
  await page.getByRole('button', { name: 'Invite and mail the link' }).click();
  await page.waitForURL(/\/guests$/);
  const link = new URL(/https?:\/\/\S+\/guest\/[\w-]{43}/.exec((await mailTo(to, '/guest/', 'You are invited as a guest')).text)?.[0] ?? '').pathname;

  const counts = async () => {
    const [row] = await owner<{ answers: number; codes: number; sessions: number }[]>`
      select (select count(*)::int from guest_answer a join guest g on g.id = a.guest_id where g.email = ${to}) as answers,
        (select count(*)::int from sign_in_challenge c join guest g on g.id = c.guest_id where g.email = ${to}) as codes,
        (select count(*)::int from guest_session s join guest g on g.id = s.guest_id where g.email = ${to}) as sessions`;
    return row;
  };
  const scanner = await browserOf(null);
  for (const path of ['', '/code', '/papers']) {
    await scanner.context.request.head(`${link}${path}`);
    await scanner.page.goto(`${link}${path}`);
  }
  expect(await counts()).toEqual({ answers: 0, codes: 0, sessions: 0 });
  const foreign = await scanner.context.request.post(link, { headers: { origin: 'https://elsewhere.example' }, form: { answer: 'attending' } });
  expect(foreign.status()).toBe(403);

  await scanner.page.goto(link);
  await scanner.page.getByRole('button', { name: 'Mail me a code to read them' }).click();
  await expect(scanner.page.getByRole('heading', { name: 'Type the code' })).toBeVisible();
  const code = await newestCode(to, 0);
  const wrong = code === '00000000' ? '00000001' : '00000000';
  for (let n = 0; n < 5; n += 1) {
    await scanner.page.goto(`${link}/code`);
    await typeCode(scanner.page, wrong);
    await expect(scanner.page.getByRole('alert').getByText(/not the code of the newest mail/)).toBeVisible();
  }
  await scanner.page.goto(`${link}/code`);
  await typeCode(scanner.page, code);
  await expect(scanner.page.getByRole('alert').getByText('This code no longer works. Ask for a new one.')).toBeVisible();
  expect((await counts())?.sessions).toBe(0);
  await owner`update meeting set state = 'cancelled' where id = ${idIn(meeting)}`;
});

test('the records officer searches for a numbered request and reads the hits; the secretariat sees that it happened', async ({ browserOf }) => {
  const { page } = await browserOf('Harriet Lowe');
  await page.goto('/p/north-vale');
  await page.getByRole('link', { name: 'Searches of the record' }).click();
  await expect(page.getByRole('heading', { name: 'Searches of the record', level: 1 })).toBeVisible();
  await looksRight(page, 'records');
  await page.getByLabel('Number of the request').fill('FOI-2026-017');
  await page.getByLabel('Words').fill('of');
  await page.getByRole('button', { name: 'Search, and log it' }).click();
  await expect(page.getByRole('alert').getByText(/at least 3 letters/)).toBeVisible();
  await page.getByLabel('Words').fill('notice transfers');
  await page.getByRole('button', { name: 'Search, and log it' }).click();
  await page.waitForURL(/\/records\/[0-9a-f-]{36}$/);
  await expect(page.getByText(/Notice of transfers of families/).first()).toBeVisible();
  await looksRight(page, 'hits');
  const download = await page.context().request.get(`${new URL(page.url()).pathname}/download`);
  expect(await download.text()).toContain('FOI-2026-017');
  const hits = new URL(page.url()).pathname;
  for (const path of ['meetings', 'actions', 'actions/download?which=open', 'escalations', 'register', 'register/download', 'interests', 'groups/board', 'groups/board/terms'])
    expect((await page.context().request.get(`/p/north-vale/${path}`)).status(), path).toBeGreaterThanOrEqual(403);
  await page.goto('/p/north-vale');
  await expect(page.getByText('nothing else of the record')).toBeVisible();
  await expect(page.getByText('Asylum sub-group')).toHaveCount(0);
  await looksRight(page, 'records officer');

  const secretariat = await browserOf('Rhys Calloway');
  await secretariat.page.goto('/p/north-vale/groups/board');
  await expect(secretariat.page.getByText(/FOI-2026-017/).first()).toBeVisible();
  expect((await secretariat.page.goto(hits))?.status()).toBe(404);
});
