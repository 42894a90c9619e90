-- As before, asking for the hats once.
create or replace function open_context(p_person uuid, p_slug text, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_now timestamptz := date_trunc('milliseconds', clock_timestamp());
  v_parts uuid[]; v_groups uuid[]; v_secretariat uuid[]; v_managed uuid[]; v_register uuid[]; v_meetings uuid[];
  v_hats hat[]; v_grants jsonb; v_person jsonb; v_mine jsonb;
begin
  if p_now is not null then
    if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
    v_now := p_now;
  end if;
  v_hats := array(select h from hats_of(array[p_person], v_now) h);
  select coalesce(array_agg(distinct h.partnership_id), '{}'),
    coalesce(array_agg(distinct h.group_id) filter (where h.group_id is not null and h.appointment_kind is distinct from 'deputy for one meeting'), '{}'),
    coalesce(array_agg(distinct h.meeting_id) filter (where h.appointment_kind = 'deputy for one meeting'), '{}'),
    coalesce(array_agg(distinct h.group_id) filter (where h.seat_kind = 'secretariat' and h.appointment_kind in ('holder', 'standing deputy')), '{}'),
    coalesce(array_agg(distinct h.partnership_id) filter (where h.office = 'manager'), '{}'),
    jsonb_agg(jsonb_build_object('partnershipId', h.partnership_id, 'slug', p.slug, 'partnershipName', p.short_name, 'partnershipState', p.state,
      'groupId', h.group_id, 'seatId', h.seat_id,
      'seatKind', h.seat_kind, 'sector', h.sector, 'organisationId', h.organisation_id, 'appointmentId', h.appointment_id,
      'appointmentKind', h.appointment_kind, 'office', h.office, 'meetingId', h.meeting_id))
  into v_parts, v_groups, v_meetings, v_secretariat, v_managed, v_grants
  from unnest(v_hats) h join partnership p on p.id = h.partnership_id
  where p_slug is null or p.slug = p_slug;

  select array_agg(g.id) into v_register from groups g
  where g.partnership_id = any (v_parts) and (g.kind <> 'caucus' or g.id = any (v_groups));
  select jsonb_agg(x order by x->>'name') into v_mine from (
    select distinct jsonb_build_object('slug', p.slug, 'name', p.short_name) as x
    from unnest(v_hats) h join partnership p on p.id = h.partnership_id) mine;
  select jsonb_build_object('id', id, 'name', name) into v_person from person where id = p_person;

  perform set_config('app.now', v_now::text, true), set_config('app.person', coalesce(p_person::text, ''), true), set_config('app.desk', '', true),
    set_config('app.partnerships', v_parts::text, true), set_config('app.groups', v_groups::text, true),
    set_config('app.meetings', v_meetings::text, true),
    set_config('app.secretariat', v_secretariat::text, true), set_config('app.managed', v_managed::text, true),
    set_config('app.register_groups', coalesce(v_register, '{}')::text, true),
    keep_audiences(audience_bits_of(v_hats, v_parts, v_now));
  return jsonb_build_object('now', v_now, 'person', v_person, 'grants', coalesce(v_grants, '[]'), 'partnerships', coalesce(v_mine, '[]'),
    'desks', desks_of(p_person, v_now));
end $$;
--> statement-breakpoint
create or replace function ensure_audience(p_partnership uuid, p_group uuid, p_occasion text, p_occasion_id uuid, p_dated timestamptz,
  p_rule text, p_readers text, p_hash text, p_terms jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_key int; v_parts uuid[] := nullif(current_setting('app.partnerships', true), '')::uuid[]; v_now timestamptz := current_setting('app.now')::timestamptz;
begin
  if p_partnership <> all (coalesce(v_parts, '{}')) then raise exception 'not this partnership' using errcode = '42501'; end if;
  insert into audience (partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash)
  values (p_partnership, p_group, p_occasion, p_occasion_id, p_dated, p_rule, p_readers, p_hash)
  on conflict on constraint audience_rule_once do nothing returning key into v_key;
  if v_key is not null then
    insert into audience_term (partnership_id, audience_key, position, effect, kind, seat_id, organisation_id, sector)
    select p_partnership, v_key, ord, t->>'effect', t->>'kind', (t->>'seatId')::uuid, (t->>'organisationId')::uuid, t->>'sector'
    from jsonb_array_elements(p_terms) with ordinality as x(t, ord);
    perform keep_audiences(audience_bits_of(
      array(select h from hats_of(array[nullif(current_setting('app.person', true), '')::uuid], v_now) h), v_parts, v_now));
  else
    select key into v_key from audience where partnership_id = p_partnership and group_id = p_group and occasion = p_occasion
      and occasion_id is not distinct from p_occasion_id and rule_hash = p_hash;
  end if;
  return v_key;
end $$;
--> statement-breakpoint
-- As before; who sees it is asked for the keys in question only, of everybody at once.
create or replace function readers_of(p_partnership uuid, p_keys int[])
returns table (audience_key int, person_id uuid, name text, seat_label text, organisation text, appointment_kind text, sees boolean)
language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
declare
  v_now timestamptz := current_setting('app.now')::timestamptz;
  v_secretariat uuid[] := coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}');
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then return; end if;
  return query
  with asked as (
    select au.key, au.group_id, au.group_id = any (v_secretariat) as named from audience au
    where au.partnership_id = p_partnership and au.key = any (p_keys) and (reads(au.key) or au.group_id = any (v_secretariat))),
  people as materialized (
    select distinct a.group_id, a.person_id, a.kind, s.label, o.name as organisation, s.role_only
    from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id left join organisation o on o.id = s.organisation_id
    where a.partnership_id = p_partnership and a.group_id in (select k.group_id from asked k) and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now)),
  seen as materialized (
    select r.person_id, r.audience_key from readings_of(
      array(select h from hats_of(array(select distinct p.person_id from people p), v_now) h), array(select k.key from asked k), array[p_partnership], v_now) r)
  select k.key, case when k.named and not p.role_only then p.person_id end, case when k.named and not p.role_only then pe.name end,
    p.label, p.organisation, p.kind, exists (select from seen s where s.person_id = p.person_id and s.audience_key = k.key)
  from asked k join people p on p.group_id = k.group_id join person pe on pe.id = p.person_id
  order by k.key, p.label, p.kind;
end $$;
--> statement-breakpoint
-- A person is found by their appointments, not among everybody who ever had one.
alter policy seen on person using (id = (select nullif(current_setting('app.person', true), ''))::uuid
  or exists (select from appointment a where a.person_id = person.id) or exists (select from office o where o.person_id = person.id)
  or exists (select from desk_appointment d where d.person_id = person.id));
--> statement-breakpoint
alter policy seen on person_contact using (person_id = (select nullif(current_setting('app.person', true), ''))::uuid
  or exists (select from appointment a where a.person_id = person_contact.person_id
    and (a.group_id = any ((select nullif(current_setting('app.secretariat', true), ''))::uuid[])
      or a.partnership_id = any ((select nullif(current_setting('app.managed', true), ''))::uuid[]))));
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function reads(int) to tabled_app;
end $$;
