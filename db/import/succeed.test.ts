import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { withDatabase } from '../testing/database';
import { makePartnership } from './make-partnership';
import { succeed } from './succeed';

const database = withDatabase();
const now = new Date();
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(now);
const run = (of: string[], by: string[], on = today) => succeed(database.url('tabled_owner'), { of, by, on });
const register = () => database.sql`select o.name, o.ends_on::text as ends, array(select n.name from organisation_succession s join organisation n on n.id = s.successor_id where s.organisation_id = o.id order by 1) as became
  from organisation o where o.ends_on is not null order by o.name`;

beforeAll(async () => {
  for (const [name, code] of [['Barton Council', 'E07000901'], ['Corley Council', 'E07000902'], ['Dunmere Council', 'E06000903'], ['Eastby Council', null], ['Westby Council', null], ['Old Council', null]] as const)
    await database.sql`insert into organisation (id, name, kind, gss_code) values (${randomUUID()}, ${name}, 'council', ${code})`;
  await database.sql`update organisation set ends_on = '2020-03-31' where name = 'Old Council'`;
});

test('every fault is named and nothing is written', async () => {
  expect(await run(['E07000999'], ['Nowhere'])).toMatchObject({ ok: false, faults: [{ column: '--of' }, { column: '--by' }] });
  expect(await run(['Barton Council', 'Corley Council'], ['Eastby Council', 'Westby Council'])).toMatchObject({ ok: false, faults: [{ column: '--by' }] });
  expect(await run(['Barton Council'], ['barton council'])).toMatchObject({ ok: false, faults: [{ column: '--by', reason: 'Barton Council cannot succeed itself' }] });
  expect(await run(['Barton Council'], ['Old Council'])).toMatchObject({ ok: false, faults: [{ column: '--by' }] });
  expect(await run(['Old Council'], ['Barton Council'])).toMatchObject({ ok: false, faults: [{ column: '--on' }] });
  // One good, one bad: neither.
  expect(await run(['Corley Council', 'Old Council'], ['Dunmere Council'])).toMatchObject({ ok: false });
  expect(await register()).toEqual([{ name: 'Old Council', ends: '2020-03-31', became: [] }]);
});

test('several become one, by code or name, whatever the case; twice changes nothing; otherwise is refused', async () => {
  expect(await run(['e07000901', 'corley council'], ['E06000903'], '2027-04-01')).toEqual({ ok: true, changed: true, lines: ['Takes effect on 2027-04-01; the server carries it out then.'] });
  expect(await run(['Barton Council', 'E07000902'], ['Dunmere Council'], '2027-04-01')).toMatchObject({ ok: true, changed: false });
  expect(await run(['Barton Council'], ['Eastby Council'], '2027-04-01')).toMatchObject({ ok: false, faults: [{ column: '--of', reason: 'Barton Council is already succeeded by Dunmere Council on 2027-04-01' }] });
  expect(await run(['Dunmere Council'], ['Barton Council'], '2028-04-01')).toMatchObject({ ok: false, faults: [{ reason: 'Dunmere Council would succeed what succeeded it' }, { reason: 'Barton Council has ended on 2027-03-31' }] });
  expect((await register()).filter(({ name }) => name !== 'Old Council')).toEqual([
    { name: 'Barton Council', ends: '2027-03-31', became: ['Dunmere Council'] },
    { name: 'Corley Council', ends: '2027-03-31', became: ['Dunmere Council'] },
  ]);
});

test('on the day itself every partnership follows at once, its host too, and a second merger follows the first', async () => {
  await database.sql`insert into organisation (id, name, kind) values (${randomUUID()}, 'Farley Council', 'council'), (${randomUUID()}, 'Garley Council', 'council')`;
  await makePartnership(database.url('tabled_owner'), {
    name: 'Eastby Strategic Migration Partnership', shortName: 'Eastby SMP', nation: 'England', host: 'Eastby Council',
    manager: { name: 'Ann Manager', email: 'ann@eastby.example' }, secretariat: { name: 'Ben Secretary', email: 'ben@eastby.example' },
  });
  expect(await run(['Farley Council'], ['Garley Council'])).toMatchObject({ ok: true, changed: true, lines: [] });
  // It went to Farley a year ago, which went to Garley today: two steps, one after the other.
  expect(await run(['Eastby Council'], ['Farley Council'], '2025-04-01')).toEqual({ ok: true, changed: true, lines: ['Eastby SMP: 2 seats moved, 0 need somebody'] });
  const hats = await database.sql`select p.name, s.label, o.name as organisation, h.seat_kind from person p, live_hats(p.id, now()) h join seat s on s.id = h.seat_id join organisation o on o.id = s.organisation_id`;
  expect([...hats]).toEqual([{ name: 'Ben Secretary', label: 'Secretariat', organisation: 'Garley Council', seat_kind: 'secretariat' }]);
  expect((await database.sql`select o.name from partnership p join organisation o on o.id = p.host_organisation_id`)[0]?.name).toBe('Garley Council');
});
