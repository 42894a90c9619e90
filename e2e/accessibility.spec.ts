import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { owner, seatIdOf } from './database';
import { expect, test } from './journey';

test.describe.configure({ mode: 'parallel' });

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const screens = [
  { width: 1280, height: 900 },
  { width: 320, height: 640 },
];

async function meetingOf(group: string, state: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select m.id from meeting m join groups g on g.id = m.group_id join partnership p on p.id = m.partnership_id
    where p.slug = 'north-vale' and g.slug = ${group} and m.state = ${state} order by m.starts_at limit 1`;
  return `/p/north-vale/meetings/${row?.id ?? ''}`;
}

async function itemAndPaper(meeting: string): Promise<{ item: string; paper: string }> {
  const [row] = await owner<{ item: string; paper: string }[]>`
    select i.id as item, p.id as paper from paper p join agenda_item i on i.id = p.item_id
    where i.meeting_id = ${meeting.split('/').at(-1) ?? ''} limit 1`;
  return row ?? { item: '', paper: '' };
}

const everybodys = async () => {
  const [issued, noticed, held] = [
    await meetingOf('asylum', 'papers issued'),
    await meetingOf('board', 'notice issued'),
    await meetingOf('asylum', 'held'),
  ];
  const { paper } = await itemAndPaper(issued);
  return [
    ...['/me', '/accessibility', '/privacy', '/help', '/sign-in', '/sign-in/code', '/dev/mail'],
    ...['/p/north-vale', '/p/north-vale/register', '/p/north-vale/groups/board', '/p/north-vale/groups/board/terms', '/p/north-vale/groups/voluntary-caucus'],
    `/p/north-vale/seats/${await seatIdOf('board', 'Lived experience')}`,
    ...['/p/north-vale/meetings', issued, noticed, held],
    ...[`${issued}/coming`, `${held}/attendance`, `${held}/minutes`, `/p/north-vale/papers/${paper}`],
  ];
};

async function escalationIn(state: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`select id from escalation where state = ${state} order by raised_at limit 1`;
  return `/p/north-vale/escalations/${row?.id ?? ''}`;
}

const escalations = async () => {
  const of = (path: string, ...parts: string[]) => parts.map((part) => `${path}/${part}`);
  const sent = await escalationIn('sent');
  const raised = await escalationIn('raised');
  const screened = await escalationIn('screened');
  return [
    ...['/p/north-vale/escalations', '/p/north-vale/escalations?which=closed', '/p/north-vale/escalations/new?group=board'],
    ...[sent, raised, screened, await escalationIn('agreed'), await escalationIn('diverted')],
    ...[...of(raised, 'screen'), ...of(screened, 'draft', 'note', 'position', 'agree'), ...of(sent, 'reply', 'chase', 'verdict', 'close', 'send')],
  ];
};

const desks = async () => {
  const desk = '/desk/home-office-asylum-accommodation';
  const [row] = await owner<{ id: string }[]>`select id from desk_letter order by sent_on limit 1`;
  return ['/me', desk, `${desk}?which=answered`, `${desk}/${row?.id ?? ''}`];
};

const secretariats = async () => {
  const [issued, noticed] = [
    await meetingOf('asylum', 'papers issued'),
    await meetingOf('board', 'notice issued'),
  ];
  const { item } = await itemAndPaper(issued);
  return [
    '/p/north-vale/meetings/new',
    ...['notice', 'issue', 'move', 'cancel', 'items/new', 'told', 'coming', 'as', 'closed'].map(
      (part) => `${noticed}/${part}`,
    ),
    ...[`${issued}/items/${item}`, `${issued}/items/${item}/recall`, `${issued}/items/${item}/refer?to=board`, `/p/north-vale/papers/new?item=${item}`, `${issued}/told`],
  ];
};

const managers = async () => {
  const seat = await seatIdOf('board', 'Health');
  const [row] = await owner<{ id: string }[]>`select id from appointment where seat_id = ${seat} and ended_at is null`;
  return [
    ...['', '/groups/new', '/groups/esol', '/groups/esol/terms', '/groups/esol/terms/new', '/groups/esol/seats/new', '/groups/esol/seats/many?from=group:board', '/groups/esol/people'].map((part) => `/p/north-vale${part}`),
    ...['/groups/esol/offices', '/offices', '/register', '/register?vacant=yes', '/interests'].map((part) => `/p/north-vale${part}`),
    ...[`/p/north-vale/seats/${seat}`, `/p/north-vale/seats/${seat}/move/${row?.id ?? ''}`],
  ];
};

async function faultsOf(page: Page): Promise<string[]> {
  // The mails shown in frames are checked as mails; in a page their frames run no script.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(tags)
    .exclude('iframe')
    .analyze();
  const found = violations.map(
    (one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return wide > 0 ? [...found, `scrolls sideways by ${wide} px`] : found;
}

/** Every page at both widths; nothing is allowed to be wrong on any of them. */
async function look(page: Page, paths: string[]): Promise<void> {
  const faults: Record<string, string[]> = {};
  for (const path of paths) {
    const answer = await page.goto(path);
    expect.soft(answer?.status(), path).toBe(200);
    for (const screen of screens) {
      await page.setViewportSize(screen);
      const found = await faultsOf(page);
      if (found.length > 0) faults[`${screen.width} ${path}`] = found;
    }
    const title = await page.title();
    if (!/^.+ · Tabled$/.test(title)) faults[`title ${path}`] = [title];
    if ((await page.getByRole('heading', { level: 1 }).count()) !== 1)
      faults[`h1 ${path}`] = ['not exactly one'];
  }
  expect(faults).toEqual({});
}

for (const [who, name, paths] of [
  ['the secretariat', 'Rhys Calloway', everybodys],
  ['the secretariat at work', 'Rhys Calloway', secretariats],
  ['a manager', 'Gwen Ashdown', managers],
  ['a group that ends', 'Elliot Frame', () => Promise.resolve(['/p/southmere/groups/housing', '/p/southmere/groups/housing/close'])],
  ['escalations', 'Rhys Calloway', escalations],
  ['a desk', 'Priya Sandhu', desks],
  ['a member', 'Lucy Thornbury', everybodys],
  [
    'nobody signed in',
    null,
    () =>
      Promise.resolve([
        '/sign-in',
        '/sign-in/code',
        '/sign-in/link?c=x&t=y',
        '/accessibility',
        '/privacy',
        '/help',
      ]),
  ],
] as const)
  test(`pages of ${who} pass axe and fit 320 px`, async ({ browserOf }) => {
    test.setTimeout(180_000);
    const { page } = await browserOf(name);
    await look(page, await paths());
  });

test('a form with errors and the page of what is not there pass too', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  await page.goto('/p/north-vale/meetings/new');
  await page.getByRole('button', { name: 'Plan this meeting' }).click();
  const summary = page.getByRole('alert').filter({ hasText: 'There is a problem' });
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  for (const screen of screens) {
    await page.setViewportSize(screen);
    expect(await faultsOf(page)).toEqual([]);
  }
  await page.goto('/p/north-vale/meetings/00000000-0000-4000-8000-000000000000');
  expect(await faultsOf(page)).toEqual([]);
});

test('titles tell pages of one person apart', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway');
  const noticed = await meetingOf('board', 'notice issued');
  const pages = [
    '/me',
    '/help',
    '/privacy',
    '/accessibility',
    '/p/north-vale',
    '/p/north-vale/groups/board',
    '/p/north-vale/meetings',
    '/p/north-vale/meetings/new',
  ];
  const parts = [
    '',
    '/coming',
    '/attendance',
    '/minutes',
    '/told',
    '/notice',
    '/issue',
    '/move',
    '/cancel',
    '/items/new',
  ];
  const titles = new Map<string, string[]>();
  for (const path of [...pages, ...parts.map((part) => `${noticed}${part}`)]) {
    await page.goto(path);
    const title = await page.title();
    titles.set(title, [...(titles.get(title) ?? []), path]);
  }
  const shared = [...titles].filter(([, paths]) => paths.length > 1);
  expect(shared).toEqual([]);
});

test('the first steps of the Tab key are seen, the skip link first', async ({ browserOf }) => {
  const { page } = await browserOf('Lucy Thornbury');
  await page.goto('/p/north-vale');
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    const focused = page.locator(':focus-visible');
    await expect(focused).toHaveCount(1);
    await expect(focused).toBeInViewport();
    const seen = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    expect(seen, await focused.innerText()).toBe(true);
    if (step === 0) await expect(focused).toHaveText(/^Skip to/);
  }
});

test('the site has an icon, so no browser asks in vain', async ({ page, request }) => {
  await page.goto('/sign-in');
  const icon = await page.locator('link[rel="icon"]').first().getAttribute('href');
  for (const address of [icon ?? '', '/favicon.ico']) {
    const answer = await request.get(address);
    expect(answer.status(), address).toBe(200);
    expect(answer.headers()['content-type'], address).toMatch(/^image\//);
  }
});
