import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { exportRegister, showRegister } from './register';

const story = withStory();
const p = { partnership: 'north-vale' };
const names = (view: Awaited<ReturnType<typeof showRegister>>) => view.rows.flatMap((row) => row.people.map((one) => one.name));

test('the register tells who sits where; a caucus to itself only, a role-only seat to nobody', async () => {
  for (const who of ['Gwen Ashdown', 'Rhys Calloway', 'Dana Whitlock', 'Owen Pritchard-Bell']) {
    const view = await showRegister(p, story.as(who));
    expect(view.choices.groups.map((group) => group.slug), who).toEqual(['board', 'asylum', 'esol']);
    expect(names(view), who).toContain('Mina Okafor');
    expect(names(view), who).not.toContain('Bashir Rahimi');
    expect(await exportRegister(p, story.as(who)), who).not.toMatch(/Rahimi|caucus/i);
  }
  const within = await showRegister({ ...p, group: 'voluntary-caucus' }, story.as('Lucy Thornbury'));
  expect(names(within)).toEqual(['Lucy Thornbury', 'Nguyễn Thị Lan']);
});

test('it narrows by organisation, sector, group and vacancy', async () => {
  const as = story.as('Rhys Calloway');
  expect((await showRegister({ ...p, organisation: 'Ashby Vale Borough Council' }, as)).rows).toHaveLength(2);
  expect((await showRegister({ ...p, organisation: 'Riverside Welcome' }, as)).rows.map((row) => row.label)).toEqual(['Community groups']);
  expect((await showRegister({ ...p, sector: 'police' }, as)).rows).toHaveLength(1);
  const vacant = await showRegister({ ...p, vacant: 'yes', group: 'board' }, as);
  expect(vacant.rows.map((row) => row.label)).toEqual(['Thornmoor District Council']);
});

test('no cell of the file is taken for a formula', async () => {
  await story.sql`update person set name = '=1+1' where name = 'Priya Nair'`;
  const rows = parse<Record<string, string>>((await exportRegister({ ...p, sector: 'health' }, story.as('Rhys Calloway'))).slice(1), { columns: true });
  expect(rows).toMatchObject([{ group: 'Partnership Board', seat: 'Health', person: '\'=1+1', as: 'holder', until: '' }]);
});
