import { startSession, isLive, queue } from './database';
import { expect, test } from './journey';
import { askForCode, signInByCode, typeCode } from './sign-in-pages';

const cookieOf = async (context: { cookies: () => Promise<{ name: string; value: string }[]> }) =>
  (await context.cookies()).find(({ name }) => name === 'tabled.session')?.value ?? '';

test('a mailed code signs in, and goes on to the page that was asked for', async ({ browserOf }) => {
  const { page } = await browserOf(null);
  await page.goto('/p/north-vale/meetings');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInByCode(page, 'priya.nair@northvale-icb.example');
  await expect(page).toHaveURL(/\/p\/north-vale\/meetings$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meetings');
});

test('the mailed link signs in in the browser that asked, by its button only', async ({ browserOf }) => {
  const { page, context } = await browserOf(null);
  await page.goto('/sign-in');
  const { link } = await askForCode(page, 'owen.bell@caldersound.example');
  await page.goto(link);
  expect(await cookieOf(context), 'looking at the link signs nobody in').toBe('');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/me$/);
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link no longer works');
});

test('the link in another browser says to go back, and spends nothing', async ({ browserOf }) => {
  const asking = await browserOf(null);
  await asking.page.goto('/sign-in');
  const { code, link } = await askForCode(asking.page, 'farah.siddiqui@kestrel.example');
  const other = await browserOf(null);
  await other.page.goto(link);
  await expect(other.page.getByRole('heading', { level: 1 })).toHaveText(
    'Go back to the browser you asked from',
  );
  await expect(other.page.getByRole('button', { name: 'Sign in' })).toHaveCount(0);
  await other.page.goto('/sign-in/code');
  await typeCode(other.page, code);
  await expect(other.page.getByText('This browser has not asked for a code').first()).toBeVisible();
  await typeCode(asking.page, code);
  await expect(asking.page).toHaveURL(/\/me$/);
});

test('an unknown address gets the same page as a known one, and no mail', async ({ browserOf }) => {
  const answers: string[] = [];
  for (const email of ['nobody@nowhere.example', 'joan.hartnell@penmere.example']) {
    const { page } = await browserOf(null);
    await page.goto('/sign-in');
    await page.getByLabel('Your e-mail address').fill(email);
    await page.getByRole('button', { name: 'Send me a code' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Type the code');
    answers.push(
      `${new URL(page.url()).pathname}${new URL(page.url()).search} ${await page.locator('main').innerText()}`,
    );
  }
  expect(answers[0]).toBe(answers[1]);
  const to = (email: string) => queue`select 1 from outbox_mail where "to" = ${email}`;
  await expect.poll(async () => (await to('joan.hartnell@penmere.example')).length).toBe(1);
  expect(await to('nobody@nowhere.example')).toHaveLength(0);
});

test('a wrong code says so, keeps the page, and the right one still works', async ({ browserOf }) => {
  const { page } = await browserOf(null);
  await page.goto('/sign-in');
  const { code } = await askForCode(page, 'sian.oneill@northvalepolice.example');
  await typeCode(page, String((Number(code) + 1) % 100_000_000).padStart(8, '0'));
  await expect(page.getByRole('alert').filter({ hasText: 'There is a problem' })).toContainText(
    'This is not the code of the newest mail',
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Type the code');
  await typeCode(page, `${code.slice(0, 4)} ${code.slice(4)}`);
  await expect(page).toHaveURL(/\/me$/);
});

test('a next address of another site becomes My desk', async ({ browserOf }) => {
  const { page } = await browserOf(null);
  await page.goto('/sign-in?next=//evil.example');
  await signInByCode(page, 'adil.rahman@harbourtrust.example');
  expect(new URL(page.url()).pathname).toBe('/me');
  for (const next of [
    '//evil',
    '/\\evil',
    'javascript:alert(1)',
    '/%0d%0aSet-Cookie:a=b',
    'https://evil.example',
  ]) {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await expect(page.locator('input[name=next]').first()).toHaveValue('/me');
  }
});

test('signing out ends the session on the server: a copied cookie is worth nothing', async ({
  browserOf,
}) => {
  const { page, token } = await browserOf('Beth Lorne');
  await page.goto('/me');
  await page.locator('summary', { hasText: 'Beth Lorne' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in\?left=1$/);
  expect(await isLive(token)).toBe(false);
  const copied = await browserOf(null);
  await copied.context.addCookies([
    { name: 'tabled.session', value: token, url: new URL(page.url()).origin },
  ]);
  await copied.page.goto('/me');
  await expect(copied.page).toHaveURL(/\/sign-in\?next=/);
});

test('a cookie planted before signing in is replaced, and its session is dead', async ({
  browserOf,
  baseURL,
}) => {
  const planted = await startSession('Ivo Kessler');
  for (const value of ['forged-by-somebody', planted]) {
    const { page, context } = await browserOf(null);
    await context.addCookies([{ name: 'tabled.session', value, url: baseURL ?? '' }]);
    await page.goto('/sign-in');
    await signInByCode(page, 'cerys.vaughan@marchfield.example');
    const own = await cookieOf(context);
    expect(own).not.toBe(value);
    expect(await isLive(own)).toBe(true);
    await expect(page.getByText('Cerys Vaughan').first()).toBeVisible();
  }
  expect(await isLive(planted)).toBe(false);
});

for (const [words, headers] of [
  ['another origin', { origin: 'https://evil.example' }],
  ['the null origin', { origin: 'null' }],
  ['a malformed origin', { origin: 'http://' }],
  ['no origin', {}],
] as [string, Record<string, string>][])
  test(`a POST with ${words} is refused with 403`, async ({ request }) => {
    for (const path of ['/sign-in', '/me', '/api/uploads', '/api/auth/signout']) {
      const answer = await request.post(path, {
        headers,
        multipart: { email: 'mina.okafor@ashbyvale.example' },
        maxRedirects: 0,
      });
      expect(answer.status(), path).toBe(403);
      expect(await answer.text()).toBe('This form did not come from Tabled.');
    }
  });

test('a spoofed X-Forwarded-Host is ignored: forms work and the mail names the configured address', async ({
  browserOf,
  baseURL,
}) => {
  const { page, context } = await browserOf(null);
  await context.setExtraHTTPHeaders({ 'x-forwarded-host': 'evil.example' });
  await page.goto('/sign-in');
  const { link } = await askForCode(page, 'ruth.carver@southmere.example');
  expect(new URL(link).origin).toBe(baseURL);
});
