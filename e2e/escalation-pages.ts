import { expect, type Page } from '@playwright/test';
import { owner } from './database';
import { dayFromNow, typeDay } from './meeting-pages';

export const escalationsPath = '/p/north-vale/escalations';
export const deskPath = '/desk/home-office-asylum-accommodation';

/** Raises an issue to the board; gives its id, which the raiser may not see yet. */
export async function raise(page: Page, issue: { title: string; text: string }): Promise<string> {
  await page.goto(`${escalationsPath}/new?group=board`);
  await page.getByLabel('What the issue is', { exact: true }).fill(issue.title);
  await page.getByLabel(/^What happens, and why/).fill(issue.text);
  await page.getByRole('button', { name: /^Raise it/ }).click();
  await page.waitForURL((url) => url.pathname.startsWith(escalationsPath) && !url.pathname.endsWith('/new'));
  const [row] = await owner<{ id: string }[]>`select id from escalation where title = ${issue.title}`;
  return `${escalationsPath}/${row?.id ?? ''}`;
}

export async function takeUp(page: Page, path: string, team: string): Promise<void> {
  await page.goto(`${path}/screen`);
  await page.getByLabel('Who can settle it', { exact: true }).selectOption({ label: team });
  await page.getByRole('button', { name: 'Take it up before the group' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

export async function draft(page: Page, path: string, letter: { text: string; asks: string; to?: string }): Promise<void> {
  await page.goto(`${path}/draft`);
  await page.getByLabel('The letter', { exact: true }).fill(letter.text);
  await page.getByLabel('What is asked', { exact: true }).fill(letter.asks);
  await page.getByLabel(/^Address the letter goes to/).fill(letter.to ?? '');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

export async function agree(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/agree`);
  await page.getByLabel('consensus').check();
  await page.getByRole('button', { name: 'Record that the group agreed' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

export async function clear(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/clear`);
  await page.getByRole('button', { name: 'Clear exactly this letter' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

export async function judge(page: Page, path: string, ask: number, verdict: string): Promise<void> {
  await page.goto(`${path}/verdict`);
  await page.getByRole('group', { name: 'Ask', exact: true }).getByRole('radio').nth(ask - 1).check();
  await page.getByRole('group', { name: 'The group found it' }).getByLabel(verdict, { exact: true }).check();
  await page.getByRole('button', { name: 'Record this verdict' }).click();
  await page.waitForURL((url) => url.pathname === path);
}

/** The row of an ask in the table of both ledgers. */
export const askRow = (page: Page, words: string) => page.getByRole('row').filter({ hasText: words });

export async function typeToday(page: Page, legend: string): Promise<void> {
  await typeDay(page, legend, dayFromNow(0));
}

export async function expectHidden(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(404);
}
