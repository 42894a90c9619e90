import { expect, type Page } from '@playwright/test';

export const meetingsPath = '/p/north-vale/meetings';

/** Day, month and year so many days from now, never a weekend's. */
export function dayFromNow(days: number): { day: string; month: string; year: string } {
  const date = new Date(Date.now() + days * 86_400_000);
  while ([0, 6].includes(date.getUTCDay())) date.setUTCDate(date.getUTCDate() + 1);
  return {
    day: String(date.getUTCDate()),
    month: String(date.getUTCMonth() + 1),
    year: String(date.getUTCFullYear()),
  };
}

export async function typeDay(
  page: Page,
  legend: string,
  typed: { day: string; month: string; year: string },
) {
  const fields = page.getByRole('group', { name: legend, exact: true });
  await fields.getByLabel('Day', { exact: true }).fill(typed.day);
  await fields.getByLabel('Month').fill(typed.month);
  await fields.getByLabel('Year').fill(typed.year);
}

/** The secretariat plans a meeting; gives its address. */
export async function planMeeting(
  page: Page,
  given: { group?: string; days: number; place: string },
): Promise<string> {
  await page.goto(`${meetingsPath}/new`);
  await page.getByLabel('Group').selectOption(given.group ?? 'asylum');
  await typeDay(page, 'Day', dayFromNow(given.days));
  await page.getByLabel('Begins at').fill('10:00');
  await page.getByLabel('Ends at').fill('12:00');
  await page.getByRole('textbox', { name: /^Place/ }).fill(given.place);
  await page.getByRole('button', { name: 'Plan this meeting' }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export const idIn = (path: string): string => /[0-9a-f-]{36}/.exec(path)?.[0] ?? '';

export async function giveNotice(page: Page, meeting: string): Promise<void> {
  await page.goto(`${meeting}/notice`);
  await page.getByRole('button', { name: /^Give notice to \d+ people$/ }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await expect(page.getByText('notice issued').first()).toBeVisible();
}

export async function issuePapers(page: Page, meeting: string): Promise<void> {
  await page.goto(`${meeting}/issue`);
  await page.getByRole('button', { name: /^Issue to \d+ people$/ }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await expect(page.getByText('papers issued').first()).toBeVisible();
}

/** Adds an item; `notFor` names the seats that do not read it. */
export async function addItem(
  page: Page,
  meeting: string,
  item: { title: string; minutes?: string; note?: string; notFor?: string[] },
) {
  await page.goto(`${meeting}/items/new`);
  await page.getByLabel('Title', { exact: true }).fill(item.title);
  await page.getByLabel('Minutes', { exact: true }).fill(item.minutes ?? '15');
  if (item.note) await page.getByLabel(/^Note beneath the title/).fill(item.note);
  if (item.notFor) await page.getByLabel('All except those ticked below').check();
  for (const seat of item.notFor ?? [])
    await page
      .getByRole('group', { name: /^Seats/ })
      .getByLabel(seat)
      .check();
  await page.getByRole('button', { name: /^Add (to the agenda|it and tell everybody)$/ }).click();
  await page.waitForURL((url) => url.pathname === meeting);
}

/** Makes the closed part of a meeting, for all but these seats, with one item in it. */
export async function addToClosedPart(page: Page, meeting: string, part: { title: string; notFor: string[] }) {
  await page.goto(`${meeting}/closed`);
  await page.getByLabel('All except those ticked below').check();
  for (const seat of part.notFor) await page.getByRole('group', { name: /^Seats/ }).getByLabel(seat).check();
  await page.getByRole('button', { name: 'Make the closed part' }).click();
  await page.getByRole('link', { name: 'Add an item to the closed part' }).click();
  await page.getByLabel('Title', { exact: true }).fill(part.title);
  await page.getByRole('button', { name: 'Add to the closed part' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
}
