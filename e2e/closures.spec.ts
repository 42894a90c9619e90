import { owner } from './database';
import { expect, test } from './journey';
import { idIn, planMeeting } from './meeting-pages';

test('without script: the secretariat closes in one press what the group agreed, a member only reads it', async ({ browserOf }) => {
  const { page } = await browserOf('Rhys Calloway', { javaScriptEnabled: false });
  const meeting = await planMeeting(page, { group: 'board', days: 75, place: 'Closing room' });
  await owner`update meeting set state = 'notice issued', starts_at = now() - interval '5 minutes', ends_at = now() + interval '1 hour' where id = ${idIn(meeting)}`;
  const [agreed = '', open = ''] = await Promise.all(
    ['BRD-2099-001', 'BRD-2099-002'].map(async (reference) => {
      await owner`
        insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, first_due, due, state, opened_at, version)
        select gen_random_uuid(), partnership_id, group_id, audience_key, ${reference}, 'action', 'Words of ' || ${reference}::text, seat_id, due, due, 'proposed closed', opened_at, 1
        from action where reference like 'BRD-%' and state = 'proposed closed' order by reference limit 1`;
      return reference;
    }),
  );
  const member = await browserOf('Lucy Thornbury', { javaScriptEnabled: false });
  await member.page.goto(meeting);
  const section = member.page.locator('#closures');
  await expect(section.getByRole('heading')).toHaveText(/^For the group to agree: closing \d+ actions$/);
  await expect(section.getByText(`Words of ${agreed}`)).toBeVisible();
  await expect(section.getByRole('button')).toHaveCount(0);

  await page.goto(meeting);
  await page.getByRole('button', { name: 'Close those the group agreed' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Tick what the group agreed to close.' })).toBeVisible();
  await page.getByRole('checkbox', { name: agreed }).check();
  await page.getByRole('button', { name: 'Close those the group agreed' }).click();
  await page.waitForURL((url) => url.pathname === meeting);
  await expect(page.getByText(`Words of ${open}`)).toBeVisible();
  await expect(page.getByText(`Words of ${agreed}`)).toHaveCount(0);
  const [row] = await owner<{ text: string }[]>`
    select e.text from action_event e join action a on a.id = e.action_id where a.reference = ${agreed} and e.kind = 'closed'`;
  expect(row?.text).toMatch(/^done, agreed by the group at the meeting of /);
  await owner`update meeting set state = 'cancelled' where id = ${idIn(meeting)}`;
});
