-- The set of keys a transaction carries becomes a string of bits, one a key: a board has thousands of keys after some
-- years, and a list of them was made anew for each transaction and hashed anew by each statement.
do $$
begin
  alter table audience_bits enable row level security;
  alter table audience_bits force row level security;
  create policy owner_all on audience_bits for all to tabled_owner using (true) with check (true);
  -- Read whole in every transaction, so neither packed nor beside the row before they are large.
  alter table audience_bits alter column secretariat set storage external, alter column chair set storage external,
    alter column member set storage external, alter column assistant set storage external;
end $$;
--> statement-breakpoint
-- Bits with these keys set and room for the last one. They grow by 1,024, so that most new keys only change bits.
create function with_keys(p_bits bit varying, p_last int, p_keys int[]) returns bit varying language plpgsql immutable as $$
declare v_bits bit varying := pg_catalog."bit"(p_bits, greatest(length(p_bits), (p_last / 1024 + 1) * 1024), true); v_key int;
begin
  foreach v_key in array p_keys loop v_bits := set_bit(v_bits, v_key, 1); end loop;
  return v_bits;
end $$;
--> statement-breakpoint
create function keep_audience_bits() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  insert into audience_bits (partnership_id, group_id, width, secretariat, chair, member, assistant)
  select distinct partnership_id, group_id, 0, ''::bit varying, ''::bit varying, ''::bit varying, ''::bit varying from added
  order by partnership_id, group_id on conflict do nothing;
  update audience_bits b set width = greatest(b.width, (a.last / 1024 + 1) * 1024), secretariat = with_keys(b.secretariat, a.last, a.secretariat),
    chair = with_keys(b.chair, a.last, a.chair), member = with_keys(b.member, a.last, a.member), assistant = with_keys(b.assistant, a.last, a.assistant)
  from (
    select partnership_id, group_id, max(key) as last, array_agg(key) as secretariat, coalesce(array_agg(key) filter (where rule = 'group'), '{}') as chair,
      coalesce(array_agg(key) filter (where rule = 'group' and readers in ('all', 'members')), '{}') as member,
      coalesce(array_agg(key) filter (where rule = 'group' and readers = 'all'), '{}') as assistant
    from added group by partnership_id, group_id) a
  where b.partnership_id = a.partnership_id and b.group_id = a.group_id;
  return null;
end $$;
--> statement-breakpoint
create trigger keep_bits after insert on audience referencing new table as added for each statement execute function keep_audience_bits();
--> statement-breakpoint
-- An audience never changes, and neither do the bits of it.
create trigger record_stays before update or delete on audience for each row execute function refuse_change();
--> statement-breakpoint
insert into audience_bits (partnership_id, group_id, width, secretariat, chair, member, assistant)
select partnership_id, group_id, (max(key) / 1024 + 1) * 1024, with_keys('', max(key), array_agg(key)), with_keys('', max(key), coalesce(array_agg(key) filter (where rule = 'group'), '{}')),
  with_keys('', max(key), coalesce(array_agg(key) filter (where rule = 'group' and readers in ('all', 'members')), '{}')),
  with_keys('', max(key), coalesce(array_agg(key) filter (where rule = 'group' and readers = 'all'), '{}'))
from audience group by partnership_id, group_id;
--> statement-breakpoint
create type hat as (person_id uuid, partnership_id uuid, group_id uuid, seat_id uuid, seat_kind text, sector text, organisation_id uuid,
  from_organisation_id uuid, appointment_id uuid, appointment_kind text, office text, meeting_id uuid, started_at timestamptz);
--> statement-breakpoint
-- The live grants of these people; live_hats tells them of one.
create function hats_of(p_persons uuid[], p_now timestamptz) returns setof hat language sql stable as $$
  select a.person_id, s.partnership_id, s.group_id, s.id, s.kind, s.sector, s.organisation_id, a.from_organisation_id, a.id, a.kind, null::text, a.meeting_id, a.started_at
  from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
  where a.person_id = any (p_persons) and a.started_at <= p_now and (a.ended_at is null or a.ended_at > p_now)
    and (s.ended_at is null or s.ended_at > p_now)
  union all
  select o.person_id, o.partnership_id, o.group_id, null, null, null, null, null, null, null, o.kind, null, o.started_at
  from office o
  where o.person_id = any (p_persons) and o.started_at <= p_now and (o.ended_at is null or o.ended_at > p_now)
  union all
  -- A place at a desk grants nothing in a partnership, and excludes where its organisation is the addressee or subject.
  select d.person_id, null, null, null, null, null, ad.organisation_id, null, null, null, null, null, d.started_at
  from desk_appointment d join addressee ad on ad.id = d.desk_id
  where d.person_id = any (p_persons) and d.started_at <= p_now and (d.ended_at is null or d.ended_at > p_now)
$$;
--> statement-breakpoint
create or replace function live_hats(p_person uuid, p_now timestamptz)
returns table (partnership_id uuid, group_id uuid, seat_id uuid, seat_kind text, sector text, organisation_id uuid,
  from_organisation_id uuid, appointment_id uuid, appointment_kind text, office text, meeting_id uuid, started_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select h.partnership_id, h.group_id, h.seat_id, h.seat_kind, h.sector, h.organisation_id, h.from_organisation_id, h.appointment_id,
    h.appointment_kind, h.office, h.meeting_id, h.started_at from hats_of(array[p_person], p_now) h
$$;
--> statement-breakpoint
-- Who, under these hats, reads which of these keys. Written rule: docs/decisions/0003-row-security.md.
create function readings_of(p_hats hat[], p_keys int[], p_partnerships uuid[], p_now timestamptz) returns table (person_id uuid, audience_key int)
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
    where t.effect = 'exclude')
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
-- The keys one person reads under these hats: whole groups by their bits, what hangs on terms and dates key by key.
-- The plans do not hang on who asks, and planning anew would cost more than the rest.
create function audience_bits_of(p_hats hat[], p_partnerships uuid[], p_now timestamptz) returns bit varying
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
  return v_bits;
end $$;
--> statement-breakpoint
-- The same as a list, for whoever asks about somebody else.
create or replace function audiences_of(p_person uuid, p_partnerships uuid[], p_now timestamptz) returns int[]
language sql stable security definer set search_path = public, pg_temp as $$
  select array(select g from generate_series(0, length(b) - 1) g where get_bit(b, g) = 1 order by g)
  from audience_bits_of(array(select h from hats_of(array[p_person], p_now) h), p_partnerships, p_now) b
$$;
--> statement-breakpoint
-- As a setting: digits of four bits each, as a bit string is read back from. Empty and absent read nothing.
create function keep_audiences(p_bits bit varying) returns void language sql volatile as $$
  select set_config('app.audiences', case when length(p_bits) = 0 then '' else 'x' || substr(encode(varbit_send(p_bits), 'hex'), 9) end, true)
$$;
--> statement-breakpoint
-- Whether this transaction's actor reads a key. A key beyond the bits gives an empty string, which is not 1.
create function reads(p_key int) returns boolean language sql stable as $$
  select coalesce(substring(nullif(current_setting('app.audiences', true), '')::bit varying from p_key + 1 for 1) = B'1', false)
$$;
--> statement-breakpoint
-- Greater than 0 rather than equal to 1: the planner then expects a third of the rows, not none of them.
create or replace function audience_seen(col text) returns text language sql as $$
  select format($q$substring((select nullif(current_setting('app.audiences', true), '')::bit varying) from %s + 1 for 1) > B'0'$q$, col)
$$;
--> statement-breakpoint
-- Every policy and function that looked into the list looks into the bits.
do $$
declare
  p record; f record; v text;
  listed text := $q$\((\w+) IN \( SELECT unnest\(\(NULLIF\(current_setting\('app\.audiences'::text, true\), ''::text\)\)::integer\[\]\) AS unnest\)\)$q$;
  mine text := $q$\((?:coalesce\()?nullif\(current_setting\('app\.audiences', true\), ''\)::int\[\](?:, '\{\}'\))?\)$q$;
begin
  for p in select * from pg_policies where qual like '%app.audiences%' loop
    execute format('alter policy %I on %I using (%s)', p.policyname, p.tablename, regexp_replace(p.qual, listed, '(' || audience_seen('\1') || ')', 'g'));
  end loop;
  for f in select pg_get_functiondef(oid) as text from pg_proc
    where pronamespace = 'public'::regnamespace and prosrc like '%app.audiences%' and proname not in ('reads', 'keep_audiences', 'audience_seen', 'open_context', 'ensure_audience', 'readers_of') loop
    v := regexp_replace(f.text, '([a-z_.]+) = any ' || mine, 'reads(\1)', 'g');
    v := regexp_replace(v, '([a-z_.]+) <> all ' || mine, 'not reads(\1)', 'g');
    execute replace(v, $q$'app.audiences', '{}'$q$, $q$'app.audiences', ''$q$);
  end loop;
  if exists (select from pg_policies where qual like '%app.audiences%' and qual like '%unnest%') then raise exception 'a policy still looks into the list'; end if;
end $$;
