import { expect, type Page } from '@playwright/test';
import { codeFor, countCodes } from './mail';

/** Asks for a code on the page that is open and gives what the mail says. */
export async function askForCode(page: Page, email: string): Promise<{ code: string; link: string }> {
  const before = await countCodes(email);
  await page.getByLabel('Your e-mail address').fill(email);
  await page.getByRole('button', { name: 'Send me a code' }).click();
  await expect(page.getByRole('heading', { name: 'Type the code' })).toBeVisible();
  return codeFor(email, before);
}

export async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Code', { exact: true }).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** Signs in with the mailed code, from the sign-in page that is open. */
export async function signInByCode(page: Page, email: string): Promise<void> {
  await typeCode(page, (await askForCode(page, email)).code);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
