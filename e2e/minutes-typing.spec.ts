import type { Page } from '@playwright/test';
import { owner } from './database';
import { expect, test } from './journey';
import { addItem, idIn, issuePapers, planMeeting } from './meeting-pages';

/** A meeting of today with one item, its minutes begun, the well of 1.1 open. */
async function openWell(page: Page, place: string): Promise<string> {
  const meeting = await planMeeting(page, { days: 80, place });
  await addItem(page, meeting, { title: 'Notice of transfers' });
  await issuePapers(page, meeting);
  await owner`update meeting set starts_at = now() - interval '3 hours', ends_at = now() - interval '1 hour' where id = ${idIn(meeting)}`;
  await page.goto(`${meeting}/minutes`);
  await page.getByRole('button', { name: 'Begin the minutes' }).click();
  await page.getByRole('link', { name: 'Write 1.1' }).click();
  return meeting;
}

test('minutes are typed without leaving the keys', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  await openWell(page, 'Typing room');
  const well = page.getByLabel(/^Paragraph 1\.\d$/);
  await expect(well).toBeFocused();
  await page.keyboard.type('Four of six sites were late.');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Two were not.');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Four of six sites were late. Two were not.')).toBeVisible();
  await expect(page.getByLabel('Paragraph 1.2')).toBeFocused();
  await expect(well).toHaveValue('');

  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Paragraph 1.2')).toBeFocused();
  await page.keyboard.type('d: To ask for notice.');
  await expect(page.getByRole('radio', { name: 'Decision' })).toBeChecked();
  await expect(well).toHaveValue('To ask for notice.');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^Decision ASY-/)).toBeVisible();

  await expect(page.getByLabel('Paragraph 1.3')).toBeFocused();
  await page.keyboard.type('a: Send the dates.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Action', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Save as 1.3' }).click();
  await page.getByRole('link', { name: 'Owner and date: 1.3' }).click();
  await expect(page.getByLabel('What is to be done, or asked')).toHaveValue('Send the dates.');
});

test('without script: the kind typed before the words is taken', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway', { javaScriptEnabled: false });
  await openWell(page, 'Quiet room');
  await expect(page.getByText('Enter saves')).toHaveCount(0);
  await page.getByLabel('Paragraph 1.1').fill('d: To ask for notice.');
  await page.getByRole('button', { name: 'Save as 1.1' }).click();
  await expect(page.getByText(/^Decision ASY-/)).toBeVisible();
  await page.getByLabel('Paragraph 1.2').fill('r: Notice alone will not do.');
  await page.getByRole('button', { name: 'Save as 1.2' }).click();
  await expect(page.getByRole('alert').getByText('Choose whose reservation it is.')).toBeVisible();
  await page.getByLabel(/^Who spoke/).selectOption({ label: 'Lantern House' });
  await page.getByRole('button', { name: 'Save as 1.2' }).click();
  await expect(page.getByText('Reservation · Lantern House')).toBeVisible();
  await expect(page.getByText('recorded by the secretariat, in the meeting')).toBeVisible();
});
