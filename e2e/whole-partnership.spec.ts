import type { Page } from '@playwright/test';
import { pdf } from '@/lib/files/samples';
import { importFile } from '@/db/import/import';
import { makePartnership } from '@/db/import/make-partnership';
import { Crawler } from './crawl';
import { owner, startSession } from './database';
import { expect, notFound, test } from './journey';
import { mailsAbout, mailTo } from './mail';
import { addItem, dayFromNow, giveNotice, idIn, issuePapers, typeDay } from './meeting-pages';
import { Hand } from './set-up-pages';

/*
 * A whole partnership set up through the screens: 39 councils, a board, six sub-groups, a caucus, 60 people. Then the
 * person who moves, two hats against each other, and the manager who tries to read the caucus.
 */
const p = '/p/deep-north';
// A step that waits longer than this waits for something that is not there.
test.use({ actionTimeout: 15_000 });
const councils = Array.from({ length: 39 }, (_, n) => `${['Alder', 'Birch', 'Cedar', 'Dún Laoire', 'Elm & Ash', 'Fir', 'Gorse', 'Hazel', 'Ivy', 'Juniper', 'King’s Oak', 'Larch', 'Maple'][n % 13] ?? ''} ${['Borough', 'City', 'County'][Math.floor(n / 13)] ?? ''} Council`);
const longName = `${'Wilhelmina-Anastasia '.repeat(4)}Featherstonehaugh`.padEnd(100, 'x').slice(0, 100);
const names = ['Aoife O’Neill', 'Nguyễn Thị Hồng', longName, 'Siân ap Rhŷs', 'Zoë D’Souza', 'José-María Núñez'];
const nameOf = (n: number) => names[n] ?? `Person Number ${String(n).padStart(2, '0')}`;
const mailOf = (n: number) => `p${String(n)}@deepnorth.example`;
const workstreams = [['Deep Asylum', 'DAS'], ['Deep UASC', 'DUA'], ['Deep Resettlement', 'DRE'], ['Deep ESOL', 'DES'], ['Deep Ukraine', 'DUK'], ['Deep Hong Kong BN(O)', 'DHK']] as const;

async function prepare() {
  const url = process.env['E2E_OWNER_URL'] ?? '';
  const rows = [
    ...councils.map((name) => `"${name}",council,Deep North`),
    'Deepwater Homes,contractor,', 'Northern Welcome,charity,', 'Open Hands,charity,', 'Long Table,charity,', 'Deep North Police,police,', 'Deep North Health Board,health body,', 'Northern Consultants,other,',
  ];
  const organisations = await importFile(url, 'organisations', Buffer.from(`name,kind,region\n${rows.join('\n')}\n`));
  expect(organisations).toMatchObject({ ok: true });
  expect(await makePartnership(url, { name: 'Deep North Strategic Migration Partnership', shortName: 'Deep North', nation: 'England', host: 'Alder Borough Council', contactEmail: 'hello@deepnorth.example',
    manager: { name: 'Maud Ferrier', email: 'maud@deepnorth.example' }, secretariat: { name: 'Sol Aske', email: 'sol@deepnorth.example' } })).toMatchObject({ ok: true });
  await owner`insert into organisation_interest (id, organisation_id, kind, counterparty_id, starts_on)
    select gen_random_uuid(), a.id, 'holds contract', b.id, current_date - 30 from organisation a, organisation b where a.name = 'Northern Consultants' and b.name = 'Deepwater Homes'`;
}

async function planIn(page: Page, group: string): Promise<string> {
  await page.goto(`${p}/meetings/new`);
  await page.getByLabel('Group').selectOption(group);
  await typeDay(page, 'Day', dayFromNow(30));
  await page.getByLabel('Begins at').fill('10:00');
  await page.getByLabel('Ends at').fill('12:00');
  await page.getByRole('textbox', { name: /^Place/ }).fill('Long room');
  await page.getByRole('button', { name: 'Plan this meeting' }).click();
  await page.waitForURL(/\/meetings\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

test('39 councils, a board, six sub-groups, a caucus and 60 people through the screens; then who moves, two hats, and the manager', async ({ browserOf, baseURL }) => {
  test.setTimeout(900_000);
  await prepare();
  const { page } = await browserOf('Maud Ferrier');
  const hand = new Hand(page, p);
  const board = `${p}/groups/board`;
  const slugs: Record<string, string> = {};

  // The board: every council of the region, then everybody else.
  await hand.makeSeats(board, 'the councils of Deep North', []);
  await hand.makeSeats(board, null, ['Deepwater Homes', 'Home Office'], 'non-voting');
  await hand.makeSeats(board, null, ['Deep North Police', 'Deep North Health Board', 'Northern Welcome', 'Open Hands', 'Long Table']);
  const lived = await hand.makeSeat(board, { sector: 'lived experience', kind: 'voting', byRole: true });
  await page.goto(board);
  await expect(page.getByRole('row')).toHaveCount(1 + 1 + 39 + 2 + 5 + 1);

  // 45 people on the board in one list, the odd names among them; the same list with faults first.
  const holders = [...councils, 'Deepwater Homes', 'Home Office', 'Deep North Police', 'Northern Welcome', 'Open Hands', 'Long Table'];
  const lines = holders.map((seat, n) => `${seat}\t${nameOf(n)}\t${mailOf(n)}`);
  await page.goto(`${board}/people`);
  await page.getByLabel('The list', { exact: true }).fill([...lines.slice(0, 3), 'No Such Council\tA B\ta@b.example', `${councils[0] ?? ''}\tC D\tnot an address`].join('\n'));
  await page.getByRole('button', { name: /^Check, then/ }).click();
  const problem = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(problem).toContainText('Line 4: This group has no seat “No Such Council”');
  await expect(problem).toContainText('Line 5: Enter an e-mail address');
  await hand.appointFrom(board, lines);
  await page.goto(lived);
  await hand.fill('Full name', 'Quiet Witness');
  await hand.fill(/^E-mail address/, 'quiet@deepnorth.example');
  await hand.press('Appoint and tell the group');
  await expect(page.getByText('This seat is shown by its role only')).toBeVisible();
  await page.goto(board);
  for (const name of names) await expect(page.getByText(name, { exact: false }).first()).toBeVisible();
  await expect(page.getByText('Quiet Witness')).toHaveCount(0);

  // Six sub-groups: a secretariat, ten councils, the provider, a charity; holders partly new.
  let next = holders.length;
  for (const [name, code] of workstreams) {
    const group = await hand.makeGroup(name, code, 'sub-group', 'Board');
    slugs[name] = group;
    const secretariat = await hand.makeSeat(group, { sector: 'other', label: 'Secretariat', kind: 'secretariat' });
    await hand.appoint(secretariat, { name: 'Sol Aske', email: 'sol@deepnorth.example', from: 'Alder Borough Council' });
    await hand.makeSeats(group, null, [...councils.slice(0, 6), 'Deepwater Homes', 'Northern Welcome']);
    const deputy = next++;
    const assistant = next++;
    await hand.appointFrom(group, [
      ...councils.slice(0, 6).map((seat, n) => `${seat}; ${nameOf(n)}; ${mailOf(n)}`), `Deepwater Homes; ${nameOf(39)}; ${mailOf(39)}`, `Northern Welcome; ${nameOf(42)}; ${mailOf(42)}`,
      `${councils[0] ?? ''}; ${nameOf(deputy)}; ${mailOf(deputy)}; standing deputy`, `${councils[1] ?? ''}; ${nameOf(assistant)}; ${mailOf(assistant)}; assistant`,
    ]);
    await hand.giveOffice(group, 'chair', nameOf(0));
  }
  await hand.giveOffice(board, 'chair', nameOf(1));
  const asylum = slugs['Deep Asylum'] ?? '';

  // A double press makes one seat.
  await page.goto(`${asylum}/seats/new`);
  await page.getByRole('combobox', { name: /^Organisation whose seat it is/ }).fill('Long Table');
  await page.getByRole('radio', { name: 'observer', exact: true }).check();
  await page.getByRole('button', { name: 'Make this seat' }).dblclick();
  await page.waitForURL(/\/seats\/[0-9a-f-]{36}$/);
  await page.goto(asylum);
  await expect(page.getByRole('row').filter({ hasText: 'Long Table' })).toHaveCount(1);

  // The caucus: its first from the nominating charity, the second from within.
  const caucus = await hand.makeGroup('Deep voluntary caucus', 'DVC', 'caucus');
  const first = await hand.makeSeat(caucus, { organisation: 'Northern Welcome', kind: 'voting' });
  await page.goto(first);
  await hand.fill('Full name', nameOf(42));
  await hand.fill(/^E-mail address/, mailOf(42));
  await hand.press('Appoint and tell the group');
  await expect(page.getByText('A caucus is a closed space of its sector')).toBeVisible();
  const within = await browserOf(nameOf(42));
  const inside = new Hand(within.page, p);
  const second = await inside.makeSeat(caucus, { organisation: 'Open Hands', kind: 'voting' });
  await inside.appoint(second, { name: 'Caucus Newcomer', email: 'newcomer@openhands.example' });

  const [{ people } = { people: 0 }] = await owner<{ people: number }[]>`
    select count(distinct a.person_id)::int as people from appointment a join partnership x on x.id = a.partnership_id where x.slug = 'deep-north' and (a.ended_at is null or a.ended_at > now())`;
  expect(people).toBeGreaterThanOrEqual(60);
  console.log(`whole partnership: ${String(people)} people, ${String(hand.presses)} presses, ${String(hand.fields)} fields, about ${String(hand.minutes)} minutes of a human`);

  // A meeting with an item about the provider; a deputy for that meeting only.
  const sol = await browserOf('Sol Aske');
  const meeting = await planIn(sol.page, asylum.split('/').at(-1) ?? '');
  await addItem(sol.page, meeting, { title: 'Deep open item' });
  await sol.page.goto(`${meeting}/items/new`);
  await sol.page.getByLabel('Title', { exact: true }).fill('Deepest secret');
  await sol.page.getByLabel('All except those ticked below').check();
  await sol.page.getByLabel(/^It is about this organisation/).selectOption({ label: 'Deepwater Homes' });
  await sol.page.getByRole('button', { name: /^Add to the agenda/ }).click();
  await sol.page.waitForURL((url) => url.pathname === meeting);
  await sol.page.getByRole('listitem').filter({ hasText: 'Deepest secret' }).getByRole('link', { name: /^Add a paper to item/ }).click();
  await sol.page.getByLabel('What it is called').fill('Deepest paper');
  await sol.page.getByLabel('File').setInputFiles({ name: 'deepest-file.pdf', mimeType: 'application/pdf', buffer: pdf('deepest content') });
  await sol.page.getByRole('button', { name: 'Add the paper' }).click();
  await sol.page.waitForURL((url) => url.pathname === meeting);
  const file = (await sol.page.getByRole('link', { name: 'Deepest paper', exact: true }).getAttribute('href')) ?? '';

  // Two hats: who sits for a council and for Northern Consultants, which holds a contract of the provider.
  const twoHats = nameOf(3);
  const hat = await hand.makeSeat(slugs['Deep ESOL'] ?? '', { organisation: 'Northern Consultants', kind: 'observer' });
  await hand.appoint(hat, { name: twoHats, email: mailOf(3) });
  await giveNotice(sol.page, meeting);
  await issuePapers(sol.page, meeting);
  const seats = new Map<string, string>();
  await page.goto(asylum);
  for (const n of [4, 5]) seats.set(councils[n] ?? '', (await page.getByRole('link', { name: councils[n] ?? '', exact: true }).getAttribute('href')) ?? '');
  await page.goto(seats.get(councils[4] ?? '') ?? '');
  await page.getByLabel('Full name').fill('Only Once');
  await page.getByLabel(/^E-mail address/).fill('once@deepnorth.example');
  await page.getByRole('radio', { name: /^Deputy for one meeting/ }).check();
  await page.getByLabel(/^Which meeting/).selectOption({ index: 1 });
  await page.getByRole('button', { name: 'Appoint and tell the group' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Only Once' })).toContainText('deputy for one meeting');

  const secret = /Deepest (secret|paper)|deepest-file|deepest content/i;
  const reader = await browserOf(nameOf(2));
  await reader.page.goto(meeting);
  await expect(reader.page.getByText('Deepest secret')).toBeVisible();
  expect((await reader.page.request.get(file)).status()).toBe(200);
  await sol.page.goto(meeting);
  await sol.page.getByText(/ can see$/).first().click();
  await expect(sol.page.getByText('is the subject').first()).toBeVisible();
  for (const name of [twoHats, nameOf(39)]) {
    const crawler = new Crawler(baseURL ?? '', { 'tabled.session': await startSession(name) });
    const seen = await crawler.crawl(['/me', p, `${p}/meetings`, meeting, `${p}/actions`, `${p}/register`], 80);
    expect(seen.length, name).toBeGreaterThan(8);
    expect(seen.filter(({ text }) => secret.test(text)).map(({ address }) => address), name).toEqual([]);
    expect((await crawler.visit(file)).map(({ status }) => status), name).toEqual([404]);
  }
  await mailTo(mailOf(3), idIn(meeting), 'Papers');
  for (const mail of await mailsAbout(idIn(meeting))) expect(`${mail.subject} ${mail.text} ${mail.html}`, mail.to).not.toMatch(secret);

  // The person who moves: an open tab and a file link give nothing from that press on.
  const moving = await browserOf(nameOf(5));
  await moving.page.goto(meeting);
  expect((await moving.page.request.get(file)).status()).toBe(200);
  await page.goto(seats.get(councils[5] ?? '') ?? '');
  await page.getByRole('link', { name: /^Changes employer/ }).click();
  await page.getByLabel('Moves to the seat').selectOption({ label: 'Board: Deep North Health Board (vacant)' });
  for (const box of await page.getByRole('group', { name: /^What else ends with it/ }).getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: 'End the one, start the other, tell both groups' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: nameOf(5) })).toBeVisible();
  expect((await moving.page.request.get(file)).status()).toBe(404);
  await moving.page.getByRole('link', { name: /^Who is coming/ }).click();
  await expect(moving.page.getByRole('heading', { level: 1 })).toHaveText(notFound);
  await moving.page.goto(`${p}/meetings`);
  await expect(moving.page.getByRole('link', { name: /^Deep Asylum,/ })).toHaveCount(0);
  await mailTo(mailOf(5), 'Deep North Health Board', 'Who sits on');
  const told = (await mailsAbout(idIn(meeting), mailOf(5))).length;
  await sol.page.goto(`${meeting}/move`);
  await typeDay(sol.page, 'Day', dayFromNow(34));
  await sol.page.getByLabel('Why it moves').fill('The room is cold');
  await sol.page.getByRole('button', { name: 'Move it and tell everybody' }).click();
  await mailTo(mailOf(4), idIn(meeting), 'Moved');
  expect(await mailsAbout(idIn(meeting), mailOf(5)), 'no mail of the old seat').toHaveLength(told);

  // The manager tries to read the caucus: by page, address, register, export.
  const caucusMeeting = await (async () => {
    const secretariat = await inside.makeSeat(caucus, { organisation: 'Long Table', kind: 'secretariat' });
    await inside.appoint(secretariat, { name: 'Caucus Clerk', email: 'clerk@longtable.example' });
    const clerk = await browserOf('Caucus Clerk');
    const at = await planIn(clerk.page, caucus.split('/').at(-1) ?? '');
    await addItem(clerk.page, at, { title: 'Caucus whisper' });
    return at;
  })();
  for (const path of [first, second, caucusMeeting, `${caucusMeeting}/minutes`, `${caucus}/people`, `${caucus}/seats/many`, `${caucus}/seats/new`, `${caucus}/offices`]) {
    const answer = await page.request.get(path);
    expect([403, 404], `${path}: ${String(answer.status())}`).toContain(answer.status());
  }
  await page.goto(second);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(notFound);
  const manager = new Crawler(baseURL ?? '', { 'tabled.session': await startSession('Maud Ferrier') });
  const all = await manager.crawl(['/me', p, caucus, `${p}/register`, `${p}/register?group=deep-voluntary-caucus`, `${p}/register/download`, `${p}/register/download?group=deep-voluntary-caucus`, `${p}/meetings`, `${p}/actions`, `${p}/actions/download?which=open`, `${caucus}/terms`], 150);
  const hidden = /Caucus Newcomer|Caucus Clerk|Caucus whisper|newcomer@openhands|clerk@longtable/;
  expect(all.filter(({ text }) => hidden.test(text)).map(({ address }) => address)).toEqual([]);
});
