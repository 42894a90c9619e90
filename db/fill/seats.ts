import type { Step } from './step';

/** Who sits where: a board of twenty-three seats, sub-groups of thirteen, a caucus of five; one after another in each. */
export const seats: Step[] = [
  {
    what: 'seats',
    sql: `
      create temp table fill_seat as
      select pg_temp.id('seat ' || g.p || ' ' || g.g || ' ' || s) as id, g.partnership_id, g.id as group_id, g.p, g.g, s, seat.kind, seat.sector, seat.label,
        coalesce(own.id, shared.id) as organisation_id, coalesce(own.name, shared.name, seat.label) as name, seat.role_only
      from fill_group g join (
        select 1 as s, 'secretariat' as kind, 'council' as sector, 'council 1' as code, 'Secretariat' as label, false as role_only, '{board,sub}'::text[] as sits
        union all select 1 + c, 'voting', 'council', 'council ' || c, null, false, case when c <= 6 then '{board,sub}'::text[] else '{board}' end from generate_series(1, 14) c
        union all values (16, 'voting', 'voluntary', 'charity 1', null, false, '{board,sub,caucus}'::text[]), (17, 'voting', 'voluntary', 'charity 2', null, false, '{sub,caucus}'),
          (18, 'non-voting', 'voluntary', 'charity 3', null, false, '{board,caucus}'), (19, 'voting', 'community', 'community 1', null, false, '{board,sub,caucus}'),
          (20, 'non-voting', 'government', 'home office', null, false, '{board,sub}'), (21, 'observer', 'contractor', 'contractor', null, false, '{board,sub}'),
          (22, 'non-voting', 'police', 'police', null, false, '{board}'), (23, 'non-voting', 'health', 'health', null, false, '{board,sub}'),
          (24, 'voting', 'lived experience', null, 'Lived experience', true, '{board,sub}'), (25, 'voting', 'voluntary', null, 'Refugee-led groups', false, '{caucus}')
      ) seat on case g.kind when 'board' then 'board' when 'caucus' then 'caucus' else 'sub' end = any (seat.sits)
      left join fill_org own on own.p = g.p and own.code = seat.code
      left join fill_org shared on shared.p is null and shared.code = case seat.code when 'contractor' then 'contractor ' || (1 + g.p % 3) else seat.code end;
      update fill_seat set label = coalesce(label, name);
      insert into seat (id, partnership_id, group_id, organisation_id, label, kind, sector, role_only, position, started_at)
      select id, partnership_id, group_id, organisation_id, label, kind, sector, role_only, s, pg_temp.at(plan.today - 365 * plan.years - 200, 0)
      from fill_seat, fill_plan plan;
    `,
  },
  {
    what: 'people and appointments',
    sql: `
      -- The secretariat is one person over all groups at a time; others sit in about three groups. 0 is who sits now.
      create temp table fill_tenure as
      select s.*, t, case when s.s = 1 then 'secretariat' else s.s || ' ' || s.g / 3 end || ' ' || t as who,
        plan.today - 120 - pg_temp.pick('tenure ' || s.p || ' ' || s.s || ' ' || s.g / 3, 700) - 900 * t as starts_on,
        case when t > 0 then plan.today - 121 - pg_temp.pick('tenure ' || s.p || ' ' || s.s || ' ' || s.g / 3, 700) - 900 * (t - 1) end as ends_on
      from fill_seat s, fill_plan plan, generate_series(0, 5) t;
      delete from fill_tenure using fill_plan plan where ends_on < plan.today - 365 * plan.years - 100;
      -- A few seats stand empty; a secretariat never does.
      delete from fill_tenure where t = 0 and s > 1 and pg_temp.pick('vacant ' || p || ' ' || g || ' ' || s, 25) = 0;

      create temp table fill_appointment as
      select p, g, s, id as seat_id, partnership_id, group_id, role_only, label, pg_temp.id('person ' || p || ' ' || who || k.more) as person_id, who || k.more as who,
        k.kind, t, case when organisation_id is null then pg_temp.id('org ' || p || ' community 1') end as from_id, starts_on, ends_on,
        pg_temp.at(starts_on, 0) as started_at, pg_temp.at(ends_on + 1, 0) as ended_at
      from fill_tenure join (values ('holder', '', 1), ('standing deputy', ' deputy', 3), ('assistant', ' assistant', 5)) k (kind, more, every)
        on pg_temp.pick(k.kind || p || ' ' || s, k.every) = 0 and not (role_only and k.every > 1);
      create index on fill_appointment (group_id, s);
      analyze fill_appointment;
      insert into person (id, name, made_at)
      select distinct on (person_id) person_id, case when s = 1 then 'Secretary' else 'Member' end || ' of ' || label || ', ' || who, started_at
      from fill_appointment order by person_id, started_at;
      insert into person_contact (person_id, email)
      select id, 'p-' || left(id::text, 8) || substr(id::text, 10, 4) || '@region.example' from person where pg_temp.pick('mail ' || id, 12) > 0;
      insert into appointment (id, partnership_id, group_id, seat_id, role_only, person_id, kind, from_organisation_id, starts_on, started_at, ends_on, ended_at, end_reason)
      select pg_temp.id('appointment ' || p || ' ' || g || ' ' || s || ' ' || who), partnership_id, group_id, seat_id, role_only, person_id, kind, from_id,
        starts_on, started_at, ends_on, ended_at, case when ended_at is not null then 'A new post' end
      from fill_appointment;
      insert into office (id, partnership_id, group_id, person_id, kind, starts_on, started_at, ends_on, ended_at)
      select pg_temp.id('office ' || p || ' ' || g || ' ' || o.kind || t), partnership_id, group_id, person_id, o.kind, starts_on, started_at, ends_on, ended_at
      from fill_appointment a join (values ('chair', 2), ('vice-chair', 3)) o (kind, seat) on a.s = o.seat and a.kind = 'holder' and a.g < 8
      union all
      select distinct on (p, o.kind) pg_temp.id('office ' || p || ' ' || o.kind), partnership_id, null, person_id, o.kind, starts_on, started_at, null, null
      from fill_appointment a join (values ('manager', 4), ('records officer', 5)) o (kind, seat) on a.s = o.seat and a.kind = 'holder' and a.g = 1 and a.ends_on is null;
    `,
  },
];
