-- Hats of these people that have ended, or whose seat or desk has: they grant nothing any more.
create function ended_hats_of(p_persons uuid[], p_now timestamptz)
returns table (person_id uuid, seat_id uuid, sector text, organisation_id uuid, from_organisation_id uuid, ended_at timestamptz)
language sql stable as $$
  select a.person_id, s.id, s.sector, s.organisation_id, a.from_organisation_id, least(a.ended_at, s.ended_at)
  from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
  where a.person_id = any (p_persons) and a.started_at <= p_now and (a.ended_at <= p_now or s.ended_at <= p_now)
  union all
  select d.person_id, null, null, ad.organisation_id, null, d.ended_at
  from desk_appointment d join addressee ad on ad.id = d.desk_id
  where d.person_id = any (p_persons) and d.started_at <= p_now and d.ended_at <= p_now
$$;
--> statement-breakpoint
-- As before, and an exclusion outlives its hat for what is dated before the hat ended: ending one never opens what it kept closed.
create or replace function readings_of(p_hats hat[], p_keys int[], p_partnerships uuid[], p_now timestamptz) returns table (person_id uuid, audience_key int)
language sql stable as $$
  with hat as materialized (select * from unnest(p_hats)),
  asked as materialized (select * from audience au where au.partnership_id = any (p_partnerships) and au.key = any (p_keys)),
  term as materialized (select t.* from asked au join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key),
  excluded as materialized (
    select distinct h.person_id, t.audience_key from term t join hat h
      on (t.kind = 'seat' and h.seat_id = t.seat_id)
      or (t.kind = 'sector' and h.sector = t.sector)
      or (t.kind in ('organisation', 'subject') and t.organisation_id in (h.organisation_id, h.from_organisation_id))
      or (t.kind in ('subject', 'contract holder') and exists (
           select from organisation_interest i
           where i.counterparty_id = t.organisation_id and i.organisation_id in (h.organisation_id, h.from_organisation_id)
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
           where i.counterparty_id = t.organisation_id and i.organisation_id in (e.organisation_id, e.from_organisation_id)
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
    join audience_term t on t.partnership_id = any (p_partnerships) and t.effect = 'exclude' and (
      (t.kind = 'seat' and t.seat_id = e.seat_id) or (t.kind = 'sector' and t.sector = e.sector)
      or (t.kind in ('organisation', 'subject') and t.organisation_id in (e.organisation_id, e.from_organisation_id))
      or (t.kind in ('subject', 'contract holder') and t.organisation_id = any (array(
           select i.counterparty_id from organisation_interest i where i.organisation_id in (e.organisation_id, e.from_organisation_id)
             and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= v_day and (i.ends_on is null or i.ends_on >= v_day)))))
    join audience au on au.partnership_id = t.partnership_id and au.key = t.audience_key and au.dated < e.ended_at
  loop v_bits := set_bit(v_bits, v_key, 0); end loop;
  return v_bits;
end $$;
--> statement-breakpoint
-- Whether the mails that carry a letter have left, for the secretariat that sent it.
create function letter_mails(p_partnership uuid, p_escalation uuid) returns table (sending_id uuid, kind text, state text, queued_at timestamptz, sent_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.id, m.kind, m.state, m.queued_at, m.sent_at
  from escalation_sending s join desk_mail m on m.desk_id = s.desk_id and m.letter_id = s.letter_id
  where s.partnership_id = p_partnership and s.escalation_id = p_escalation and is_secretariat_of(s.group_id) and reads(s.audience_key)
    and p_partnership = any (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}'))
  order by m.queued_at
$$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function letter_mails(uuid, uuid) to tabled_app;
end $$;
