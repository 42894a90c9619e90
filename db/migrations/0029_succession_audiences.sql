do $$
begin
  perform guard('organisation_succession', $q$(select nullif(current_setting('app.person', true), '')) is not null$q$, '');
  perform guard_tenant('seat_succession', in_setting('group_id', 'register_groups'), '');
end $$;
--> statement-breakpoint
-- The same interest: these organisations, what they became by this day, and everything that any of these came from.
create function kin_of(p_organisations uuid[], p_day date) returns uuid[] language sql stable as $$
  with recursive after(id) as (
    select unnest(p_organisations)
    union select s.successor_id from after a join organisation_succession s on s.organisation_id = a.id and s.on_day <= p_day),
  before(id) as (
    select id from after where id is not null
    union select s.organisation_id from before b join organisation_succession s on s.successor_id = b.id and s.on_day <= p_day)
  select array_agg(id) from before
$$;
--> statement-breakpoint
-- What went on in these hats when an organisation merged or split: the same person in the same group keeps reading what the
-- former appointment read, for as long as the one it went on in lives.
create function kept_hats_of(p_hats hat[]) returns setof hat language sql stable as $$
  with recursive chain as (
    select h.person_id, a.partnership_id, a.carried_from_id from unnest(p_hats) h
    join appointment a on a.partnership_id = h.partnership_id and a.id = h.appointment_id and a.carried_from_id is not null
    union all
    select c.person_id, a.partnership_id, a.carried_from_id from chain c
    join appointment a on a.partnership_id = c.partnership_id and a.id = c.carried_from_id and a.carried_from_id is not null)
  select c.person_id, s.partnership_id, s.group_id, s.id, s.kind, s.sector, s.organisation_id, a.from_organisation_id, a.id, a.kind, null::text, a.meeting_id, a.started_at
  from chain c join appointment a on a.partnership_id = c.partnership_id and a.id = c.carried_from_id
  join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
$$;
--> statement-breakpoint
-- The seats that went on in a seat, and those of its group whose organisation became its own: what shut out such a seat
-- shuts out each half of a split, whichever of them carried the seat on.
create function seats_before(p_partnership uuid, p_seat uuid, p_day date) returns setof uuid language sql stable as $$
  with recursive before(id) as (
    select s.seat_id from seat_succession s where s.partnership_id = p_partnership and s.to_seat_id = p_seat
    union select s.seat_id from before b join seat_succession s on s.partnership_id = p_partnership and s.to_seat_id = b.id)
  select id from before
  union
  select x.seat_id from seat t join seat_succession x on x.partnership_id = t.partnership_id and x.group_id = t.group_id
  where t.partnership_id = p_partnership and t.id = p_seat and x.organisation_id = any (kin_of(array[t.organisation_id], p_day))
$$;
--> statement-breakpoint
-- The hats an exclusion looks at: these, and those of the same interest. A kept hat grants only: of a split, one half is not the other.
-- What excluded a council or its seat excludes what it became.
create function barred_hats_of(p_hats hat[], p_day date) returns setof hat language sql stable as $$
  select * from unnest(p_hats)
  union all
  select h.person_id, null, null, null, null, null, k.id, null, null, null, null, null, null
  from unnest(p_hats) h cross join lateral unnest(kin_of(array[h.organisation_id, h.from_organisation_id], p_day)) k (id)
  where exists (select from organisation_succession)
  union all
  select h.person_id, null, null, b.id, null, null, null, null, null, null, null, null, null
  from unnest(p_hats) h cross join lateral seats_before(h.partnership_id, h.seat_id, p_day) b (id)
  where h.seat_id is not null and exists (select from seat_succession)
$$;
--> statement-breakpoint
-- As before, and of the same interest.
alter function ended_hats_of(uuid[], timestamptz) rename to own_ended_hats_of;
--> statement-breakpoint
create function ended_hats_of(p_persons uuid[], p_now timestamptz)
returns table (person_id uuid, seat_id uuid, sector text, organisation_id uuid, from_organisation_id uuid, ended_at timestamptz)
language sql stable as $$
  with own as materialized (select * from own_ended_hats_of(p_persons, p_now))
  select * from own
  union all
  select o.person_id, null, null, k.id, null, o.ended_at
  from own o cross join lateral unnest(kin_of(array[o.organisation_id, o.from_organisation_id], (p_now at time zone 'Europe/London')::date)) k (id)
  where exists (select from organisation_succession)
  union all
  select o.person_id, b.id, null, null, null, o.ended_at
  from own o join seat s on s.id = o.seat_id cross join lateral seats_before(s.partnership_id, s.id, (p_now at time zone 'Europe/London')::date) b (id)
  where exists (select from seat_succession)
$$;
--> statement-breakpoint
-- As before, under the hats that went on in these, and with exclusions of the same interest.
create or replace function readings_of(p_hats hat[], p_keys int[], p_partnerships uuid[], p_now timestamptz) returns table (person_id uuid, audience_key int)
language sql stable as $$
  with hat as materialized (select * from unnest(p_hats) union all select * from kept_hats_of(p_hats)),
  barred as materialized (select * from barred_hats_of(p_hats, (p_now at time zone 'Europe/London')::date)),
  asked as materialized (select * from audience au where au.partnership_id = any (p_partnerships) and au.key = any (p_keys)),
  term as materialized (select t.* from asked au join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key),
  excluded as materialized (
    select distinct h.person_id, t.audience_key from term t join barred h
      on (t.kind = 'seat' and h.seat_id = t.seat_id)
      or (t.kind = 'sector' and h.sector = t.sector)
      or (t.kind in ('organisation', 'subject') and t.organisation_id in (h.organisation_id, h.from_organisation_id))
      or (t.kind in ('subject', 'contract holder') and exists (
           select from organisation_interest i
           where t.organisation_id = any (kin_of(array[i.counterparty_id], (p_now at time zone 'Europe/London')::date)) and i.organisation_id in (h.organisation_id, h.from_organisation_id)
             and i.kind in ('holds contract', 'subcontracts')
             and i.starts_on <= (p_now at time zone 'Europe/London')::date
             and (i.ends_on is null or i.ends_on >= (p_now at time zone 'Europe/London')::date)))
    where t.effect = 'exclude'
    union
    select distinct e.person_id, t.audience_key
    from term t join asked au on au.key = t.audience_key
    join ended_hats_of(array(select distinct h.person_id from hat h), p_now) e on au.dated < e.ended_at and t.effect = 'exclude' and (
      (t.kind = 'seat' and e.seat_id = t.seat_id) or (t.kind = 'sector' and e.sector = t.sector)
      or (t.kind in ('organisation', 'subject') and t.organisation_id in (e.organisation_id, e.from_organisation_id))
      or (t.kind in ('subject', 'contract holder') and exists (
           select from organisation_interest i
           where t.organisation_id = any (kin_of(array[i.counterparty_id], (p_now at time zone 'Europe/London')::date)) and i.organisation_id in (e.organisation_id, e.from_organisation_id)
             and i.kind in ('holds contract', 'subcontracts')
             and i.starts_on <= (p_now at time zone 'Europe/London')::date
             and (i.ends_on is null or i.ends_on >= (p_now at time zone 'Europe/London')::date)))))
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
  v_bound := array(
    select i.counterparty_id from organisation_interest i
    where i.organisation_id = any (v_organisations) and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= v_day));
  if v_bound <> '{}' then v_bound := kin_of(v_bound, v_day); end if;
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
  -- What was kept from a hat before it ended stays kept; what is dated after, not.
  for v_key in
    select t.audience_key
    from ended_hats_of(array(select distinct h.person_id from unnest(p_hats) h), p_now) e
    cross join lateral (
      select k.partnership_id, k.audience_key from audience_term k
      where k.partnership_id = any (p_partnerships) and k.seat_id = e.seat_id and k.effect = 'exclude' and k.kind = 'seat'
      union all
      select k.partnership_id, k.audience_key from audience_term k
      where k.partnership_id = any (p_partnerships) and k.sector = e.sector and k.effect = 'exclude' and k.kind = 'sector'
      union all
      select k.partnership_id, k.audience_key from audience_term k
      where k.partnership_id = any (p_partnerships) and k.organisation_id in (e.organisation_id, e.from_organisation_id) and k.effect = 'exclude' and k.kind in ('organisation', 'subject')
      union all
      select k.partnership_id, k.audience_key from organisation_interest i join audience_term k on k.organisation_id = any (kin_of(array[i.counterparty_id], v_day))
      where i.organisation_id in (e.organisation_id, e.from_organisation_id) and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= v_day)
        and k.partnership_id = any (p_partnerships) and k.effect = 'exclude' and k.kind in ('subject', 'contract holder')) t
    join audience au on au.partnership_id = t.partnership_id and au.key = t.audience_key and au.dated < e.ended_at
  loop v_bits := set_bit(v_bits, v_key, 0); end loop;
  return v_bits;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
end $$;
