import { Buffer } from 'node:buffer';
import { agree, askRow, clear, deskPath, draft, escalationsPath, expectHidden, judge, raise, takeUp } from './escalation-pages';
import { expect, test } from './journey';
import { mailTo } from './mail';

const team = 'Home Office, Asylum Accommodation';
const address = 'accommodation.contracts@homeoffice.example';
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');

test('an issue goes to Whitehall, and its answer comes home', async ({ browserOf }) => {
  test.setTimeout(180_000);
  const issue = { title: 'Heating at the Quay site', text: 'The boilers at the Quay have failed nine times since September.' };
  const farah = await browserOf('Farah Siddiqui');
  const path = await raise(farah.page, issue);
  const rhys = (await browserOf('Rhys Calloway')).page;
  const lucy = (await browserOf('Lucy Thornbury')).page;
  const marcus = (await browserOf('Marcus Hale')).page;
  const dana = (await browserOf('Dana Whitlock')).page;

  await test.step('until it is screened nobody else reads it', async () => {
    await expect(farah.page.getByText('The secretariat screens it first')).toBeVisible();
    await expectHidden(farah.page, path);
    await takeUp(rhys, path, team);
    await expect(rhys.getByText(/ESC-C-\d{4}-\d{3}/).first()).toBeVisible();
    await farah.page.goto(path);
    await expect(farah.page.getByRole('heading', { level: 1, name: issue.title })).toBeVisible();
  });

  await test.step('a charity’s dissent stands in its own words', async () => {
    await lucy.goto('/me');
    await lucy.getByRole('listitem').filter({ hasText: issue.title }).getByRole('link').click();
    await lucy.getByLabel('does not endorse').check();
    await lucy.getByLabel(/^In its own words/).fill('A letter is not heat.');
    await lucy.getByRole('button', { name: 'Give this position' }).click();
    await expect(lucy.getByText('A letter is not heat.')).toBeVisible();
    await expect(lucy.getByText('Reservation · Lantern House')).toBeVisible();
  });

  await test.step('drafted, agreed, cleared by the chair, sent exactly so', async () => {
    await draft(rhys, path, { text: 'We write about the boilers at the Quay.', asks: '1. Repair the boilers.\n2. Say when they were last serviced.', to: address });
    await agree(rhys, path);
    const helena = (await browserOf('Helena Strand')).page;
    await helena.goto(`${path}/clear`);
    await expect(helena.getByLabel(/^Letter ESC-C/)).toContainText('Say when they were last serviced.');
    await clear(helena, path);
    await rhys.goto(`${path}/send`);
    await expect(rhys.getByText(address).first()).toBeVisible();
    await expect(rhys.getByLabel(/^Letter ESC-C/)).toContainText('We write about the boilers at the Quay.');
    await rhys.getByRole('button', { name: 'Send it; the clock starts' }).click();
    await rhys.waitForURL((url) => url.pathname === path);
    await expect(rhys.getByRole('heading', { name: /^Day 0 of 20/ })).toBeVisible();
    const mail = await mailTo(address, issue.title, 'ESC-C');
    expect(mail.text).toContain('1. Repair the boilers.');
    expect(mail.text).not.toMatch(/not heat|failed nine times/);
  });

  await test.step('its own people on the board, and the provider, see nothing of it', async () => {
    for (const page of [marcus, dana]) {
      await expectHidden(page, path);
      await page.goto(escalationsPath);
      await expect(page.getByText(issue.title)).toHaveCount(0);
    }
  });

  await test.step('the desk answers ask 1 with one letter', async () => {
    const priya = (await browserOf('Priya Sandhu')).page;
    await priya.goto(deskPath);
    await priya.getByRole('link', { name: issue.title }).click();
    await expect(priya.getByLabel(/^Letter ESC-C/)).toContainText('Agreed by the Partnership Board');
    await priya.getByLabel('Your own reference').fill('AA/2026/77');
    await priya.getByRole('button', { name: 'Keep it' }).click();
    await expect(priya.getByLabel(/^Letter ESC-C/)).toContainText('Your reference: AA/2026/77');
    await priya.getByRole('button', { name: 'Send it to the partnership' }).click();
    await expect(priya.getByText('Acknowledged').first()).toBeVisible();
    await priya.getByLabel('An answer to asks').check();
    await priya.getByLabel(/^Answer to ask 1/).selectOption('accepted in part');
    await priya.getByLabel(/^Its words on ask 1/).fill('two of three boilers');
    await priya.getByLabel(/^Your letter/).setInputFiles({ name: 'answer.pdf', mimeType: 'application/pdf', buffer: pdf });
    await priya.getByRole('button', { name: 'Send it to the partnership' }).click();
    await expect(priya.getByText('answer.pdf')).toBeVisible();
    await expectHidden(priya, path);
    await expectHidden(priya, '/p/north-vale');
  });

  await test.step('it is home: both ledgers, the file, the next agenda, My desk', async () => {
    await rhys.goto(path);
    await expect(askRow(rhys, 'Repair the boilers.')).toContainText('accepted in part');
    await expect(askRow(rhys, 'Repair the boilers.')).toContainText('two of three boilers');
    await expect(askRow(rhys, 'last serviced')).toContainText('no reply');
    const file = await rhys.request.get((await rhys.getByRole('link', { name: 'answer.pdf' }).getAttribute('href')) ?? '');
    expect(Buffer.compare(await file.body(), pdf)).toBe(0);
    expect((await dana.request.get(file.url())).status()).toBe(404);
    await lucy.goto('/me');
    await expect(lucy.getByRole('complementary').getByText(issue.title)).toBeVisible();
    await judge(rhys, path, 1, 'in part');
    await expect(askRow(rhys, 'Repair the boilers.')).toContainText('in part');
    await mailTo('rhys.calloway@northvale.example', path, 'ESC-C');
  });

  await test.step('it ends as what it is', async () => {
    await rhys.goto(`${path}/close`);
    await rhys.getByRole('group', { name: 'It ends' }).getByLabel('resolved', { exact: true }).check();
    await rhys.getByRole('button', { name: 'Close it' }).click();
    await expect(rhys.getByRole('alert').filter({ hasText: 'neither a reply nor a verdict' })).toBeVisible();
    await rhys.getByRole('group', { name: 'It ends' }).getByLabel('unresolved', { exact: true }).check();
    await rhys.getByRole('button', { name: 'Close it' }).click();
    await rhys.waitForURL((url) => url.pathname === path);
    await expect(rhys.getByText('closed: unresolved').first()).toBeVisible();
  });
});

test('without script: a household’s case is diverted and its words are gone; a reply is recorded with its file', async ({ browserOf }) => {
  test.setTimeout(120_000);
  const noScript = { javaScriptEnabled: false };
  const owen = (await browserOf('Owen Pritchard-Bell', noScript)).page;
  const rhys = (await browserOf('Rhys Calloway', noScript)).page;
  const secret = 'Room 14, a mother of three';
  const diverted = await raise(owen, { title: 'One room at the Mill', text: secret });
  await rhys.goto(`${diverted}/screen`);
  await expect(rhys.getByText(secret)).toBeVisible();
  await rhys.getByLabel('a safeguarding concern').check();
  await rhys.getByLabel('Where you sent it').fill('Children’s services');
  await rhys.getByRole('button', { name: 'Divert it and delete its words' }).click();
  await expect(rhys.getByRole('alert').filter({ hasText: 'will be deleted' })).toBeVisible();
  await expect(rhys.getByLabel('Where you sent it')).toHaveValue('Children’s services');
  await rhys.getByLabel(/^I know that what was typed will be deleted/).check();
  await rhys.getByRole('button', { name: 'Divert it and delete its words' }).click();
  await rhys.waitForURL((url) => url.pathname === diverted);
  await expect(rhys.getByText('Children’s services')).toBeVisible();
  await expect(rhys.getByText(/Room 14|One room at the Mill/)).toHaveCount(0);

  const path = await raise(owen, { title: 'Buses to the reception centre', text: 'No bus runs after four.' });
  await takeUp(rhys, path, 'Brightstead Housing, Regional manager');
  await draft(rhys, path, { text: 'No bus runs after four.', asks: 'A bus at six.' });
  await agree(rhys, path);
  const helena = (await browserOf('Helena Strand', noScript)).page;
  await clear(helena, path);
  await rhys.goto(`${path}/send`);
  await rhys.getByRole('button', { name: 'Send it; the clock starts' }).click();
  await rhys.waitForURL((url) => url.pathname === path);
  await rhys.goto(`${path}/reply`);
  await rhys.getByLabel('How it came').selectOption('by letter');
  await rhys.getByRole('button', { name: /^Record it/ }).click();
  await expect(rhys.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText('Enter who said it.');
  await expect(rhys.getByLabel('How it came')).toHaveValue('by letter');
  await rhys.getByLabel('Who said it').fill('The regional manager');
  await rhys.getByLabel(/^The words/).fill('A bus will run.');
  await rhys.getByLabel(/^Answer to ask 1/).selectOption('accepted');
  await rhys.getByLabel(/^The letter or mail itself/).setInputFiles({ name: 'reply.pdf', mimeType: 'application/pdf', buffer: pdf });
  await rhys.getByRole('button', { name: /^Record it/ }).click();
  await rhys.waitForURL((url) => url.pathname === path);
  await expect(askRow(rhys, 'A bus at six.')).toContainText('recorded by the secretariat');
  await expect(rhys.getByRole('link', { name: 'reply.pdf' })).toBeVisible();
  await expect(rhys.getByText('answered, for the group to judge')).toBeVisible();
  // The provider's own seat reads what came home, on the next agenda once it is issued; the escalation itself it does not.
  const dana = (await browserOf('Dana Whitlock', noScript)).page;
  await expectHidden(dana, path);
  await dana.goto('/me');
  await expect(dana.getByText('Buses to the reception centre')).toBeVisible();
});

test('a draft somebody else saved first is shown beside what was typed', async ({ browserOf }) => {
  const [rhys, ines] = [(await browserOf('Rhys Calloway')).page, (await browserOf('Ines Marlow')).page];
  const path = await raise(rhys, { title: 'Prepayment meters', text: 'Meters run out at night.' });
  await takeUp(rhys, path, team);
  await ines.goto(`${path}/draft`);
  await draft(rhys, path, { text: 'The first letter.', asks: 'Refund them.' });
  await ines.getByLabel('The letter', { exact: true }).fill('The second letter.');
  await ines.getByLabel('What is asked', { exact: true }).fill('Replace them.');
  await ines.getByRole('button', { name: 'Save the draft' }).click();
  await expect(ines.getByText('The first letter.')).toBeVisible();
  await expect(ines.getByText('The second letter.').first()).toBeVisible();
  await ines.goto(`${path}/draft`);
  await expect(ines.getByLabel('The letter', { exact: true })).toHaveValue('The first letter.');
});

test('the lead of a desk appoints its people; a partnership cannot, and access ends at the press', async ({ browserOf }) => {
  const priya = (await browserOf('Priya Sandhu')).page;
  const rhys = (await browserOf('Rhys Calloway')).page;
  await expectHidden(rhys, deskPath);
  await priya.goto(deskPath);
  await priya.getByLabel('Name', { exact: true }).fill('Owen Pritchard-Bell');
  await priya.getByLabel('E-mail').fill('owen.bell@caldersound.example');
  await priya.getByRole('button', { name: 'Appoint to this desk' }).click();
  await expect(priya.getByText('Owen Pritchard-Bell').first()).toBeVisible();
  const owen = (await browserOf('Owen Pritchard-Bell')).page;
  await owen.goto(deskPath);
  await expect(owen.getByRole('heading', { level: 1, name: 'Asylum Accommodation desk' })).toBeVisible();
  await priya.getByRole('button', { name: 'End at once: Owen Pritchard-Bell' }).click();
  await expect(priya.getByRole('listitem').filter({ hasText: 'Owen Pritchard-Bell' })).toHaveCount(0);
  await expectHidden(owen, deskPath);
  await priya.getByRole('button', { name: 'End at once: Priya Sandhu' }).click();
  await expect(priya.getByText('A desk keeps a lead.')).toBeVisible();
});
