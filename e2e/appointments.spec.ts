import { expect, notFound, test } from './journey';
import { owner, personIdOf, seatIdOf } from './database';
import { mailsAbout, mailTo } from './mail';

const seat = 'Ashby Vale Borough Council';

test('an appointment ends at the press, its successor begins, and the group is told', async ({
  browserOf,
}) => {
  const mina = await browserOf('Mina Okafor');
  await mina.page.goto('/p/north-vale/meetings');
  const boards = mina.page.getByRole('link', { name: /^Partnership Board,/ });
  const href = (await boards.first().getAttribute('href')) ?? '';
  await mina.page.goto(href);
  await expect(mina.page.getByRole('heading', { level: 1 })).toContainText('Partnership Board');

  const manager = await browserOf('Gwen Ashdown');
  const { page } = manager;
  const seatPath = `/p/north-vale/seats/${await seatIdOf('board', seat)}`;
  await page.goto(seatPath);
  const now = page.getByRole('region', { name: 'Now' }).or(page.locator('main'));
  await now
    .first()
    .getByRole('listitem')
    .filter({ hasText: 'Mina Okafor' })
    .getByText('End this appointment…')
    .click();
  await page.getByRole('button', { name: 'End Mina Okafor’s appointment now' }).click();
  await expect(page.getByText('vacant').first()).toBeVisible();

  await mina.page.getByRole('link', { name: /^Who is coming/ }).click();
  await expect(mina.page.getByRole('heading', { level: 1 })).toHaveText(notFound);
  await mina.page.goto('/p/north-vale/meetings');
  await expect(mina.page.getByRole('link', { name: /^Asylum sub-group,/ }).first()).toBeVisible();
  await expect(boards).toHaveCount(0);

  await page.getByLabel('Full name').fill('Perpetua O’Hanlon');
  await page.getByLabel(/^E-mail address/).fill('perpetua.ohanlon@ashbyvale.example');
  await page.getByRole('button', { name: 'Appoint and tell the group' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Perpetua O’Hanlon' })).toBeVisible();

  const successor = await browserOf('Perpetua O’Hanlon');
  await successor.page.goto(href);
  await expect(successor.page.getByRole('heading', { level: 1 })).toContainText('Partnership Board');

  for (const to of ['lucy.thornbury@lanternhouse.example', 'dana.whitlock@brightstead.example']) {
    const ended = await mailTo(to, 'Mina Okafor', '');
    expect(ended.text).toContain('Partnership Board');
    await mailTo(to, 'Perpetua O’Hanlon', '');
  }
});

test('who holds a role-only seat stays unnamed on every page and in every mail', async ({ browserOf }) => {
  const hidden = /Bashir|Rahimi/;
  const member = await browserOf('Lucy Thornbury');
  const lived = await seatIdOf('board', 'Lived experience');
  const [meeting] = await owner<{ id: string }[]>`
    select m.id from meeting m join groups g on g.id = m.group_id
    where g.slug = 'board' and m.state = 'notice issued' and m.starts_at > now() order by m.starts_at limit 1`;
  const base = `/p/north-vale/meetings/${meeting?.id ?? ''}`;
  const pages = [
    '/me',
    '/p/north-vale',
    '/p/north-vale/groups/board',
    `/p/north-vale/seats/${lived}`,
    base,
    `${base}/coming`,
    `${base}/attendance`,
    `${base}/minutes`,
  ];
  for (const path of pages) {
    const answer = await member.page.goto(path);
    expect(answer?.status(), path).toBe(200);
    expect(await answer?.text(), path).not.toMatch(hidden);
    const flight = await member.page.request.get(path, { headers: { rsc: '1' } });
    expect(await flight.text(), `flight of ${path}`).not.toMatch(hidden);
  }
  await member.page.goto(`/p/north-vale/seats/${lived}`);
  await expect(member.page.getByText('This seat is shown by its role only')).toBeVisible();
  for (const about of ['Bashir', 'Rahimi', await personIdOf('Bashir Rahimi')]) {
    const seen = (await mailsAbout(about)).filter((mail) => !mail.to.endsWith('@northvale.example'));
    expect(seen.map((mail) => `${mail.to}: ${mail.subject}`)).toEqual([]);
  }
});
