import type postgres from 'postgres';
import { expect, test } from 'vitest';
import { withStory } from '@/db/testing/story';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { declareInterest, endInterest, showInterests } from './interests';

const story = withStory();
const p = { partnership: 'north-vale' };
const dayAfter = (days: number) => {
  const [year = '', month = '', day = ''] = dayOf(new Date(Date.now() + days * 86_400_000)).split('-');
  return { day, month, year };
};
const today = dayAfter(0);
const lantern = { ...p, organisation: 'Lantern House', interest: 'subcontracts' as const, whose: 'Kestrel Health Trust', region: '', from: today };

let connection: postgres.Sql | undefined;
const app = () => (connection ??= story.database.connect('tabled_app'));

/** An audience of the board that excludes whoever has to do with an organisation; gives its key. */
async function about(organisation: string): Promise<number> {
  const [partnership, group] = [story.partnership('north-vale'), story.group('north-vale/board')];
  const [row] = await story.sql<{ key: number }[]>`
    insert into audience (partnership_id, group_id, occasion, dated, rule, readers, rule_hash) values (${partnership}, ${group}, 'standing record', now() + interval '30 days', 'except', 'all', gen_random_uuid()::text) returning key`;
  const [term] = await story.sql`
    insert into audience_term (partnership_id, audience_key, position, effect, kind, organisation_id) values (${partnership}, ${row?.key ?? 0}, 1, 'exclude', 'subject', ${organisation}) returning audience_key`;
  return Number(term?.['audience_key']);
}
const reads = (name: string, key: number, days = 0) =>
  app().begin(async (sql) => {
    await sql`select open_context(${story.person(name)}, 'north-vale', ${new Date(Date.now() + days * 86_400_000)})`;
    return (await sql<{ mine: boolean }[]>`select reads(${key}) as mine`)[0]?.mine;
  });

test('a contract declared shuts out at once, of what was there before too; ended, it keeps closed what was there', async () => {
  const [charity] = await story.sql<{ id: string }[]>`insert into organisation (id, name, kind) values (gen_random_uuid(), 'Kestrel Health Trust', 'contractor') returning id`;
  const key = await about(charity?.id ?? '');
  const [person] = await story.sql<{ name: string }[]>`
    select p.name from person p join appointment a on a.person_id = p.id join seat s on s.id = a.seat_id
    where s.group_id = ${story.group('north-vale/board')} and a.kind = 'holder' and a.ended_at is null and (a.from_organisation_id = ${story.organisation('Lantern House')} or s.organisation_id = ${story.organisation('Lantern House')}) limit 1`;
  const name = person?.name ?? '';
  expect(await reads(name, key)).toBe(true);
  await declareInterest(lantern, story.as('Gwen Ashdown'));
  expect(await reads(name, key)).toBe(false);
  await expect(declareInterest({ ...lantern, organisation: 'LANTERN HOUSE' }, story.as('Rhys Calloway'))).rejects.toThrow(Invalid);

  const row = (await showInterests(p, story.as('Owen Pritchard-Bell'))).running.find((one) => one.whose === 'Kestrel Health Trust');
  expect(row).toMatchObject({ organisation: 'Lantern House', kind: 'subcontracts', declaredHere: true, until: null });
  const interestId = row?.id ?? '';
  await expect(endInterest({ ...p, interestId, lastDay: dayAfter(-1) }, story.as('Rhys Calloway'))).rejects.toThrow(Invalid);
  await expect(endInterest({ partnership: 'southmere', interestId, lastDay: today }, story.as('Ruth Carver'))).rejects.toThrow(NotFound);
  await endInterest({ ...p, interestId, lastDay: today }, story.as('Rhys Calloway'));
  await expect(endInterest({ ...p, interestId, lastDay: dayAfter(3) }, story.as('Rhys Calloway'))).rejects.toThrow(RuleBroken);
  expect(await reads(name, key, 2)).toBe(false);
});

test('funding shuts nobody out, and nobody has an interest in themselves or in what the register does not know', async () => {
  const key = await about(story.organisation('Home Office'));
  const before = await reads('Owen Pritchard-Bell', key);
  await declareInterest({ ...lantern, organisation: 'Ashby Vale Borough Council', interest: 'is funded by' as const, whose: 'Home Office' }, story.as('Gwen Ashdown'));
  expect([before, await reads('Owen Pritchard-Bell', key)]).toEqual([true, true]);
  for (const whose of ['Lantern House', 'Hoem Office']) await expect(declareInterest({ ...lantern, whose }, story.as('Gwen Ashdown')), whose).rejects.toThrow(Invalid);
});

test('the database keeps it, whoever asks: another partnership ends nothing, and nothing ends in the past', async () => {
  const as = (name: string, slug: string, work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
    app().begin(async (sql) => {
      await sql`select open_context(${story.person(name)}, ${slug}, null)`;
      return work(sql);
    });
  const [row] = await story.sql<{ id: string }[]>`
    insert into organisation_interest (id, organisation_id, kind, counterparty_id, starts_on, declared_in)
    values (gen_random_uuid(), ${story.organisation('Lantern House')}, 'holds contract', ${story.organisation('Home Office')}, current_date, ${story.partnership('north-vale')}) returning id`;
  const id = row?.id ?? '';
  const [north, south] = [story.partnership('north-vale'), story.partnership('southmere')];
  await expect(as('Ruth Carver', 'southmere', (sql) => sql`select end_interest(${north}, ${id}, current_date + 1)`)).rejects.toMatchObject({ code: '42501' });
  expect(await as('Ruth Carver', 'southmere', (sql) => sql`select end_interest(${south}, ${id}, current_date + 1) as done`)).toMatchObject([{ done: false }]);
  await expect(as('Gwen Ashdown', 'north-vale', (sql) => sql`select end_interest(${north}, ${id}, current_date - 2)`)).rejects.toMatchObject({ code: '23514' });
  await expect(as('Gwen Ashdown', 'north-vale', (sql) => sql`update organisation_interest set ends_on = '2020-01-01' where id = ${id}`)).rejects.toMatchObject({ code: '42501' });
});

test('what is known of a caucus only is told within it only', async () => {
  const [from] = await story.sql<{ id: string }[]>`insert into organisation (id, name, kind) values (gen_random_uuid(), 'Quiet Charity', 'charity') returning id`;
  await story.sql`
    insert into organisation_interest (id, organisation_id, kind, counterparty_id, starts_on) values (gen_random_uuid(), ${from?.id ?? ''}, 'is funded by', ${story.organisation('Home Office')}, current_date)`;
  await story.sql`update appointment set from_organisation_id = ${from?.id ?? ''} where group_id = ${story.group('north-vale/voluntary-caucus')} and person_id = ${story.person('Lucy Thornbury')}`;
  const told = async (name: string) => (await showInterests(p, story.as(name))).running.some((row) => row.organisation === 'Quiet Charity');
  expect([await told('Gwen Ashdown'), await told('Rhys Calloway'), await told('Lucy Thornbury')]).toEqual([false, false, true]);
});
