import { randomUUID } from 'node:crypto';
import type { APIResponse, Page } from '@playwright/test';
import { owner, personIdOf } from './database';
import { expect, notFound, test } from './journey';

interface Ids {
  meeting: string;
  item: string;
  paper: string;
  version: string;
}

/** An item with a paper of an issued meeting of this group that is restricted or not. */
async function idsOf(partnership: string, group: string, restricted: boolean): Promise<Ids> {
  const [row] = await owner<Ids[]>`
    select m.id as meeting, i.id as item, coalesce(p.id, gen_random_uuid()) as paper, coalesce(v.id, gen_random_uuid()) as version
    from meeting m join groups g on g.id = m.group_id join partnership t on t.id = m.partnership_id
      join agenda_slot s on s.meeting_id = m.id join agenda_item i on i.slot_id = s.id
      left join paper p on p.item_id = i.id left join paper_version v on v.paper_id = p.id
    where t.slug = ${partnership} and g.slug = ${group} and s.restricted = ${restricted}
    order by v.id nulls last limit 1`;
  if (!row) throw new Error(`${partnership}/${group} has no such item`);
  return row;
}

/** An answer without what differs from one to the next by itself: nonces, ids, times. */
async function plainOf(answer: APIResponse): Promise<string> {
  const volatile = /^(date|x-nonce|content-length|etag)$/;
  const headers = Object.entries(answer.headers()).filter(([name]) => !volatile.test(name));
  const said = JSON.stringify([answer.status(), headers.sort(), await answer.text()]);
  return said
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replaceAll(/nonce(-|=\\*"|\\*":\\*")[A-Za-z0-9+/=]+/g, 'NONCE')
    .replaceAll(/[A-Za-z0-9+/]{46,48}={0,2}/g, 'CODED');
}

test('hidden, foreign and made-up ids give one and the same answer', async ({ browserOf }) => {
  const { page } = await browserOf('Dana Whitlock');
  const hidden = await idsOf('north-vale', 'asylum', true);
  const foreign = await idsOf('southmere', 'housing', false);
  const madeUp = () => ({
    meeting: randomUUID(),
    item: randomUUID(),
    paper: randomUUID(),
    version: randomUUID(),
  });
  const addresses: Record<string, (ids: Ids) => string> = {
    meeting: (ids) => `/p/north-vale/meetings/${ids.meeting}`,
    coming: (ids) => `/p/north-vale/meetings/${ids.meeting}/coming`,
    minutes: (ids) => `/p/north-vale/meetings/${ids.meeting}/minutes`,
    item: (ids) => `/p/north-vale/meetings/${ids.meeting}/items/${ids.item}`,
    paper: (ids) => `/p/north-vale/papers/${ids.paper}`,
    'place for a paper': (ids) => `/p/north-vale/papers/new?item=${ids.item}`,
    file: (ids) => `/api/files/north-vale/${ids.version}`,
  };
  for (const [what, address] of Object.entries(addresses)) {
    const said = async (ids: Ids, headers = {}) =>
      plainOf(await page.request.get(address(ids), { headers, maxRedirects: 0 }));
    for (const headers of [{}, { rsc: '1' }]) {
      const plain = await said(madeUp(), headers);
      if (!('rsc' in headers)) expect(plain, what).toMatch(/^\[404,/);
      expect(await said(foreign, headers), `${what}, foreign`).toBe(plain);
      const open = ['meeting', 'coming', 'minutes'].includes(what);
      if (!open)
        expect(await said({ ...hidden, meeting: hidden.meeting }, headers), `${what}, hidden`).toBe(plain);
    }
  }
});

test('another partnership is not there, by any page of it', async ({ browserOf }) => {
  const { page } = await browserOf('Lucy Thornbury');
  const foreign = await idsOf('southmere', 'housing', false);
  for (const rest of [
    '',
    '/groups/board',
    '/meetings',
    '/meetings/new',
    `/meetings/${foreign.meeting}`,
    `/papers/${foreign.paper}`,
  ]) {
    const [there, nowhere] = await Promise.all([
      page.request.get(`/p/southmere${rest}`),
      page.request.get(`/p/nowhere${rest}`),
    ]);
    expect(there.status(), rest).toBe(404);
    const same = async (answer: APIResponse) =>
      (await plainOf(answer)).replaceAll(/southmere|nowhere/g, 'SLUG');
    expect(await same(there), rest).toBe(await same(nowhere));
  }
});

test('addresses no page has give 404, never 5xx', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const odd = [
    'not-an-id',
    '%00',
    '%E2%80%AE',
    "'%20or%201=1--",
    '__proto__',
    'constructor',
    '0',
    'A'.repeat(2000),
    '..%2f..%2fetc',
  ];
  for (const id of odd)
    for (const path of [
      `/p/${id}`,
      `/p/north-vale/meetings/${id}`,
      `/p/north-vale/groups/${id}`,
      `/p/north-vale/papers/${id}`,
      `/api/files/north-vale/${id}`,
      `/p/north-vale/papers/new?item=${id}`,
    ]) {
      const { status } = { status: (await page.request.get(path)).status() };
      expect([400, 404], `${status} ${path}`).toContain(status);
    }
  for (const query of ['?held=x', '?held=%00', '?held[]=a', '?held=a&held=b', '?held=__proto__'])
    expect((await page.request.get(`/p/north-vale/meetings/new${query}`)).status(), query).toBe(200);
  for (const query of ['?next=a&next=b', '?next[]=x', '?next=%00', '?next=%ff'])
    expect((await page.request.get(`/sign-in${query}`)).status(), query).toBeLessThan(500);
});

const noScript = { javaScriptEnabled: false };

async function openItemForm(page: Page): Promise<void> {
  const [row] = await owner<{ id: string }[]>`
    select m.id from meeting m join groups g on g.id = m.group_id join partnership p on p.id = m.partnership_id
    where p.slug = 'north-vale' and g.slug = 'board' and m.state = 'notice issued' order by m.starts_at limit 1`;
  await page.goto(`/p/north-vale/meetings/${row?.id ?? ''}/items/new`);
}

for (const [what, typed, says] of [
  [
    'a text that turns its reading round',
    'Invoice \u202Efdp.exe',
    'This text has a hidden control character in it.',
  ],
  ['a NUL', 'Zero \u0000 byte', 'This text has a hidden control character in it.'],
  ['ten thousand and one characters', 'x'.repeat(10_001), 'This is too long: at most 200 characters.'],
  [
    'ten thousand marks on one letter',
    `e${'\u0301'.repeat(300)}`,
    'This text has too many accents on one letter.',
  ],
] as const)
  test(`${what} in a title is an error at the field`, async ({ browserOf }) => {
    const { page } = await browserOf('Rhys Calloway', noScript);
    await openItemForm(page);
    const { status, problem, html } = await post(page, { title: typed });
    expect(status).toBe(200);
    expect(problem).toContain('There is a problem');
    expect(problem).toContain(says);
    expect(html).toMatch(/name="minutes"[^>]* value="15"/);
  });

/** Posts the open form by itself, as a browser without script does, with these fields changed or added. */
async function post(
  page: Page,
  changed: Record<string, string | string[]>,
): Promise<{ status: number; problem: string; html: string }> {
  const form = page.locator('form', { has: page.getByLabel('Title', { exact: true }) });
  const fields = await form.evaluate((element) =>
    element instanceof HTMLFormElement
      ? [...new FormData(element)].map(
          ([name, value]) => [name, typeof value === 'string' ? value : ''] as const,
        )
      : [],
  );
  const data = new FormData();
  for (const [name, value] of fields) if (!Object.hasOwn(changed, name)) data.append(name, value);
  for (const [name, value] of Object.entries(changed))
    for (const one of [value].flat()) data.append(name, one);
  const answer = await page.request.post(page.url(), {
    multipart: data,
    headers: { origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  const html = await answer.text();
  const [alert = ''] = /<div role="alert".*?<form|<div role="alert".*/s.exec(html) ?? [];
  return { status: answer.status(), problem: alert.slice(0, 5000).replaceAll(/<[^>]*>/g, ' '), html };
}

test('fields no page of ours sends are refused or ignored, never 5xx, and nothing is added', async ({
  browserOf,
}) => {
  const { page } = await browserOf('Rhys Calloway', noScript);
  await openItemForm(page);
  const url = page.url();
  const count = async () => (await owner`select 1 from agenda_item`).length;
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`f${index}`, 'x']));
  const before = await count();
  for (const [what, fields, says] of [
    ['500 fields', { title: 'Many fields', ...many }, 'This form has too many fields.'],
    ['a list for a text', { title: ['One', 'Two'] }, 'Enter a title.'],
    ['minutes beyond numbers', { title: 'Numbers', minutes: '1e400' }, 'Enter'],
    ['a foreign purpose', { title: 'Purpose', purpose: 'world domination' }, 'Choose what the item is for.'],
    ['a foreign seat', { title: 'Seat', audience: 'only', seats: 'not-an-id' }, 'There is a problem'],
    [
      'a path into a prototype',
      { 'title.__proto__.polluted': 'yes', ['__proto__']: 'x', 'constructor.prototype': 'x', title: '' },
      'Enter a title.',
    ],
  ] as [string, Record<string, string | string[]>, string][]) {
    await page.goto(url);
    const { status, problem } = await post(page, fields);
    expect(status, what).toBe(200);
    expect(problem, what).toContain('There is a problem');
    expect(problem, what).toContain(says);
  }
  expect(await count()).toBe(before);
  await page.goto(url);
  await post(page, {
    title: 'Extra fields are ignored',
    version: '99',
    approvedBy: 'me',
    partnershipId: randomUUID(),
    role: 'manager',
  });
  const [row] = await owner<
    { version: number }[]
  >`select version from agenda_item where title = 'Extra fields are ignored'`;
  expect(row?.version).toBe(1);
});

test('script and templates are printed as typed', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  await openItemForm(page);
  const title = '<img src=x onerror=alert(1)> {{7*7}} ${7*7} %n O’Neill';
  await page.getByLabel('Title', { exact: true }).fill(title);
  await page.getByRole('button', { name: 'Add to the agenda' }).click();
  await expect(page.getByRole('heading', { name: title })).toBeVisible();
});

test('an observer’s post of a secretariat form is refused', async ({ browserOf }) => {
  const secretariat = await browserOf('Rhys Calloway', noScript);
  await openItemForm(secretariat.page);
  const provider = await browserOf('Dana Whitlock', noScript);
  const { value = '' } =
    (await provider.context.cookies()).find(({ name }) => name === 'tabled.session') ?? {};
  await secretariat.context.clearCookies();
  await secretariat.context.addCookies([
    { name: 'tabled.session', value, url: new URL(secretariat.page.url()).origin },
  ]);
  const { status, html } = await post(secretariat.page, { title: 'Slipped in by the provider' });
  expect(status).toBeLessThan(500);
  expect(html).toContain(notFound);
  const refused = await owner`
    select 1 from audit_event where name = 'item.add' and outcome = 'refused' and actor_id = ${await personIdOf('Dana Whitlock')}`;
  expect(refused.length).toBeGreaterThan(0);
  expect(await owner`select 1 from agenda_item where title = 'Slipped in by the provider'`).toHaveLength(0);
});
