import type { Page } from '@playwright/test';
import { pdf } from '@/lib/files/samples';
import { owner } from './database';
import { expect, test } from './journey';
import { mailsAbout, mailTo } from './mail';
import { addItem, dayFromNow, giveNotice, idIn, issuePapers, planMeeting, typeDay } from './meeting-pages';

const lucy = 'lucy.thornbury@lanternhouse.example';
const dana = 'dana.whitlock@brightstead.example';
const secretTitle = 'Inspection of the Harrow Lane site';
const secretPaper = 'What the inspectors wrote down';
const secretWords = /Harrow Lane|inspectors wrote|findings-of-june/;

async function addPaper(page: Page, meeting: string, title: string): Promise<void> {
  await page.goto(meeting);
  const item = page.getByRole('listitem').filter({ hasText: secretTitle });
  await item.getByRole('link', { name: /^Add a paper to item/ }).click();
  await page.getByLabel('What it is called').fill(title);
  await page
    .getByLabel('File')
    .setInputFiles({ name: 'findings-of-june.pdf', mimeType: 'application/pdf', buffer: pdf('findings') });
  await page.getByRole('button', { name: 'Add the paper' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await expect(page.getByRole('link', { name: title, exact: true })).toBeVisible();
}

test('notice carries a calendar invitation and no word of the agenda', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(page, { days: 40, place: 'Town Hall, north wing' });
  await addItem(page, meeting, { title: 'Bedford Row leases' });
  await giveNotice(page, meeting);
  const mail = await mailTo(lucy, idIn(meeting), 'Invitation');
  const calendar = (mail.calendar ?? '').replace(/\r\n[ \t]/g, '');
  for (const line of [
    'METHOD:REQUEST',
    'SEQUENCE:0',
    'BEGIN:VTIMEZONE',
    'TZID:Europe/London',
    'STATUS:CONFIRMED',
  ])
    expect(calendar).toContain(line);
  expect(calendar).toMatch(new RegExp(`UID:${idIn(meeting)}@`));
  expect(calendar).toMatch(/ORGANIZER;[^\n]*mailto:secretariat@northvale\.example/);
  expect(calendar).toMatch(/DTSTART;TZID=Europe\/London:\d{8}T100000/);
  expect(calendar.match(/^ATTENDEE/gm)).toHaveLength(1);
  for (const part of [mail.subject, mail.text, mail.html, calendar]) {
    expect(part).not.toContain('Bedford Row');
    expect(part).not.toContain('Matters arising');
  }
  expect(mail.text).toContain(meeting);
});

test('moving raises the sequence, cancelling takes the invitation away', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(page, { days: 44, place: 'Library' });
  await giveNotice(page, meeting);
  const first = await mailTo(lucy, idIn(meeting), 'Invitation');
  const uid = /UID:\S+/.exec(first.calendar ?? '')?.[0];

  await page.goto(`${meeting}/move`);
  await typeDay(page, 'Day', dayFromNow(46));
  await page.getByLabel('Why it moves').fill('The hall is being painted');
  await page.getByRole('button', { name: 'Move it and tell everybody' }).click();
  await expect(page.getByText('Moved from')).toBeVisible();
  const moved = await mailTo(lucy, idIn(meeting), 'Moved');
  expect(moved.calendar).toContain('METHOD:REQUEST');
  expect(moved.calendar).toContain('SEQUENCE:1');
  expect(moved.calendar).toContain(uid);
  expect(moved.text).toContain('The hall is being painted');

  await page.goto(`${meeting}/cancel`);
  await page.getByLabel('Why it is cancelled').fill('Not enough to discuss');
  await page.getByRole('button', { name: 'Cancel it and tell everybody' }).click();
  await expect(page.getByText('This meeting is cancelled')).toBeVisible();
  const cancelled = await mailTo(lucy, idIn(meeting), 'Cancelled');
  expect(cancelled.calendar).toContain('METHOD:CANCEL');
  expect(cancelled.calendar).toContain('SEQUENCE:2');
  expect(cancelled.calendar).toContain('STATUS:CANCELLED');
  expect(cancelled.calendar).toContain(uid);
});

test('a restricted item and its paper reach who they are for, and nobody else', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(page, { days: 48, place: 'Old Exchange' });
  await addItem(page, meeting, {
    title: secretTitle,
    minutes: '23',
    notFor: ['Brightstead Housing', 'Home Office'],
  });
  await addPaper(page, meeting, secretPaper);
  const file = (await page.getByRole('link', { name: secretPaper, exact: true }).getAttribute('href')) ?? '';
  const [item] = await owner<
    { id: string }[]
  >`select id from agenda_item where title = ${secretTitle} and meeting_id = ${idIn(meeting)}`;
  await page.goto(`${meeting}/issue`);
  await expect(page.getByRole('row').filter({ hasText: 'Dana Whitlock' })).toContainText(
    'everything but item 5',
  );
  await expect(page.getByRole('row').filter({ hasText: 'Lucy Thornbury' })).toContainText(/everything$/);
  await issuePapers(page, meeting);

  const member = await browserOf('Lucy Thornbury');
  await member.page.goto(meeting);
  await expect(member.page.getByRole('heading', { name: secretTitle })).toBeVisible();
  const opened = await member.page.request.get(file);
  expect(opened.status()).toBe(200);
  expect(await opened.body()).toEqual(pdf('findings'));

  const provider = await browserOf('Dana Whitlock');
  await provider.page.goto(meeting);
  const slot = provider.page.getByRole('listitem').filter({ hasText: 'Restricted item' });
  await expect(slot).toContainText('5');
  await expect(slot).toContainText('23 min');
  for (const path of [
    '/me',
    '/p/north-vale/meetings',
    meeting,
    `${meeting}/coming`,
    `${meeting}/minutes`,
    `${meeting}/attendance`,
  ]) {
    const html = await provider.page.request.get(path);
    expect(html.status(), path).toBe(200);
    expect(await html.text(), path).not.toMatch(secretWords);
    const flight = await provider.page.request.get(path, { headers: { rsc: '1' } });
    expect(await flight.text(), `flight of ${path}`).not.toMatch(secretWords);
  }
  for (const path of [file, `${meeting}/items/${item?.id ?? ''}`, `${meeting}/issue`])
    expect((await provider.page.request.get(path)).status(), path).toBe(404);

  await mailTo(dana, idIn(meeting), 'Papers');
  await mailTo(lucy, idIn(meeting), 'Papers');
  for (const mail of await mailsAbout(idIn(meeting)))
    expect(`${mail.subject} ${mail.text} ${mail.html}`, mail.to).not.toMatch(secretWords);
});

test('a member answers on the desk, the secretariat records an answer, both are seen', async ({
  browserOf,
}) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(page, { days: 52, place: 'Guildhall' });
  await giveNotice(page, meeting);
  const member = await browserOf('Kemi Adeyemi');
  await member.page.goto('/me');
  const asked = member.page
    .getByRole('listitem')
    .filter({ has: member.page.locator(`a[href="${meeting}"]`) });
  await asked.getByRole('button', { name: 'Attending' }).click();
  await expect(asked.getByRole('button', { name: 'Attending' })).toHaveCount(0);

  await page.goto(`${meeting}/coming`);
  await page.getByLabel('Seat').selectOption({ label: 'Community groups' });
  await page.getByLabel('Apologies').check();
  await page.getByLabel('By phone').check();
  await page.getByLabel(/^What they said/).fill('On a training day');
  await page.getByRole('button', { name: 'Record this answer' }).click();
  const row = (seat: string) => page.getByRole('row').filter({ hasText: seat });
  await expect(row('Community groups')).toContainText('apologies');
  await expect(row('Community groups')).toContainText('On a training day');
  await expect(row('Calder Sound Council')).toContainText('attending');
  await expect(row('Lantern House')).toContainText('not answered');

  await page.goto(`${meeting}/move`);
  await typeDay(page, 'Day', dayFromNow(54));
  await page.getByLabel('Why it moves').fill('Half-term');
  await page.getByRole('button', { name: 'Move it and tell everybody' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await page.goto(`${meeting}/coming`);
  await expect(row('Calder Sound Council')).toContainText('not answered');
  await member.page.goto('/me');
  await expect(asked.getByRole('button', { name: 'Attending' })).toBeVisible();
});

test('pressing issue twice, and posting it again, issues once', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(page, { days: 56, place: 'Corn Hall' });
  await page.goto(`${meeting}/issue`);
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: /^Issue to \d+ people$/ }).dblclick();
  const request = await posted;
  await page.waitForURL((url) => url.pathname === meeting);
  const { cookie: _cookie, 'content-length': _length, ...headers } = await request.allHeaders();
  const again = await page.request.post(request.url(), {
    headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
    data: request.postDataBuffer() ?? Buffer.alloc(0),
  });
  expect(again.status()).toBeLessThan(400);
  await mailTo(lucy, idIn(meeting), 'Papers');
  const owed = await owner<{ times: number }[]>`
    select count(*)::int as times from mail where subject_id = ${idIn(meeting)} and kind = 'papers issued' group by person_id`;
  expect(owed.length).toBeGreaterThan(5);
  expect(owed.every(({ times }) => times === 1)).toBe(true);
  const events =
    await owner`select 1 from audit_event where subject_id = ${idIn(meeting)} and name = 'agenda.issue'`;
  expect(events).toHaveLength(1);
});
