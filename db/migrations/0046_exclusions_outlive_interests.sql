-- What excluded somebody while a thing was there excludes them for good: a hat or a contract that ends opens nothing. A
-- thing is there from its date, or from when its audience was made if that is earlier: one for a meeting still to come.
create function there_since(au audience) returns timestamptz language sql immutable as $$
  select least(au.dated, au.made_at)
$$;
--> statement-breakpoint
-- The contracts and subcontracts of these organisations until now, and the last day of those that ended.
create function bound_of(p_organisations uuid[], p_day date) returns table (organisation_id uuid, last_day date) language sql stable as $$
  select k.id, i.ends_on
  from organisation_interest i cross join lateral unnest(kin_of(array[i.counterparty_id], p_day)) k (id)
  where i.organisation_id = any (p_organisations) and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= p_day
$$;
--> statement-breakpoint
-- Whether an exclusion fits a hat, of a thing that was there since a day.
create function exclusion_fits(t audience_term, p_seat uuid, p_sector text, p_organisations uuid[], p_since date, p_day date) returns boolean
language sql stable as $$
  select t.effect = 'exclude' and (
    (t.kind = 'seat' and p_seat = t.seat_id) or (t.kind = 'sector' and p_sector = t.sector)
    or (t.kind in ('organisation', 'subject') and t.organisation_id = any (p_organisations))
    or (t.kind in ('subject', 'contract holder') and exists (
      select from bound_of(p_organisations, p_day) b where b.organisation_id = t.organisation_id and (b.last_day is null or b.last_day >= p_since))))
$$;
--> statement-breakpoint
-- All that an exclusion looks at of some people: their hats, those of the same interest, and those that ended, with the end.
create function all_barred_of(p_persons uuid[], p_hats hat[], p_now timestamptz)
returns table (person_id uuid, seat_id uuid, sector text, organisations uuid[], until timestamptz) language sql stable as $$
  select h.person_id, h.seat_id, h.sector, array[h.organisation_id, h.from_organisation_id], 'infinity'::timestamptz
  from barred_hats_of(p_hats, (p_now at time zone 'Europe/London')::date) h
  union all
  select e.person_id, e.seat_id, e.sector, array[e.organisation_id, e.from_organisation_id], e.ended_at from ended_hats_of(p_persons, p_now) e
$$;
--> statement-breakpoint
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
      or (h.appointment_kind is distinct from 'assistant'
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
create or replace function audience_bits_of(p_hats hat[], p_partnerships uuid[], p_now timestamptz) returns bit varying
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  v_width int; v_bits bit varying; v_key int; v_looked int[]; v_bound uuid[];
  v_seats uuid[]; v_sectors text[]; v_organisations uuid[]; v_day date := (p_now at time zone 'Europe/London')::date;
  v_hats hat[]; v_barred hat[];
begin
  select max(b.width) into v_width from audience_bits b where b.partnership_id = any (p_partnerships);
  if v_width is null then return ''; end if;
  v_hats := p_hats; v_barred := p_hats;
  if exists (select from organisation_succession) or exists (select from seat_succession) then
    v_hats := p_hats || array(select k from kept_hats_of(p_hats) k);
    v_barred := array(select k from barred_hats_of(p_hats, v_day) k);
  end if;
  select bit_or(pg_catalog."bit"(case
      when h.seat_kind = 'secretariat' and h.appointment_kind <> 'assistant' then b.secretariat
      when h.office is not null then b.chair when h.appointment_kind = 'assistant' then b.assistant else b.member end, v_width, true))
  into v_bits
  from unnest(p_hats) h join audience_bits b on b.partnership_id = h.partnership_id and b.group_id = h.group_id
  where b.partnership_id = any (p_partnerships) and h.appointment_kind is distinct from 'deputy for one meeting' and (h.office is null or h.office in ('chair', 'vice-chair'));
  v_bits := coalesce(v_bits, pg_catalog."bit"(''::bit varying, v_width, true));

  -- Restricted ones since a hat began, and those of the one meeting a deputy is named for.
  v_looked := array(
    select au.key from unnest(v_hats) h join audience au on au.partnership_id = h.partnership_id and au.group_id = h.group_id
    where au.partnership_id = any (p_partnerships) and au.rule <> 'group' and au.dated >= h.started_at and h.seat_kind is distinct from 'secretariat'
      and (h.appointment_kind is null or h.appointment_kind in ('holder', 'standing deputy'))
    union
    select au.key from unnest(v_hats) h join audience au on au.partnership_id = h.partnership_id and au.group_id = h.group_id
    where au.partnership_id = any (p_partnerships) and au.occasion = 'meeting' and au.occasion_id = h.meeting_id and h.appointment_kind = 'deputy for one meeting');
  if v_looked <> '{}' then
    for v_key in select r.audience_key from readings_of(p_hats, v_looked, p_partnerships, p_now) r loop v_bits := set_bit(v_bits, v_key, 1); end loop;
  end if;

  -- An exclusion beats every grant, under whatever hat.
  select array_agg(distinct h.seat_id), array_agg(distinct h.sector), array_agg(distinct h.organisation_id) || array_agg(distinct h.from_organisation_id)
  into v_seats, v_sectors, v_organisations from unnest(v_barred) h;
  v_bound := array(select distinct b.organisation_id from bound_of(v_organisations, v_day) b where b.last_day is null or b.last_day >= v_day);
  for v_key in
    select t.audience_key from audience_term t
    where t.partnership_id = any (p_partnerships) and t.seat_id = any (v_seats) and t.effect = 'exclude' and t.kind = 'seat'
    union all
    select t.audience_key from audience_term t
    where t.partnership_id = any (p_partnerships) and t.sector = any (v_sectors) and t.effect = 'exclude' and t.kind = 'sector'
    union all
    select t.audience_key from audience_term t
    where t.partnership_id = any (p_partnerships) and t.organisation_id = any (v_organisations) and t.effect = 'exclude' and t.kind in ('organisation', 'subject')
    union all
    select t.audience_key from audience_term t
    where t.partnership_id = any (p_partnerships) and t.organisation_id = any (v_bound) and t.effect = 'exclude' and t.kind in ('subject', 'contract holder')
  loop v_bits := set_bit(v_bits, v_key, 0); end loop;
  -- What was kept while a hat or a contract ran stays kept; what came after, not.
  for v_key in
    select t.audience_key
    from ended_hats_of(array(select distinct h.person_id from unnest(p_hats) h), p_now) e
    cross join lateral (
      select k.partnership_id, k.audience_key, null::date as last_day from audience_term k
      where k.partnership_id = any (p_partnerships) and k.seat_id = e.seat_id and k.effect = 'exclude' and k.kind = 'seat'
      union all
      select k.partnership_id, k.audience_key, null from audience_term k
      where k.partnership_id = any (p_partnerships) and k.sector = e.sector and k.effect = 'exclude' and k.kind = 'sector'
      union all
      select k.partnership_id, k.audience_key, null from audience_term k
      where k.partnership_id = any (p_partnerships) and k.organisation_id in (e.organisation_id, e.from_organisation_id) and k.effect = 'exclude' and k.kind in ('organisation', 'subject')
      union all
      select k.partnership_id, k.audience_key, b.last_day from bound_of(array[e.organisation_id, e.from_organisation_id], v_day) b join audience_term k on k.organisation_id = b.organisation_id
      where k.partnership_id = any (p_partnerships) and k.effect = 'exclude' and k.kind in ('subject', 'contract holder')) t
    join audience au on au.partnership_id = t.partnership_id and au.key = t.audience_key and there_since(au) <= e.ended_at
      and (t.last_day is null or (there_since(au) at time zone 'Europe/London')::date <= t.last_day)
    union all
    select t.audience_key
    from bound_of(v_organisations, v_day) b
    join audience_term t on t.partnership_id = any (p_partnerships) and t.organisation_id = b.organisation_id and t.effect = 'exclude' and t.kind in ('subject', 'contract holder')
    join audience au on au.partnership_id = t.partnership_id and au.key = t.audience_key and (there_since(au) at time zone 'Europe/London')::date <= b.last_day
    where b.last_day < v_day
  loop v_bits := set_bit(v_bits, v_key, 0); end loop;
  return v_bits;
end $$;
--> statement-breakpoint
-- As before, of the same interest too, and for good.
create or replace function guest_is_excluded(p_partnership uuid, p_email text, p_organisation uuid, p_key int, p_now timestamptz) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with who as (select array(select c.person_id from person_contact c where lower(c.email) = lower(p_email)) as ids),
  barred as (
    select b.seat_id, b.sector, b.organisations, b.until from who, all_barred_of(who.ids, array(select h from hats_of(who.ids, p_now) h), p_now) b
    union all
    select null, null, kin_of(array[p_organisation], (p_now at time zone 'Europe/London')::date), 'infinity'::timestamptz where p_organisation is not null)
  select exists (
    select from audience au
    join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key and t.effect = 'exclude'
    join barred b on there_since(au) <= b.until
      and exclusion_fits(t, b.seat_id, b.sector, b.organisations, (there_since(au) at time zone 'Europe/London')::date, (p_now at time zone 'Europe/London')::date)
    where au.partnership_id = p_partnership and au.key = p_key)
$$;
--> statement-breakpoint
-- As before; a contract that ended since is still the reason.
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
