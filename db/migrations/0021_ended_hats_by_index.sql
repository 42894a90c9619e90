-- As before; what ended hats were excluded from is found by the indexes of the terms, not by reading all of them.
create or replace function audience_bits_of(p_hats hat[], p_partnerships uuid[], p_now timestamptz) returns bit varying
language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  v_width int; v_bits bit varying; v_key int; v_looked int[]; v_bound uuid[];
  v_seats uuid[]; v_sectors text[]; v_organisations uuid[]; v_day date := (p_now at time zone 'Europe/London')::date;
begin
  select max(b.width) into v_width from audience_bits b where b.partnership_id = any (p_partnerships);
  if v_width is null then return ''; end if;
  select bit_or(pg_catalog."bit"(case
      when h.seat_kind = 'secretariat' and h.appointment_kind <> 'assistant' then b.secretariat
      when h.office is not null then b.chair when h.appointment_kind = 'assistant' then b.assistant else b.member end, v_width, true))
  into v_bits
  from unnest(p_hats) h join audience_bits b on b.partnership_id = h.partnership_id and b.group_id = h.group_id
  where b.partnership_id = any (p_partnerships) and h.appointment_kind is distinct from 'deputy for one meeting' and (h.office is null or h.office in ('chair', 'vice-chair'));
  v_bits := coalesce(v_bits, pg_catalog."bit"(''::bit varying, v_width, true));

  -- Restricted ones since a hat began, and those of the one meeting a deputy is named for.
  v_looked := array(
    select au.key from unnest(p_hats) h join audience au on au.partnership_id = h.partnership_id and au.group_id = h.group_id
    where au.partnership_id = any (p_partnerships) and au.rule <> 'group' and au.dated >= h.started_at and h.seat_kind is distinct from 'secretariat'
      and (h.appointment_kind is null or h.appointment_kind in ('holder', 'standing deputy'))
    union
    select au.key from unnest(p_hats) h join audience au on au.partnership_id = h.partnership_id and au.group_id = h.group_id
    where au.partnership_id = any (p_partnerships) and au.occasion = 'meeting' and au.occasion_id = h.meeting_id and h.appointment_kind = 'deputy for one meeting');
  if v_looked <> '{}' then
    for v_key in select r.audience_key from readings_of(p_hats, v_looked, p_partnerships, p_now) r loop v_bits := set_bit(v_bits, v_key, 1); end loop;
  end if;

  -- An exclusion beats every grant, under whatever hat.
  select array_agg(distinct h.seat_id), array_agg(distinct h.sector), array_agg(distinct h.organisation_id) || array_agg(distinct h.from_organisation_id)
  into v_seats, v_sectors, v_organisations from unnest(p_hats) h;
  v_bound := array(
    select i.counterparty_id from organisation_interest i
    where i.organisation_id = any (v_organisations) and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= v_day));
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
      select k.partnership_id, k.audience_key from organisation_interest i join audience_term k on k.organisation_id = i.counterparty_id
      where i.organisation_id in (e.organisation_id, e.from_organisation_id) and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= v_day)
        and k.partnership_id = any (p_partnerships) and k.effect = 'exclude' and k.kind in ('subject', 'contract holder')) t
    join audience au on au.partnership_id = t.partnership_id and au.key = t.audience_key and au.dated < e.ended_at
  loop v_bits := set_bit(v_bits, v_key, 0); end loop;
  return v_bits;
end $$;
