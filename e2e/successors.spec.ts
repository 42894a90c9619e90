import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { owner } from './database';
import { expect, test } from './journey';

const p = '/p/fennmark-smp';
const reference = 'BRD-2026-001';

/** A command as the operator types it. */
const command = async (script: string, ...words: string[]) =>
  (await promisify(execFile)(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...words], { env: { ...process.env, DATABASE_OWNER_URL: process.env.E2E_OWNER_URL } })).stdout;

const dayIn = (days: number) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(new Date(Date.now() + days * 86_400_000));

/** Its own partnership: a board with two councils that vote, and an action of one of them. */
async function setUp(): Promise<void> {
  await command('partnership', 'create', '--name', 'Fennmark Strategic Migration Partnership', '--short-name', 'Fennmark SMP', '--nation', 'England',
    '--manager', 'Vera Lindqvist <vera@fennmark.example>', '--secretariat', 'Otto Brandt <otto@fennmark.example>');
  const [at] = await owner<{ partnership: string; board: string }[]>`select p.id as partnership, g.id as board from partnership p join groups g on g.partnership_id = p.id where p.slug = 'fennmark-smp'`;
  if (!at) throw new Error('no partnership');
  await owner`insert into organisation (id, name, kind) values (${randomUUID()}, 'Barton-on-Fen Council', 'council'), (${randomUUID()}, 'Corley Fen Council', 'council'), (${randomUUID()}, 'Bartonfen Council', 'council')`;
  for (const [council, name] of [['Barton-on-Fen Council', 'Kim Adair'], ['Corley Fen Council', 'Ash Donnelly']] as const) {
    const [seat, person] = [randomUUID(), randomUUID()];
    await owner`insert into seat (id, partnership_id, group_id, organisation_id, label, kind, sector, role_only, position, started_at)
      select ${seat}, ${at.partnership}, ${at.board}, id, name, 'voting', 'council', false, 20, now() - interval '300 days' from organisation where name = ${council}`;
    await owner`insert into person (id, name, made_at) values (${person}, ${name}, now())`;
    await owner`insert into person_contact (person_id, email) values (${person}, ${`${name.split(' ')[0]?.toLowerCase() ?? ''}@fen.example`})`;
    await owner`insert into appointment (id, partnership_id, group_id, seat_id, role_only, person_id, kind, starts_on, started_at)
      values (${randomUUID()}, ${at.partnership}, ${at.board}, ${seat}, false, ${person}, 'holder', ${dayIn(-200)}, now() - interval '200 days')`;
  }
  const [audience] = await owner<{ key: number }[]>`insert into audience (partnership_id, group_id, occasion, dated, rule, readers, rule_hash)
    values (${at.partnership}, ${at.board}, 'standing record', '2000-01-01', 'group', 'members', 'fennmark') returning key`;
  await owner`insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, first_due, due, state, opened_at, version)
    select ${randomUUID()}, ${at.partnership}, ${at.board}, ${audience?.key ?? 0}, ${reference}, 'action', 'Open the warm space by the lock.', id, ${dayIn(30)}, ${dayIn(30)}, 'open', now(), 1
    from seat where label = 'Barton-on-Fen Council'`;
}

async function looksRight(page: Page, name: string): Promise<void> {
  for (const { width, height } of [{ width: 1280, height: 900 }, { width: 320, height: 640 }]) {
    await page.setViewportSize({ width, height });
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
    expect(violations.map((fault) => `${name} ${String(width)}: ${fault.id} ${fault.nodes.map((node) => node.target.join(' ')).join(', ')}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${name} at ${String(width)} px`).toBeLessThanOrEqual(0);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/${name}-${String(width)}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('two councils merge: the manager chooses seat and action, without script; then the partnership goes dormant and wakes', async ({ browserOf }) => {
  test.setTimeout(240_000);
  await setUp();
  const [before] = await owner<{ id: string }[]>`select id from seat where label = 'Barton-on-Fen Council'`;
  const merge = ['succeed', '--of', 'Barton-on-Fen Council', '--of', 'Corley Fen Council', '--by', 'Bartonfen Council', '--on', dayIn(0)];
  expect(await command('organisation', ...merge)).toContain('Fennmark SMP: 0 seats moved, 2 need somebody');
  expect(await command('organisation', ...merge)).toContain('The register said so already');

  const { page } = await browserOf('Vera Lindqvist', { javaScriptEnabled: false });
  await page.goto(p);
  await expect(page.getByText('2 need somebody')).toBeVisible();
  await page.getByRole('link', { name: 'Choose what goes on' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What needs somebody');
  await expect(page.getByText('Open the warm space')).toHaveCount(0);
  const decide = page.getByRole('button', { name: 'Decide on the seat Barton-on-Fen Council' });
  await decide.click();
  await expect(page.getByRole('alert').filter({ hasText: 'Choose what carries on.' })).toBeVisible();
  const seat = page.locator('article').filter({ has: decide });
  await seat.getByRole('radio', { name: 'A new voting seat of Bartonfen Council' }).check();
  await seat.getByRole('checkbox', { name: /^The same people/ }).check();
  await decide.click();
  await expect(page.getByRole('heading', { name: /^Barton-on-Fen Council/ })).toHaveCount(0);
  const script = await browserOf('Vera Lindqvist');
  await script.page.goto(`${p}/successions`);
  await looksRight(script.page, 'needs-somebody');

  await page.getByLabel(`Who carries on ${reference}`).selectOption({ label: 'Bartonfen Council' });
  await page.getByRole('button', { name: `Give ${reference} to this seat` }).click();
  const other = page.locator('article').filter({ has: page.getByRole('button', { name: 'Decide on the seat Corley Fen Council' }) });
  await other.getByRole('radio', { name: 'No seat goes on from it' }).check();
  await other.getByRole('button').click();
  await expect(page.getByText('Nothing needs a choice')).toBeVisible();

  const kim = await browserOf('Kim Adair');
  await kim.page.goto(`${p}/groups/board`);
  await expect(kim.page.getByRole('table', { name: 'Seats' })).toContainText('Barton-on-Fen Council, until');
  await looksRight(kim.page, 'group');
  await kim.page.goto(`${p}/seats/${before?.id ?? ''}`);
  await expect(kim.page.getByText('The seat goes on as Bartonfen Council')).toBeVisible();
  await looksRight(kim.page, 'old-seat');
  await kim.page.goto(`${p}/actions`);
  await kim.page.getByRole('link', { name: reference }).click();
  await expect(kim.page.getByText('From Barton-on-Fen Council to Bartonfen Council')).toBeVisible();
  const gone = await browserOf('Ash Donnelly');
  await gone.page.goto(`${p}/groups/board`);
  await expect(gone.page.getByText('Bartonfen')).toHaveCount(0);

  expect(await command('partnership', 'dormant', 'fennmark-smp', '--custodian', 'Fenland Archive', '--contact', 'archive@fen.example', '--from', dayIn(-3))).toContain('is dormant; Fenland Archive looks after its record');
  await kim.page.goto(`${p}/actions`);
  await expect(kim.page.getByText('Custodian: Fenland Archive, archive@fen.example')).toBeVisible();
  await expect(kim.page.getByRole('row', { name: new RegExp(reference) })).toContainText('partnership dormant');
  await looksRight(kim.page, 'dormant');
  expect(await command('partnership', 'revive', 'fennmark-smp')).toContain('active again');
  await kim.page.reload();
  await expect(kim.page.getByText('partnership dormant')).toHaveCount(0);
});
