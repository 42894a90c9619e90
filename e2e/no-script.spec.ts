import { expect, test } from './journey';
import { addItem, giveNotice, planMeeting } from './meeting-pages';
import { signInByCode } from './sign-in-pages';

const noScript = { javaScriptEnabled: false };

test('without script: sign in and answer an invitation', async ({ browserOf }) => {
  const { page } = await browserOf(null, noScript);
  await page.goto('/me');
  await signInByCode(page, 'lan@riversidewelcome.example');
  await expect(page).toHaveURL(/\/me$/);
  const rhys = await browserOf('Rhys Calloway');
  const meeting = await planMeeting(rhys.page, { days: 68, place: 'Reading room' });
  await giveNotice(rhys.page, meeting);
  await page.goto('/me');
  const asked = page.getByRole('listitem').filter({ has: page.locator(`a[href="${meeting}"]`) });
  await asked.getByRole('button', { name: 'Apologies' }).click();
  await expect(page).toHaveURL(/\/me$/);
  await page.goto(meeting);
  await expect(page.getByText('Community groups: apologies')).toBeVisible();
});

test('without script: a failing form keeps every word and says what to do', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway', noScript);
  await page.goto('/p/north-vale/meetings/new');
  const day = page.getByRole('group', { name: 'Day', exact: true });
  await day.getByLabel('Day', { exact: true }).fill('31');
  await day.getByLabel('Month').fill('Feb');
  await day.getByLabel('Year').fill('2027');
  await page.getByLabel('Begins at').fill('half past nine');
  await page.getByRole('textbox', { name: /^Place/ }).fill('The <b>old</b> & new hall');
  await page.getByRole('button', { name: 'Plan this meeting' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toContainText('There is no such day in that month');
  await expect(summary).toContainText('Enter the time it begins like 10:00.');
  await expect(summary).toContainText('Enter the time it ends');
  await expect(day.getByLabel('Day', { exact: true })).toHaveValue('31');
  await expect(day.getByLabel('Month')).toHaveValue('Feb');
  await expect(page.getByLabel('Begins at')).toHaveValue('half past nine');
  await expect(page.getByRole('textbox', { name: /^Place/ })).toHaveValue('The <b>old</b> & new hall');
  for (const link of await summary.getByRole('link').all()) {
    const id = (await link.getAttribute('href')) ?? '';
    await expect(page.locator(id.replaceAll('.', '\\.'))).toHaveCount(1);
  }
});

test('without script: plan, add an item, refuse an empty title, keep the note', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway', noScript);
  const meeting = await planMeeting(page, { days: 72, place: 'Chapel' });
  await page.goto(`${meeting}/items/new`);
  await page.getByLabel(/^Note beneath the title/).fill('Bring last year’s figures.\nBoth sheets.');
  await page.getByLabel('Minutes', { exact: true }).fill('20');
  await page.getByRole('button', { name: 'Add to the agenda' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Enter a title.' })).toBeVisible();
  await expect(page.getByLabel(/^Note beneath the title/)).toHaveValue(
    'Bring last year’s figures.\nBoth sheets.',
  );
  await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('20');
  await page.getByLabel('Title', { exact: true }).fill('Heating in shared houses');
  await page.getByRole('button', { name: 'Add to the agenda' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await expect(page.getByText('Heating in shared houses')).toBeVisible();
  await expect(page.getByText('Bring last year’s figures.')).toBeVisible();
  await addItem(page, meeting, { title: 'For some seats only', notFor: ['Home Office'] });
  await expect(page.getByText('For some seats only')).toBeVisible();
});
