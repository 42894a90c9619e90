import type { Page } from '@playwright/test';
import { owner, seatIdOf } from './database';
import { expect, notFound, test } from './journey';
import { mailTo } from './mail';
import { dayFromNow, typeDay } from './meeting-pages';

const p = '/p/north-vale';
const problem = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' });

async function makeGroup(page: Page, group: { name: string; code: string; kind: string; parent?: string; endsInDays?: number }): Promise<string> {
  await page.goto(p);
  await page.getByRole('link', { name: 'Make a group' }).click();
  await page.getByLabel('Name', { exact: true }).fill(group.name);
  await page.getByLabel('Code', { exact: true }).fill(group.code);
  await page.getByRole('radio', { name: group.kind, exact: true }).check();
  if (group.parent) await page.getByLabel('Beneath').selectOption({ label: group.parent });
  if (group.endsInDays) await typeDay(page, 'The day it ends (optional)', dayFromNow(group.endsInDays));
  await page.getByRole('button', { name: 'Make this group' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(group.name);
  return new URL(page.url()).pathname;
}

async function makeSeat(page: Page, group: string, seat: { organisation?: string; kindOfNew?: string; sector?: string; kind: string; byRole?: boolean }): Promise<string> {
  await page.goto(group);
  await page.getByRole('link', { name: 'Make a seat' }).click();
  if (seat.organisation) await page.getByRole('combobox', { name: /^Organisation whose seat it is/ }).fill(seat.organisation);
  if (seat.kindOfNew) await page.getByLabel(/^What kind of organisation/).selectOption(seat.kindOfNew);
  if (seat.sector) await page.getByLabel(/^Sector/).selectOption(seat.sector);
  await page.getByRole('radio', { name: seat.kind, exact: true }).check();
  if (seat.byRole) await page.getByLabel('Show it by its role only').check();
  await page.getByRole('button', { name: 'Make this seat' }).click();
  await page.waitForURL(/\/seats\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function appoint(page: Page, seat: string, who: { name: string; email: string; kind?: string; from?: string }): Promise<void> {
  await page.goto(seat);
  await page.getByLabel('Full name').fill(who.name);
  await page.getByLabel(/^E-mail address/).fill(who.email);
  if (who.kind) await page.getByRole('radio', { name: who.kind, exact: true }).check();
  if (who.from) await page.getByRole('combobox', { name: /^Comes from/ }).fill(who.from);
  await page.getByRole('button', { name: 'Appoint and tell the group' }).click();
}

test('a manager sets up a board, a sub-group and a caucus, with seats, appointments and offices', async ({ browserOf }) => {
  test.setTimeout(240_000);
  const { page } = await browserOf('Gwen Ashdown');
  const board = await makeGroup(page, { name: 'Resettlement Board', code: 'RSB', kind: 'board' });
  const group = await makeGroup(page, { name: 'Schools sub-group', code: 'SCH', kind: 'sub-group', parent: 'Resettlement Board' });
  const ending = await makeGroup(page, { name: 'Winter task group', code: 'WIN', kind: 'task-and-finish', parent: 'Resettlement Board', endsInDays: 90 });
  await expect(page.getByText(/^ends /)).toBeVisible();

  await page.goto(`${ending}/terms`);
  await page.getByRole('link', { name: 'Change them' }).click();
  await page.getByLabel('What the group is for').fill('To find warm places before the frost.');
  await page.getByRole('button', { name: 'Keep this as a new version' }).click();
  await expect(page.getByRole('heading', { name: /^Version 2/ })).toContainText('in force');
  await expect(page.getByRole('heading', { name: /^Version 1/ })).toBeVisible();

  await makeSeat(page, board, { organisation: 'Kestrel County Council', kind: 'secretariat' });
  const school = await makeSeat(page, group, { organisation: 'Vale Academy Trust', kindOfNew: 'education', kind: 'voting' });
  await expect(page.getByText('voting seat, education')).toBeVisible();
  await appoint(page, school, { name: 'Sorrel Dane', email: 'sorrel.dane@valeacademy.example' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Sorrel Dane' })).toContainText('invited, until');
  await mailTo('sorrel.dane@valeacademy.example', 'Sorrel Dane', 'Invitation to a seat on the Schools sub-group');
  await appoint(page, school, { name: 'Piers Lowe', email: 'piers.lowe@valeacademy.example', kind: 'Assistant' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Piers Lowe' })).toContainText('assistant');
  await mailTo('sorrel.dane@valeacademy.example', 'Piers Lowe', 'Who sits on the Schools sub-group');

  const sector = await makeSeat(page, group, { sector: 'health', kind: 'non-voting' });
  await appoint(page, sector, { name: 'Hal Wren', email: 'hal.wren@gp.example' });
  await expect(problem(page)).toContainText('enter the organisation this person comes from');
  await expect(page.getByLabel('Full name')).toHaveValue('Hal Wren');
  await appoint(page, sector, { name: 'Hal Wren', email: 'hal.wren@gp.example', from: 'North Vale Integrated Care Board' });
  await expect(page.getByRole('listitem').filter({ hasText: 'Hal Wren' })).toContainText('from North Vale Integrated Care Board');

  const lived = await makeSeat(page, group, { sector: 'lived experience', kind: 'voting', byRole: true });
  await appoint(page, lived, { name: 'Hidden Person', email: 'hidden@person.example' });
  await expect(page.getByText('This seat is shown by its role only')).toBeVisible();

  await page.goto(group);
  await page.getByRole('link', { name: 'Give or end an office' }).click();
  await page.getByRole('radio', { name: 'chair', exact: true }).check();
  await page.getByLabel(/^Somebody who sits here/).selectOption('Sorrel Dane');
  await page.getByRole('button', { name: 'Give this office and tell the group' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Sorrel Dane' })).toContainText('chair since');

  await page.goto(`${p}/register`);
  await page.getByRole('link', { name: 'Interests' }).click();
  const declare = async (whose: string) => {
    await page.getByLabel(/^Organisation that has it/).fill('Vale Academy Trust');
    await page.getByRole('radio', { name: /^Subcontracts for/ }).check();
    await page.getByLabel(/^Whose contract or money/).fill(whose);
    await page.getByRole('button', { name: 'Declare this interest' }).click();
  };
  await declare('Brightsted');
  await expect(problem(page)).toContainText('is not in the register');
  await expect(page.getByLabel(/^Organisation that has it/)).toHaveValue('Vale Academy Trust');
  await declare('Brightstead Housing');
  const subcontract = page.getByRole('listitem').filter({ hasText: 'Vale Academy Trust subcontracts for Brightstead Housing' });
  await expect(subcontract).toContainText('declared here');
  await subcontract.getByText('End it…').click();
  await subcontract.getByRole('button', { name: 'End: Vale Academy Trust subcontracts for Brightstead Housing' }).click();
  await expect(subcontract).toContainText('until');

  await page.goto(`${p}/offices`);
  await page.getByRole('listitem').filter({ hasText: 'Gwen Ashdown' }).getByText('End this office…').click();
  await page.getByRole('button', { name: 'End Gwen Ashdown’s office of manager' }).click();
  await expect(problem(page)).toContainText('A partnership keeps a manager');

  const caucus = await makeGroup(page, { name: 'Faith caucus', code: 'FAI', kind: 'caucus' });
  const first = await makeSeat(page, caucus, { organisation: 'Riverside Welcome', kind: 'voting' });
  await appoint(page, first, { name: 'Tamsin Reed', email: 'tamsin.reed@riversidewelcome.example' });
  await expect(page.getByText('A caucus is a closed space of its sector')).toBeVisible();
  await page.goto(first);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFound);

  await page.goto(`${p}/register?group=schools-sub-group`);
  await expect(page.getByRole('row').filter({ hasText: 'Hal Wren' })).toBeVisible();
  await expect(page.getByText('Tamsin Reed')).toHaveCount(0);
  await expect(page.getByText('Hidden Person')).toHaveCount(0);
  const file = await page.request.get(`${p}/register/download?group=schools-sub-group`);
  expect(await file.text()).toContain('Schools sub-group,Vale Academy Trust,Vale Academy Trust,education,voting,filled,Sorrel Dane,holder');
  const within = await browserOf('Tamsin Reed');
  await within.page.goto(`${p}/register?group=faith-caucus`);
  await expect(within.page.getByRole('row').filter({ hasText: 'Tamsin Reed' })).toBeVisible();
});

test('who changes employer gets nothing more of the old seat: no open tab, no file link; the work asks for somebody', async ({ browserOf }) => {
  const moving = await browserOf('Kemi Adeyemi');
  const [paper] = await owner<{ id: string; file: string }[]>`
    select p.id, v.id as file from paper p join paper_version v on v.paper_id = p.id and v.state = 'issued' join meeting m on m.id = p.meeting_id
    join groups g on g.id = m.group_id where g.slug = 'asylum' and m.state = 'papers issued' order by p.id limit 1`;
  const papers = await moving.page.goto(`${p}/papers/${paper?.id ?? ''}`);
  expect(papers?.status()).toBe(200);
  const link = (await moving.page.locator('a[href*="/api/files/"]').first().getAttribute('href')) ?? '';
  expect((await moving.page.request.get(link)).status()).toBe(200);

  const { page } = await browserOf('Gwen Ashdown');
  await page.goto(`${p}/seats/${await seatIdOf('asylum', 'Calder Sound Council')}`);
  await page.getByRole('link', { name: /^Changes employer/ }).click();
  await page.getByLabel('Moves to the seat').selectOption({ label: 'ESOL sub-group: Voluntary sector (vacant)' });
  await page.getByRole('combobox', { name: /^Comes from/ }).fill('Harbour Trust');
  await expect(page.getByRole('checkbox', { name: /Partnership Board: Calder Sound Council/ })).toBeChecked();
  await page.getByRole('button', { name: 'End the one, start the other, tell both groups' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Kemi Adeyemi' })).toContainText('from Harbour Trust');

  expect((await moving.page.request.get(link)).status()).toBe(404);
  await moving.page.reload();
  await expect(moving.page.getByRole('heading', { level: 1 })).toHaveText(notFound);
  await moving.page.goto(`${p}/meetings`);
  await expect(moving.page.getByRole('link', { name: /^(Asylum sub-group|Partnership Board),/ })).toHaveCount(0);
  await mailTo('mina.okafor@ashbyvale.example', 'Kemi Adeyemi', 'Who sits on the Asylum sub-group');
  await moving.page.goto('/me');
  await expect(moving.page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a task-and-finish group closes: its report and a chosen action go to the parent, in exactly their words', async ({ browserOf }) => {
  test.setTimeout(120_000);
  const manager = await browserOf('Gwen Ashdown');
  const board = await makeGroup(manager.page, { name: 'Frost Board', code: 'FRB', kind: 'board' });
  const heir = await makeSeat(manager.page, board, { organisation: 'Lantern House', kind: 'voting' });
  await appoint(manager.page, heir, { name: 'Bryn Tolland', email: 'bryn.tolland@lanternhouse.example' });
  await expect(manager.page.getByRole('listitem').filter({ hasText: 'Bryn Tolland' })).toBeVisible();
  const group = await makeGroup(manager.page, { name: 'Frost task group', code: 'FRO', kind: 'task-and-finish', parent: 'Frost Board', endsInDays: 60 });
  const desk = await makeSeat(manager.page, group, { organisation: 'Kestrel County Council', kind: 'secretariat' });
  await appoint(manager.page, desk, { name: 'Rhys Calloway', email: 'rhys.calloway@northvale.example' });
  await expect(manager.page.getByRole('listitem').filter({ hasText: 'Rhys Calloway' })).toBeVisible();
  await manager.page.goto(`${group}/close`);
  await expect(manager.page.getByRole('heading', { level: 1 })).toHaveText(notFound);

  const { page } = await browserOf('Rhys Calloway', { javaScriptEnabled: false });
  await page.goto(`${p}/actions/new?group=frost-task-group`);
  await page.getByLabel('What is to be done, or asked').fill('Keep the list of warm rooms.');
  await typeDay(page, 'Due (optional)', dayFromNow(40));
  await page.getByRole('button', { name: 'Add it to the log' }).click();
  await page.goto(group);
  await page.getByRole('link', { name: 'Close the group' }).click();
  await expect(page.getByText('Keep the list of warm rooms.')).toBeVisible();
  await page.getByLabel('Closing report').fill('Four warm rooms are open.\nOne needs heating.');
  await page.getByLabel(/^FRO-\d{4}-001, now with/).selectOption('Lantern House (action)');
  await page.getByRole('button', { name: 'Close it and release this to the parent' }).click();
  await expect(problem(page)).toContainText('Tick to release exactly these words');
  await expect(page.getByLabel('Closing report')).toHaveValue('Four warm rooms are open.\nOne needs heating.');
  await page.getByLabel(/^I release the report/).check();
  await page.getByRole('button', { name: 'Close it and release this to the parent' }).click();
  await expect(page.getByText(/^closed \d/)).toBeVisible();
  await expect(page.getByText('One needs heating.')).toBeVisible();

  const bryn = await browserOf('Bryn Tolland');
  await bryn.page.goto(board);
  await expect(bryn.page.getByRole('heading', { name: /^Closing report of the Frost task group/ })).toBeVisible();
  await bryn.page.goto(`${p}/actions`);
  await expect(bryn.page.getByRole('row').filter({ hasText: 'Keep the list of warm rooms.' })).toContainText('FRB-');
  const mail = await mailTo('bryn.tolland@lanternhouse.example', 'Frost task group', 'The Frost task group has closed');
  expect(mail.text).not.toContain('warm rooms');
});
