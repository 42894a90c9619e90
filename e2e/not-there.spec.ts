import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { owner, seatIdOf } from './database';
import { expect, notFound, test } from './journey';

/** A restricted item of the asylum sub-group with a paper, and an action of the C series. */
async function restricted(): Promise<{ meeting: string; item: string; paper: string; action: string }> {
  const [row] = await owner<{ meeting: string; item: string; paper: string; action: string }[]>`
    select m.id as meeting, i.id as item, p.id as paper,
      (select a.id from action a where a.group_id = g.id and a.reference like '%-C-%' limit 1) as action
    from meeting m join groups g on g.id = m.group_id join partnership t on t.id = m.partnership_id
      join agenda_slot s on s.meeting_id = m.id join agenda_item i on i.slot_id = s.id join paper p on p.item_id = i.id
    where t.slug = 'north-vale' and g.slug = 'asylum' and s.restricted limit 1`;
  if (!row) throw new Error('the story has no restricted item with a paper');
  return row;
}

/** What the page says without script, and how it answers. */
async function said(page: Page, path: string) {
  const answer = await page.goto(path);
  return {
    status: answer?.status(),
    title: await page.title(),
    heading: await page.getByRole('heading', { level: 1 }).innerText(),
    text: await page.locator('main').innerText(),
  };
}

test('without script: what is hidden and what never was give one page, a 404', async ({ browserOf }) => {
  const { page } = await browserOf('Dana Whitlock', { javaScriptEnabled: false });
  const there = await restricted();
  const pathsOf = (ids: typeof there) => [
    `/p/north-vale/papers/${ids.paper}`,
    `/p/north-vale/actions/${ids.action}`,
    `/p/north-vale/meetings/${ids.meeting}/items/${ids.item}`,
    `/p/north-vale/papers/new?item=${ids.item}`,
  ];
  const hidden = pathsOf(there);
  const absent = pathsOf({ meeting: randomUUID(), item: randomUUID(), paper: randomUUID(), action: randomUUID() });
  const never = await said(page, '/p/north-vale/no-such-page');
  expect(never).toMatchObject({ status: 404, title: 'Not found · Tabled', heading: notFound });
  for (const path of [...hidden, ...absent, '/p/nowhere', `/p/north-vale/meetings/${randomUUID()}/minutes`])
    expect(await said(page, path), path).toEqual(never);
  await page.getByRole('link', { name: 'Go to my desk' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dana');
});

test('a step inside the open tool to what is not there draws the same page', async ({ browserOf }) => {
  const { page } = await browserOf('Dana Whitlock');
  await page.goto('/p/north-vale');
  // The framework keeps its router where a page can reach it.
  await page.evaluate(
    (path) => (window as unknown as { next: { router: { push: (to: string) => void } } }).next.router.push(path),
    `/p/north-vale/meetings/${randomUUID()}`,
  );
  await expect(page.getByRole('heading', { level: 1, name: notFound })).toBeVisible();
  await expect(page).toHaveTitle('Not found · Tabled');
});

test('every record has a title of its own, for its readers, without script', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway', { javaScriptEnabled: false });
  const ids = await owner<{ path: string }[]>`
    with here as (select id from partnership where slug = 'north-vale')
    (select '/meetings/' || m.id as path from meeting m, here where m.partnership_id = here.id and m.state <> 'cancelled' limit 3)
    union all (select '/meetings/' || m.id || '/minutes' from meeting m, here where m.partnership_id = here.id limit 3)
    union all (select '/groups/' || g.slug from groups g, here where g.partnership_id = here.id limit 3)
    union all (select '/actions/' || a.id from action a join groups g on g.id = a.group_id, here where a.partnership_id = here.id and g.slug in ('board', 'asylum') limit 3)`;
  const there = await restricted();
  const titles = new Map<string, string>();
  for (const path of [...ids.map((row) => row.path), `/papers/${there.paper}`, `/meetings/${there.meeting}/items/${there.item}`, `/seats/${await seatIdOf('board', 'Lived experience')}`]) {
    const { title } = await said(page, `/p/north-vale${path}`);
    expect(title, path).toMatch(/^.+ · North Vale SMP · Tabled$/);
    expect(titles.get(title), `${path} shares its title`).toBeUndefined();
    titles.set(title, path);
  }
  expect([...titles.keys()].join()).toMatch(/Asylum sub-group, \d+ \w+ \d{4} · North Vale SMP · Tabled/);
});
