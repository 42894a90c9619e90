import { expect, test } from 'vitest';
import { withDatabase } from '../testing/database';
import { makePartnership } from './make-partnership';

const database = withDatabase();
const wish = {
  name: 'Fenwick Strategic Migration Partnership',
  shortName: 'Fenwick SMP',
  nation: 'Scotland',
  host: 'Fenwick Council',
  contactEmail: 'office@fenwick.example',
  manager: { name: 'Ann Manager', email: 'ann@fenwick.example' },
  secretariat: { name: 'Ben Secretary', email: 'ben@fenwick.example' },
};
const make = (more: object = {}) => makePartnership(database.url('tabled_owner'), { ...wish, ...more });

test('a partnership comes with its board, manager and secretariat', async () => {
  expect(await make()).toEqual({ ok: true, slug: 'fenwick-smp' });
  const rows = await database.sql`
    select h.seat_kind, h.office, p.name from person p, live_hats(p.id, now()) h order by p.name`;
  expect([...rows]).toEqual([
    { seat_kind: null, office: 'manager', name: 'Ann Manager' },
    { seat_kind: 'secretariat', office: null, name: 'Ben Secretary' },
  ]);
  const [place] =
    await database.sql`select p.calendar, o.name as host, o.kind from partnership p join organisation o on o.id = p.host_organisation_id`;
  expect(place).toEqual({ calendar: 'scotland', host: 'Fenwick Council', kind: 'council' });
});

test('a second time is refused, and a bad one writes nothing', async () => {
  expect(await make()).toMatchObject({ ok: false, faults: [{ column: 'slug' }] });
  const bad = { slug: 'other', nation: 'Narnia', manager: { name: 'X', email: 'no address' } };
  expect(await make(bad)).toMatchObject({ ok: false, faults: [{ column: 'nation' }] });
  const late = { slug: 'other', manager: { name: 'X', email: 'no address' } };
  expect(await make(late)).toMatchObject({ ok: false, faults: [{ column: 'email' }] });
  expect(await database.sql`select from partnership`).toHaveLength(1);
});
