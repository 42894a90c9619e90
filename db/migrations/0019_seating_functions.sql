-- What a press changes is kept as an import's changes are, so that its mail lists it.
create policy added on seating_change as permissive for insert to tabled_app with check (true);
--> statement-breakpoint
grant insert on seating_change to tabled_app;
--> statement-breakpoint
-- Managers fill seats; a caucus is filled from within.
create function fills_seats(p_partnership uuid, p_group uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce((select case when kind = 'caucus' then id = any (nullif(current_setting('app.groups', true), '')::uuid[])
    else partnership_id = any (nullif(current_setting('app.managed', true), '')::uuid[]) end
    from groups where partnership_id = p_partnership and id = p_group), false)
$$;
--> statement-breakpoint
create function must_be_in(p_partnership uuid) returns void
language plpgsql stable set search_path = public, pg_temp as $$
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then
    raise exception 'not this partnership' using errcode = '42501';
  end if;
end $$;
--> statement-breakpoint
-- Whether a seat has a holder within these times. Takes the seat's lock: of two who fill it at once the second waits and is told.
create function seat_is_filled(p_partnership uuid, p_seat uuid, p_from timestamptz, p_to timestamptz) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  perform must_be_in(p_partnership);
  perform pg_advisory_xact_lock(hashtextextended(p_seat::text, 13));
  return exists (select from appointment a where a.partnership_id = p_partnership and a.seat_id = p_seat and a.kind = 'holder'
    and (a.ended_at is null or a.ended_at > p_from) and (p_to is null or a.started_at < p_to));
end $$;
--> statement-breakpoint
-- Ends every appointment of a seat now, the hidden ones too, and the seat itself when asked. Returns which ended.
create function vacate_seat(p_partnership uuid, p_seat uuid, p_reason text, p_end_seat boolean) returns uuid[]
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_group uuid; v_now timestamptz := current_setting('app.now')::timestamptz; v_ids uuid[];
begin
  select group_id into v_group from seat where partnership_id = p_partnership and id = p_seat;
  if v_group is null or not fills_seats(p_partnership, v_group) then raise exception 'not theirs to end' using errcode = '42501'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_seat::text, 13));
  with ended as (
    update appointment set ended_at = v_now, ends_on = (v_now at time zone 'Europe/London')::date, end_reason = p_reason
    where partnership_id = p_partnership and seat_id = p_seat and (ended_at is null or ended_at > v_now) returning id)
  select coalesce(array_agg(id), '{}') into v_ids from ended;
  if p_end_seat then update seat set ended_at = v_now where partnership_id = p_partnership and id = p_seat and ended_at is null; end if;
  return v_ids;
end $$;
--> statement-breakpoint
-- Whether anybody ever sat in a caucus: until then a manager may record whom its nominating organisation sends first.
create function was_ever_filled(p_partnership uuid, p_group uuid) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.managed', true), '')::uuid[], '{}')) then return true; end if;
  return exists (select from appointment where partnership_id = p_partnership and group_id = p_group);
end $$;
--> statement-breakpoint
-- Days of a group's meetings to come, for who may name a deputy for one of them: a manager reads no meeting otherwise.
create function meetings_to_come(p_partnership uuid, p_group uuid) returns table (id uuid, starts_at timestamptz)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not fills_seats(p_partnership, p_group) and not is_secretariat_of(p_group) then return; end if;
  return query select m.id, m.starts_at from meeting m
  where m.partnership_id = p_partnership and m.group_id = p_group and m.state <> 'cancelled' and m.ends_at > current_setting('app.now')::timestamptz
  order by m.starts_at limit 12;
end $$;
--> statement-breakpoint
-- An organisation that exists is attached and left as it is.
create function register_organisation(p_id uuid, p_name text, p_kind text) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_id uuid;
begin
  if coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}') = '{}' then raise exception 'nobody acts' using errcode = '42501'; end if;
  insert into organisation (id, name, kind) values (p_id, p_name, p_kind) on conflict (lower(name)) do nothing returning id into v_id;
  if v_id is null then select id into v_id from organisation where lower(name) = lower(p_name); end if;
  return v_id;
end $$;
--> statement-breakpoint
-- Gives somebody who changed employer their new address and closes what the old one still opens: sessions and codes on
-- their way. Refused where it would hand a manager more than their own partnership's groups.
create function change_address(p_partnership uuid, p_person uuid, p_email text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := current_setting('app.now')::timestamptz;
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.managed', true), '')::uuid[], '{}'))
    or not exists (select from appointment where partnership_id = p_partnership and person_id = p_person) then
    raise exception 'not theirs to change' using errcode = '42501';
  end if;
  if exists (select from person_contact where lower(email) = lower(p_email) and person_id <> p_person) then return 'taken'; end if;
  if exists (select from live_hats(p_person, v_now) h left join groups g on g.id = h.group_id
    where h.partnership_id is distinct from p_partnership or g.kind = 'caucus') then return 'elsewhere'; end if;
  update person_contact set email = p_email where person_id = p_person;
  update sign_in_session set ended_at = v_now where person_id = p_person and ended_at is null;
  update sign_in_challenge set superseded_at = v_now where person_id = p_person and used_at is null and superseded_at is null;
  insert into security_event (id, at, kind, person_id, detail) values (gen_random_uuid(), v_now, 'address changed', p_person, 'by a manager, with a change of employer');
  return 'done';
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  foreach f in array array['seat_is_filled(uuid, uuid, timestamptz, timestamptz)', 'vacate_seat(uuid, uuid, text, boolean)', 'was_ever_filled(uuid, uuid)',
    'meetings_to_come(uuid, uuid)', 'register_organisation(uuid, text, text)', 'change_address(uuid, uuid, text)'] loop
    execute 'grant execute on function ' || f || ' to tabled_app';
  end loop;
end $$;
