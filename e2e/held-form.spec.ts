import type { Page } from '@playwright/test';
import { endSession, seatIdOf } from './database';
import { expect, test } from './journey';
import { signInByCode } from './sign-in-pages';

async function typeAppointment(page: Page, name: string): Promise<void> {
  const seat = await seatIdOf('board', 'Thornmoor District Council');
  await page.goto(`/p/north-vale/seats/${seat}`);
  await page.getByLabel('Full name').fill(name);
  await page.getByLabel(/^E-mail address/).fill('wren.halloran@thornmoor.example');
  await page.getByLabel('Assistant').check();
}
const send = (page: Page) => page.getByRole('button', { name: 'Appoint and tell the group' }).click();

test('a form posted after the session ended comes back whole to the same person', async ({ browserOf }) => {
  const { page, token } = await browserOf('Gwen Ashdown');
  await typeAppointment(page, 'Wren Halloran');
  await endSession(token);
  await send(page);
  await expect(page.getByText('You were signed out in the meantime')).toBeVisible();
  await signInByCode(page, 'gwen.ashdown@northvale.example');
  await expect(page).toHaveURL(/\/seats\/[0-9a-f-]{36}\?held=[0-9a-f-]{36}$/);
  await expect(page.getByText(/This is what you typed at \d\d:\d\d/)).toBeVisible();
  await expect(page.getByLabel('Full name')).toHaveValue('Wren Halloran');
  await expect(page.getByLabel(/^E-mail address/)).toHaveValue('wren.halloran@thornmoor.example');
  await expect(page.getByLabel('Assistant')).toBeChecked();
});

test('nobody else gets the words, not even with the same address', async ({ browserOf }) => {
  const { page, token } = await browserOf('Gwen Ashdown');
  await typeAppointment(page, 'Merle Ashcombe');
  await endSession(token);
  await send(page);
  await expect(page).toHaveURL(/\/sign-in\?/);
  const back = new URL(page.url()).searchParams.get('next') ?? '';
  expect(back).toContain('held=');
  await page.goto(`/sign-in?next=${encodeURIComponent(back)}`);
  await signInByCode(page, 'ines.marlow@northvale.example');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thornmoor District Council');
  expect(await page.content()).not.toContain('Merle Ashcombe');
  const gwen = await browserOf('Gwen Ashdown');
  await gwen.page.goto(back);
  await expect(gwen.page.getByLabel('Full name')).toHaveValue('Merle Ashcombe');
});
