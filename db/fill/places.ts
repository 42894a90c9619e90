import type { Step } from './step';

/** Twelve partnerships, each with a board, six sub-groups and a caucus, and the organisations that sit on them. */
export const places: Step[] = [
  {
    what: 'organisations',
    sql: `
      create temp table fill_org (id uuid primary key, p int, code text, name text, kind text);
      insert into fill_org
      select pg_temp.id('org ' || p || ' ' || code), p, code, 'Region ' || lpad(p::text, 2, '0') || ' ' || name, kind
      from generate_series(1, 12) p, (
        select 'council ' || c as code, 'Council ' || lpad(c::text, 2, '0') as name, 'council' as kind from generate_series(1, 14) c
        union all values ('charity 1', 'Welcome', 'charity'), ('charity 2', 'Advice', 'charity'), ('charity 3', 'Homes', 'charity'),
          ('community 1', 'Community Circle', 'community group'), ('police', 'Police', 'police'), ('health', 'Health Board', 'health body')) each;
      -- Departments are in the register of every database already.
      insert into fill_org select id, null, case name when 'Home Office' then 'home office' else 'ministry' end, name, kind from organisation where name like 'Home Office' or name like 'Ministry%';
      insert into fill_org select pg_temp.id('contractor ' || c), null, 'contractor ' || c, 'Contractor ' || c, 'contractor' from generate_series(1, 3) c;
      insert into organisation (id, name, kind, nation, starts_on) select id, name, kind, 'England', date '2000-01-01' from fill_org o
      where not exists (select from organisation r where r.id = o.id);
      insert into organisation_interest (id, organisation_id, kind, counterparty_id, region, starts_on)
      select pg_temp.id('interest ' || o.code), o.id, 'holds contract', h.id, null, date '2010-01-01'
      from fill_org o, fill_org h where o.kind = 'contractor' and h.code = 'home office'
      union all
      select pg_temp.id('interest ' || o.code || o.p), o.id, 'subcontracts', c.id, null, date '2012-01-01'
      from fill_org o join fill_org c on c.code = 'contractor ' || (1 + o.p % 3) where o.code = 'charity 3';
    `,
  },
  {
    what: 'partnerships and groups',
    sql: `
      insert into partnership (id, slug, name, short_name, nations, host_organisation_id, calendar, languages, contact_email, state)
      select pg_temp.id('partnership ' || p), 'region-' || lpad(p::text, 2, '0'), 'Region ' || lpad(p::text, 2, '0') || ' Strategic Migration Partnership',
        'Region ' || lpad(p::text, 2, '0') || ' SMP', '{England}', pg_temp.id('org ' || p || ' council 1'), 'england-and-wales', '{en}', 'smp@region.example', 'active'
      from generate_series(1, 12) p;
      create temp table fill_group as
      select pg_temp.id('group ' || p || ' ' || g) as id, pg_temp.id('partnership ' || p) as partnership_id, p, g, slug, code, name, kind, workstream
      from generate_series(1, 12) p, (values
        (1, 'board', 'BRD', 'Partnership Board', 'board', null), (2, 'asylum', 'ASY', 'Asylum sub-group', 'sub-group', 'asylum'),
        (3, 'uasc', 'UAS', 'UASC sub-group', 'sub-group', 'UASC'), (4, 'resettlement', 'RES', 'Resettlement sub-group', 'sub-group', 'resettlement'),
        (5, 'esol', 'ESO', 'ESOL sub-group', 'sub-group', 'ESOL'), (6, 'ukraine', 'UKR', 'Ukraine sub-group', 'sub-group', 'Ukraine'),
        (7, 'move-on', 'MOV', 'Move-on task group', 'task-and-finish', 'asylum'), (8, 'caucus', 'VCS', 'Voluntary sector caucus', 'caucus', null)
      ) each (g, slug, code, name, kind, workstream);
      insert into groups (id, partnership_id, slug, code, name, kind, workstream)
      select id, partnership_id, slug, code, name, kind, workstream from fill_group;
      insert into terms_of_reference (id, partnership_id, group_id, version, effective_from, purpose, frequency, quorum_seats, notice_working_days,
        paper_deadline_working_days, decision_rule, closes_actions, attribution_default, newcomer_reads)
      select pg_temp.id('terms ' || p || ' ' || g || ' ' || v), partnership_id, id, v, plan.today - 365 * plan.years + 300 * (v - 1), pg_temp.prose(slug || v, 3),
        'Every two months', 5, 5, 6, 'Consensus; a ballot when the chair asks for one', 'The group', 'The organisation', 'The open record from the beginning'
      from fill_group, fill_plan plan, generate_series(1, 2) v;
    `,
  },
];
