import type { Locator, Page } from '@playwright/test';
import { owner } from './database';
import { expect, test } from './journey';
import { mailTo, mailsAbout } from './mail';
import { addItem, dayFromNow, idIn, issuePapers, planMeeting, typeDay } from './meeting-pages';

const restricted = 'Overcrowding at the Mill';
const secret = /Overcrowding at the Mill|eleven rooms were shared/;
const yesterday = dayFromNow(-4);

/** The paragraph that begins with these words and what stands beneath it. */
const beneath = (page: Page, words: string): Locator =>
  page
    .locator('section')
    .filter({ has: page.getByText(words) })
    .last();

async function write(
  page: Page,
  given: { item: string; text: string; kind?: string; method?: string },
): Promise<void> {
  const item = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: given.item }) })
    .last();
  if ((await item.getByRole('textbox').count()) === 0)
    await item.getByRole('link', { name: /^Write / }).click();
  await item.getByRole('textbox', { name: /^Paragraph/ }).fill(given.text);
  await item.getByLabel(given.kind ?? 'Discussion', { exact: true }).check();
  if (given.method) await item.getByLabel(/^Decided by/).selectOption(given.method);
  await item.getByRole('button', { name: /^Save as/ }).click();
  await expect(item.getByText(given.text)).toBeVisible();
}

/** A meeting with issued papers whose day has come, and a later one that can approve its minutes. */
async function heldMeeting(page: Page): Promise<string> {
  const meeting = await planMeeting(page, { days: 60, place: 'Weavers’ Hall' });
  await addItem(page, meeting, { title: 'Winter opening hours' });
  await addItem(page, meeting, { title: restricted, notFor: ['Brightstead Housing', 'Home Office'] });
  await issuePapers(page, meeting);
  const later = await planMeeting(page, { days: 64, place: 'Weavers’ Hall' });
  await issuePapers(page, later);
  await owner`
    update meeting set starts_at = date_trunc('hour', now()) - interval '26 hours', ends_at = date_trunc('hour', now()) - interval '24 hours'
    where id = ${idIn(meeting)}`;
  return meeting;
}

test('minutes from the first paragraph to the approved version', async ({ browserOf }) => {
  test.setTimeout(120_000);
  const { page } = await browserOf('Rhys Calloway');
  const meeting = await heldMeeting(page);
  const minutes = `${meeting}/minutes`;

  await test.step('the secretariat writes', async () => {
    await page.goto(minutes);
    await page.getByRole('button', { name: 'Begin the minutes' }).click();
    await expect(page.getByText('drafting')).toBeVisible();
    await write(page, { item: 'Winter opening hours', text: 'Members heard that drop-ins close at four.' });
    await write(page, {
      item: 'Winter opening hours',
      text: 'Drop-ins stay open until six from December.',
      kind: 'Decision',
      method: 'consensus',
    });
    await page.goto(minutes);
    await write(page, { item: restricted, text: 'Members heard that eleven rooms were shared.' });
    await page.goto(minutes);
    await page.getByRole('link', { name: /^Record a reservation/ }).click();
    await page.getByLabel('Whose reservation').selectOption({ label: 'Calder Sound Council' });
    await page.getByLabel('In their own words').fill('Only if the county pays for the evenings.');
    await page.getByLabel('in the meeting').check();
    await typeDay(page, 'On', yesterday);
    await page.getByRole('button', { name: 'Record this reservation' }).click();
    await expect(page.getByText('Reservation · Calder Sound Council')).toBeVisible();
    await expect(page.getByText('not confirmed yet')).toBeVisible();
    await page.getByRole('button', { name: 'Send to the chair' }).click();
    await expect(page.getByText('sent to the chair')).toBeVisible();
  });

  const member = await browserOf('Kemi Adeyemi');
  await test.step('nobody reads a draft; the chair clears it', async () => {
    await member.page.goto(minutes);
    await expect(member.page.getByText('No minutes to read yet')).toBeVisible();
    expect(await member.page.content()).not.toContain('drop-ins close at four');
    const chair = await browserOf('Helena Strand');
    await chair.page.goto(minutes);
    await expect(chair.page.getByText('Members heard that drop-ins close at four.')).toBeVisible();
    await chair.page.getByRole('button', { name: 'Clear the minutes' }).click();
    await expect(chair.page.getByText('cleared')).toBeVisible();
  });

  await test.step('circulated unconfirmed, and mailed', async () => {
    await page.goto(minutes);
    await page.getByRole('button', { name: 'Circulate unconfirmed' }).click();
    await expect(page.getByText('unconfirmed').first()).toBeVisible();
    await mailTo('dana.whitlock@brightstead.example', idIn(meeting), '');
    for (const mail of await mailsAbout(idIn(meeting)))
      expect(`${mail.subject} ${mail.text} ${mail.html}`).not.toMatch(secret);
  });

  await test.step('the provider reads the open part only', async () => {
    const provider = await browserOf('Dana Whitlock');
    await provider.page.goto(minutes);
    await expect(provider.page.getByText('Drop-ins stay open until six from December.')).toBeVisible();
    await expect(provider.page.getByRole('heading', { name: 'Restricted item' })).toBeVisible();
    for (const headers of [{}, { rsc: '1' }] as Record<string, string>[])
      expect(await (await provider.page.request.get(minutes, { headers })).text()).not.toMatch(secret);
    await expect(provider.page.getByText('Restricted part')).toHaveCount(0);
  });

  await test.step('a member corrects, the secretariat accepts', async () => {
    await member.page.goto(minutes);
    await expect(member.page.getByText('Members heard that eleven rooms were shared.')).toBeVisible();
    await member.page.getByRole('link', { name: /^Propose a correction: 5\.1/ }).click();
    await member.page
      .getByLabel('The words as they should be')
      .fill('Members heard that drop-ins close at five.');
    await member.page.getByRole('button', { name: 'Propose this correction' }).click();
    await expect(member.page.getByText('pending: a correction is proposed')).toBeVisible();
    await page.goto(minutes);
    await page.getByRole('button', { name: 'Accept the correction' }).click();
    await expect(page.getByText('Members heard that drop-ins close at five.').first()).toBeVisible();
    await expect(page.getByText('pending: a correction is proposed')).toHaveCount(0);
  });

  await test.step('open and restricted part are approved apart, each with its sum', async () => {
    for (const approved of [1, 2]) {
      await page.goto(minutes);
      await page.getByText('Record the approval…').first().click();
      await page.getByLabel('with changes').first().check();
      await page.getByRole('button', { name: 'Record this approval' }).first().click();
      await expect(page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toHaveCount(approved);
    }
    await member.page.goto(minutes);
    await expect(member.page.getByText(/^SHA-256 [0-9a-f]{64}$/)).toHaveCount(2);
    await expect(member.page.getByRole('link', { name: /^Propose a correction/ })).toHaveCount(0);
    await expect(beneath(member.page, 'Only if the county pays for the evenings.')).toBeVisible();
  });
});
