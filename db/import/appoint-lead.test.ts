import { expect, it } from 'vitest';
import { withStory } from '../testing/story';
import { appointLead } from './appoint-lead';

const story = withStory();
const url = () => story.database.url('tabled_owner');

it('gives a desk its first lead, and no second one', async () => {
  const wish = { desk: 'mhclg-ukraine', name: 'A Lead', email: 'A.Lead@mhclg.example' };
  expect(await appointLead(url(), wish)).toEqual({ ok: true, desk: 'Ministry of Housing, Communities and Local Government, Homes for Ukraine' });
  expect(await appointLead(url(), { ...wish, email: 'b@mhclg.example' })).toMatchObject({ ok: false });
  const unknown = await appointLead(url(), { ...wish, desk: 'no-such-desk' });
  expect(!unknown.ok && unknown.faults[0]?.reason).toContain('mhclg-ukraine');
  const [row] = await story.sql`select c.email, d.role from desk_appointment d join person_contact c on c.person_id = d.person_id join addressee a on a.id = d.desk_id where a.slug = 'mhclg-ukraine'`;
  expect(row).toMatchObject({ email: 'a.lead@mhclg.example', role: 'lead' });
});
