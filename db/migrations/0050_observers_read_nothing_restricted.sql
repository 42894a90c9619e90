-- As before, and an observer's seat reads nothing restricted, whoever fills it: a contractor's seat apart, which is its own column.
create or replace function readings_of(p_hats hat[], p_keys int[], p_partnerships uuid[], p_now timestamptz) returns table (person_id uuid, audience_key int)
language sql stable as $$
  with hat as materialized (select * from unnest(p_hats) union all select * from kept_hats_of(p_hats)),
  barred as materialized (select * from all_barred_of(array(select distinct h.person_id from hat h), p_hats, p_now)),
  asked as materialized (select au.*, there_since(au) as since from audience au where au.partnership_id = any (p_partnerships) and au.key = any (p_keys)),
  term as materialized (select t.* from asked au join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key),
  excluded as materialized (
    select distinct b.person_id, au.key as audience_key
    from asked au join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key and t.effect = 'exclude'
    join barred b on au.since <= b.until
      and exclusion_fits(t, b.seat_id, b.sector, b.organisations, (au.since at time zone 'Europe/London')::date, (p_now at time zone 'Europe/London')::date))
  select distinct h.person_id, au.key
  from asked au join hat h on h.partnership_id = au.partnership_id and h.group_id = au.group_id
  where (h.office is null or h.office in ('chair', 'vice-chair'))
    and (h.appointment_kind is distinct from 'deputy for one meeting' or (au.occasion = 'meeting' and au.occasion_id = h.meeting_id))
    and (au.readers = 'all' or (h.seat_kind = 'secretariat' and h.appointment_kind <> 'assistant') or h.office is not null
      or (au.readers = 'members' and h.appointment_kind <> 'assistant'))
    and (au.rule = 'group'
      or (h.appointment_kind is distinct from 'assistant' and not (h.seat_kind is not distinct from 'observer' and h.sector is distinct from 'contractor')
        and (h.seat_kind = 'secretariat' or au.dated >= h.started_at)
        and (au.rule = 'except' or h.seat_kind = 'secretariat' or h.office is not null or exists (
          select from term t
          where t.audience_key = au.key and t.effect = 'include'
            and ((t.kind = 'seat' and t.seat_id = h.seat_id)
              or (t.kind = 'sector' and t.sector = h.sector)
              or (t.kind = 'organisation' and t.organisation_id in (h.organisation_id, h.from_organisation_id)))))))
    and not exists (select from excluded e where e.person_id = h.person_id and e.audience_key = au.key)
$$;
--> statement-breakpoint
-- As before, with that reason.
create or replace function readers_of(p_partnership uuid, p_keys int[])
returns table (audience_key int, person_id uuid, name text, seat_label text, organisation text, appointment_kind text, sees boolean, why text, why_organisation text)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_now timestamptz := current_setting('app.now')::timestamptz;
  v_day date := (v_now at time zone 'Europe/London')::date;
  v_secretariat uuid[] := coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}');
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then return; end if;
  return query
  with asked as (
    select au.key, au.group_id, au.rule, au.readers, au.dated, (there_since(au) at time zone 'Europe/London')::date as since, au.occasion, au.occasion_id, au.group_id = any (v_secretariat) as named, reads(au.key) as mine from audience au
    where au.partnership_id = p_partnership and au.key = any (p_keys) and (reads(au.key) or au.group_id = any (v_secretariat))),
  people as materialized (
    select a.group_id, a.person_id, a.kind, s.id as seat_id, s.label, s.kind as seat_kind, s.sector, o.name as organisation, s.role_only, min(a.started_at) as started_at,
      kin_of(array_remove(array[s.organisation_id, (array_agg(a.from_organisation_id))[1]], null), v_day) as kin
    from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id left join organisation o on o.id = s.organisation_id
    where a.partnership_id = p_partnership and a.group_id in (select k.group_id from asked k) and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now)
    group by a.group_id, a.person_id, a.kind, s.id, s.label, s.kind, s.sector, s.organisation_id, o.name, s.role_only),
  term as materialized (select t.* from asked k join audience_term t on t.partnership_id = p_partnership and t.audience_key = k.key),
  seen as materialized (
    select r.person_id, r.audience_key from readings_of(
      array(select h from hats_of(array(select distinct p.person_id from people p), v_now) h), array(select k.key from asked k), array[p_partnership], v_now) r),
  answered as (
    select k.*, p.person_id, p.kind, p.seat_id, p.label, p.seat_kind, p.sector, p.organisation, p.role_only, p.started_at, p.kin,
      exists (select from seen s where s.person_id = p.person_id and s.audience_key = k.key) as sees
    from asked k join people p on p.group_id = k.group_id)
  select x.key, case when x.named and not x.role_only then x.person_id end, case when x.named and not x.role_only then pe.name end,
    x.label, x.organisation, x.kind, x.sees, y.why, case when x.mine then y.whose end
  from answered x join person pe on pe.id = x.person_id
  left join lateral (
    select w.why, w.whose from (
      select 1, 'assistant', null where x.rule <> 'group' and x.kind = 'assistant'
      union all select 1, 'observer', null where x.rule <> 'group' and x.kind <> 'assistant' and x.seat_kind = 'observer' and x.sector <> 'contractor'
      union all select 2, 'not for this seat', null where x.role_only
      union all select 3, 'subject', null from term t where t.audience_key = x.key and t.effect = 'exclude' and t.kind = 'subject' and t.organisation_id = any (x.kin)
      union all select 4, i.kind, c.name from term t join organisation_interest i on i.organisation_id = any (x.kin) and i.kind in ('holds contract', 'subcontracts')
          and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= x.since) and t.organisation_id = any (kin_of(array[i.counterparty_id], v_day))
        join organisation c on c.id = t.organisation_id
        where t.audience_key = x.key and t.effect = 'exclude' and t.kind in ('subject', 'contract holder')
      union all select 5, 'not for this seat', null from term t where t.audience_key = x.key and t.effect = 'exclude'
        and ((t.kind = 'seat' and t.seat_id = x.seat_id) or (t.kind = 'sector' and t.sector = x.sector) or (t.kind = 'organisation' and t.organisation_id = any (x.kin)))
      union all select 5, 'not for this seat', null where x.readers <> 'all' or x.kind = 'deputy for one meeting' or (x.rule = 'only' and not exists (
        select from term t where t.audience_key = x.key and t.effect = 'include'
          and ((t.kind = 'seat' and t.seat_id = x.seat_id) or (t.kind = 'sector' and t.sector = x.sector) or (t.kind = 'organisation' and t.organisation_id = any (x.kin)))))
      union all select 6, 'appointed after', null where x.rule <> 'group' and x.seat_kind <> 'secretariat' and x.dated < x.started_at
      union all select 7, case when x.named then 'another hat' else 'not for this seat' end, null) w (rank, why, whose)
    order by w.rank, w.whose limit 1) y on not x.sees
  order by x.key, x.label, x.kind;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
end $$;
