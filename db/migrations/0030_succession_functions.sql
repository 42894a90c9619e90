-- Ends whoever fills a seat because its organisation ends: the last day is the one before, or today where this runs late.
create function end_with_organisation(p_partnership uuid, p_seat uuid, p_on date, p_now timestamptz) returns uuid[]
language sql volatile as $$
  with ended as (
    update appointment set was_until = ends_on, ended_at = p_now, end_reason = 'organisation ended',
      ends_on = greatest(starts_on, case when (p_now at time zone 'Europe/London')::date > p_on then (p_now at time zone 'Europe/London')::date else p_on - 1 end)
    where partnership_id = p_partnership and seat_id = p_seat and (ended_at is null or ended_at > p_now) returning id)
  select coalesce(array_agg(id), '{}') from ended
$$;
--> statement-breakpoint
-- The same people go on in another seat, with the last day they had. Gives their new appointments.
create function carry_people(p_partnership uuid, p_seat uuid, p_to uuid, p_now timestamptz) returns uuid[]
language sql volatile as $$
  with carried as (
    insert into appointment (id, partnership_id, group_id, seat_id, role_only, person_id, kind, from_organisation_id, meeting_id, starts_on, started_at, ends_on, ended_at, carried_from_id)
    select gen_random_uuid(), a.partnership_id, a.group_id, t.id, t.role_only, a.person_id, a.kind, a.from_organisation_id, a.meeting_id,
      greatest(a.starts_on, (p_now at time zone 'Europe/London')::date), greatest(a.started_at, p_now),
      a.was_until, (a.was_until + 1)::timestamp at time zone 'Europe/London', a.id
    from appointment a join seat_succession s on s.partnership_id = a.partnership_id and s.seat_id = a.seat_id
    join seat t on t.partnership_id = a.partnership_id and t.id = p_to
    where a.partnership_id = p_partnership and a.seat_id = p_seat and a.end_reason = 'organisation ended' and a.ended_at = s.at
      and (a.was_until is null or a.was_until >= (p_now at time zone 'Europe/London')::date)
    returning id)
  select coalesce(array_agg(id), '{}') from carried
$$;
--> statement-breakpoint
-- A seat of the successor, like the one that ends: same kind, sector and place. Its name is the successor's where the old one was the predecessor's.
create function make_successor_seat(p_partnership uuid, p_seat uuid, p_organisation uuid, p_id uuid, p_now timestamptz) returns void
language plpgsql volatile as $$
declare v seat; v_old text; v_new text; v_label text;
begin
  select * into v from seat where partnership_id = p_partnership and id = p_seat;
  select name into v_old from organisation where id = v.organisation_id;
  select name into v_new from organisation where id = p_organisation;
  v_label := replace(v.label, v_old, v_new);
  if exists (select from seat s where s.partnership_id = p_partnership and s.group_id = v.group_id and s.id <> v.id
    and (s.ended_at is null or s.ended_at > p_now) and lower(s.label) = lower(v_label)) then
    v_label := v_label || ' (formerly ' || v_old || ')';
  end if;
  insert into seat (id, partnership_id, group_id, organisation_id, label, kind, sector, role_only, position, started_at)
  values (p_id, p_partnership, v.group_id, p_organisation, v_label, v.kind, v.sector, v.role_only, v.position, p_now);
end $$;
--> statement-breakpoint
-- Open work of a seat (or one piece of it) goes to another, each move a dated event; no due day changes. Agendas that are not issued name the new lead.
create function move_work(p_partnership uuid, p_seat uuid, p_to uuid, p_only uuid, p_by uuid, p_why text, p_now timestamptz) returns int
language plpgsql volatile as $$
declare v_words text; v_count int;
begin
  select f.label || ' to ' || t.label || '. ' || p_why into v_words from seat f, seat t
  where f.partnership_id = p_partnership and f.id = p_seat and t.partnership_id = p_partnership and t.id = p_to;
  with moved as (
    update action set seat_id = p_to, version = version + 1
    where partnership_id = p_partnership and seat_id = p_seat and state <> 'closed' and (p_only is null or id = p_only) returning *),
  told as (
    insert into action_event (id, partnership_id, group_id, action_id, audience_key, kind, text, channel, by_id, at)
    select gen_random_uuid(), m.partnership_id, m.group_id, m.id, m.audience_key, 'owner changed', 'From ' || v_words, 'on the page', p_by, p_now from moved m)
  select count(*)::int into v_count from moved;
  if p_only is null then
    with moved as (
      update action set looked_after_by_id = p_to, version = version + 1
      where partnership_id = p_partnership and looked_after_by_id = p_seat and state <> 'closed' returning *)
    insert into action_event (id, partnership_id, group_id, action_id, audience_key, kind, text, channel, by_id, at)
    select gen_random_uuid(), m.partnership_id, m.group_id, m.id, m.audience_key, 'owner changed', 'Looked after: from ' || v_words, 'on the page', p_by, p_now from moved m;
    update agenda_item i set lead_seat_id = p_to from meeting m
    where i.partnership_id = p_partnership and i.lead_seat_id = p_seat and m.partnership_id = p_partnership and m.id = i.meeting_id
      and m.state in ('planned', 'notice issued') and m.starts_at > p_now;
  end if;
  return v_count;
end $$;
--> statement-breakpoint
-- Who chooses for a group: its secretariat and the partnership's managers; in a caucus its own holders, and nobody outside it.
create function owe_choosers(p_partnership uuid, p_group uuid, p_seats int, p_now timestamptz) returns void
language plpgsql volatile as $$
declare v_count int;
begin
  perform owe_mail(p_partnership, p_group, 'needs somebody', p_group, p_seats, array(
    select a.person_id from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id join groups g on g.partnership_id = a.partnership_id and g.id = a.group_id
    where a.partnership_id = p_partnership and a.group_id = p_group and a.started_at <= p_now and (a.ended_at is null or a.ended_at > p_now)
      and ((s.kind = 'secretariat' and a.kind in ('holder', 'standing deputy')) or (g.kind = 'caucus' and a.kind = 'holder'))));
  -- A manager need not sit in the group, so owe_mail would not find them.
  with owed as (
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select gen_random_uuid(), p_partnership, p_group, x.person_id, 'needs somebody', p_group, p_seats, 'queued', p_now
    from (select distinct o.person_id from office o join groups g on g.partnership_id = o.partnership_id and g.id = p_group and g.kind <> 'caucus'
      where o.partnership_id = p_partnership and o.group_id is null and o.kind = 'manager' and o.started_at <= p_now and (o.ended_at is null or o.ended_at > p_now)
        and not exists (select from mail m where m.partnership_id = p_partnership and m.group_id = p_group and m.person_id = o.person_id and m.kind = 'needs somebody' and m.queued_at = p_now)) x
    returning id, person_id)
  select count(*)::int into v_count from owed, lateral (select enqueue('mail', jsonb_build_object('mailId', owed.id, 'personId', owed.person_id,
    'partnership', (select slug from partnership where id = p_partnership)))) q;
end $$;
--> statement-breakpoint
create function tell_seating(p_partnership uuid, p_group uuid, p_change text, p_appointments uuid[]) returns void
language plpgsql volatile as $$
declare v_press uuid := gen_random_uuid();
begin
  if p_appointments = '{}' then return; end if;
  insert into seating_change (partnership_id, group_id, import_id, position, change, appointment_id)
  select p_partnership, p_group, v_press, ord - 1, p_change, a from unnest(p_appointments) with ordinality x (a, ord);
  perform owe_mail(p_partnership, p_group, 'appointment notice', v_press, cardinality(p_appointments), null);
end $$;
--> statement-breakpoint
create function succession_now(p_now timestamptz) returns timestamptz language plpgsql stable as $$
begin
  if p_now is null then return date_trunc('milliseconds', clock_timestamp()); end if;
  if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
  return p_now;
end $$;
--> statement-breakpoint
-- Seats whose organisation has ended by this day and which nothing was done about yet. A closed group's record stays as it is;
-- a dormant partnership waits for its revival. One organisation that has one successor merges, one that has several splits.
create function seats_to_succeed(p_now timestamptz)
returns table (partnership_id uuid, group_id uuid, seat_id uuid, organisation_id uuid, on_day date, successors uuid[], place int) language sql stable as $$
  select s.partnership_id, s.group_id, s.id, s.organisation_id, o.on_day, o.successors, s.position
  from (select organisation_id, min(on_day) as on_day, array_agg(successor_id) as successors from organisation_succession group by organisation_id) o
  join seat s on s.organisation_id = o.organisation_id and (s.ended_at is null or s.ended_at > p_now)
  join groups g on g.partnership_id = s.partnership_id and g.id = s.group_id and g.closed_at is null
  join partnership p on p.id = s.partnership_id and p.state = 'active'
  where o.on_day <= (p_now at time zone 'Europe/London')::date
    and not exists (select from seat_succession d where d.partnership_id = s.partnership_id and d.seat_id = s.id)
$$;
--> statement-breakpoint
create function successions_due(p_now timestamptz) returns setof uuid
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct partnership_id from seats_to_succeed(succession_now(p_now))
$$;
--> statement-breakpoint
-- Carries out, in one partnership, what the register says of its organisations. A merger moves seat, people and open work to
-- the successor. A split, or a merger that would give one council two voting seats, ends the appointments and waits for a choice.
create function carry_out_successions(p_partnership uuid, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := succession_now(p_now); v_on date; v record; v_new uuid; v_needs text; v_ended uuid[]; v_moved int := 0; v_waiting int := 0; v_group record; v_told jsonb := '[]';
begin
  perform 1 from partnership where id = p_partnership for update;
  perform set_config('app.now', v_now::text, true), set_config('app.partnerships', array[p_partnership]::text, true);
  -- Day by day, so that a council that merged twice goes on twice.
  loop
    select min(s.on_day) into v_on from seats_to_succeed(v_now) s where s.partnership_id = p_partnership;
    exit when v_on is null;
    for v in
      with due as materialized (select * from seats_to_succeed(v_now) s where s.partnership_id = p_partnership and s.on_day = v_on),
      voting as materialized (
        select s.group_id, coalesce(d.successors[1], s.organisation_id) as organisation_id, count(*) as seats
        from seat s left join due d on d.seat_id = s.id and cardinality(d.successors) = 1
        where s.partnership_id = p_partnership and s.kind = 'voting' and (s.ended_at is null or s.ended_at > v_now)
        group by 1, 2)
      select d.*, s.kind, case when cardinality(d.successors) > 1 then 'split'
        when s.kind = 'voting' and (select w.seats from voting w where w.group_id = d.group_id and w.organisation_id = d.successors[1]) > 1 then 'two voting seats' end as needs
      from due d join seat s on s.partnership_id = d.partnership_id and s.id = d.seat_id order by d.group_id, d.place, d.seat_id
    loop
      v_needs := v.needs; v_new := null;
      if v_needs is null then
        v_new := gen_random_uuid();
        perform make_successor_seat(p_partnership, v.seat_id, v.successors[1], v_new, v_now);
      end if;
      insert into seat_succession (partnership_id, group_id, seat_id, organisation_id, on_day, at, needs, to_seat_id)
      values (p_partnership, v.group_id, v.seat_id, v.organisation_id, v.on_day, v_now, v_needs, v_new);
      v_ended := end_with_organisation(p_partnership, v.seat_id, v.on_day, v_now);
      if v_needs is null then
        v_told := v_told || jsonb_build_object('group', v.group_id, 'change', 'appointed', 'who', carry_people(p_partnership, v.seat_id, v_new, v_now), 'waits', 0);
        perform move_work(p_partnership, v.seat_id, v_new, null, null, 'The organisation merged.', v_now);
        update seat set ended_at = v_now where partnership_id = p_partnership and id = v.seat_id;
        v_moved := v_moved + 1;
      else
        v_told := v_told || jsonb_build_object('group', v.group_id, 'change', 'ended', 'who', v_ended, 'waits', 1);
        v_waiting := v_waiting + 1;
      end if;
      perform append_audit(p_partnership, 'job', null, 'organisation.succeed', 'done', 'seat', v.seat_id, array['organisationId', 'appointments', 'owner']);
    end loop;
  end loop;
  for v_group in select (t->>'group')::uuid as group_id, t->>'change' as change, array_agg(w::uuid) as who
    from jsonb_array_elements(v_told) t, jsonb_array_elements_text(t->'who') w group by 1, 2
  loop perform tell_seating(p_partnership, v_group.group_id, v_group.change, v_group.who); end loop;
  for v_group in select (t->>'group')::uuid as group_id, sum((t->>'waits')::int)::int as waits from jsonb_array_elements(v_told) t group by 1 having sum((t->>'waits')::int) > 0
  loop perform owe_choosers(p_partnership, v_group.group_id, v_group.waits, v_now); end loop;
  -- The host as well; from one merger to the next.
  loop
    update partnership p set host_organisation_id = o.successor_id
    from (select organisation_id, min(on_day) as on_day, (array_agg(successor_id))[1] as successor_id from organisation_succession group by 1 having count(*) = 1) o
    where p.id = p_partnership and o.organisation_id = p.host_organisation_id and o.on_day <= (v_now at time zone 'Europe/London')::date;
    exit when not found;
  end loop;
  return jsonb_build_object('moved', v_moved, 'waiting', v_waiting);
end $$;
--> statement-breakpoint
-- What a manager (in a caucus a holder of it) chose for a seat that needs somebody: a new seat of one successor, a seat one of them
-- has, or none. People go on only in a seat of the same kind that nobody holds. Answers 'done', or why not.
create function choose_successor(p_partnership uuid, p_seat uuid, p_organisation uuid, p_to uuid, p_new uuid, p_people boolean, p_work boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v seat_succession; f seat; t seat; v_now timestamptz := current_setting('app.now')::timestamptz;
  v_by uuid := nullif(current_setting('app.person', true), '')::uuid; v_kin uuid[]; v_to uuid := p_to;
begin
  select * into v from seat_succession where partnership_id = p_partnership and seat_id = p_seat for update;
  perform must_be_in(p_partnership);
  if v.seat_id is null or not fills_seats(p_partnership, v.group_id) then raise exception 'not theirs to choose' using errcode = '42501'; end if;
  if v.needs is null or v.chosen_at is not null then return 'settled'; end if;
  select array_agg(successor_id) into v_kin from organisation_succession where organisation_id = v.organisation_id;
  select * into f from seat where partnership_id = p_partnership and id = p_seat;
  if p_organisation is not null then
    if p_organisation <> all (v_kin) then return 'no successor'; end if;
    v_to := p_new;
    perform make_successor_seat(p_partnership, p_seat, p_organisation, p_new, v_now);
  end if;
  if v_to is not null then
    perform pg_advisory_xact_lock(hashtextextended(v_to::text, 13));
    select * into t from seat where partnership_id = p_partnership and id = v_to and group_id = v.group_id and id <> p_seat and (ended_at is null or ended_at > v_now);
    if t.id is null or not t.organisation_id = any (v_kin) then return 'no successor'; end if;
    if p_people and (t.kind, t.role_only) is distinct from (f.kind, f.role_only) then return 'other kind'; end if;
    if p_people and exists (select from appointment a where a.partnership_id = p_partnership and a.seat_id = v_to and a.kind = 'holder' and (a.ended_at is null or a.ended_at > v_now)) then return 'filled'; end if;
    if p_people and exists (select from appointment a where a.partnership_id = p_partnership and a.seat_id = p_seat and a.end_reason = 'organisation ended' and a.ended_at = v.at and a.person_id = v_by) then return 'self'; end if;
  end if;
  update seat_succession set to_seat_id = v_to, chosen_by_id = v_by, chosen_at = v_now where partnership_id = p_partnership and seat_id = p_seat;
  if v_to is not null and p_people then perform tell_seating(p_partnership, v.group_id, 'appointed', carry_people(p_partnership, p_seat, v_to, v_now)); end if;
  if v_to is not null and p_work then perform move_work(p_partnership, p_seat, v_to, null, v_by, 'Chosen after the organisation ended.', v_now); end if;
  update seat set ended_at = v_now where partnership_id = p_partnership and id = p_seat and ended_at is null;
  return 'done';
end $$;
--> statement-breakpoint
-- Open work that still stands with a seat whose organisation split, or which waits for a choice. What a manager does not read
-- is told by its reference and day, and not at all where its audience is restricted.
create function orphaned_work(p_partnership uuid)
returns table (id uuid, group_id uuid, seat_id uuid, reference text, kind text, due date, words text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  perform must_be_in(p_partnership);
  return query
  select a.id, a.group_id, a.seat_id, a.reference, a.kind, a.due, case when reads(a.audience_key) then a.text end
  from seat_succession s join action a on a.partnership_id = s.partnership_id and a.seat_id = s.seat_id and a.state <> 'closed'
  join audience au on au.partnership_id = a.partnership_id and au.key = a.audience_key
  where s.partnership_id = p_partnership and s.needs is not null and fills_seats(p_partnership, s.group_id)
    and (reads(a.audience_key) or (au.rule = 'group' and au.readers <> 'preparers'))
  order by a.due nulls last, a.reference;
end $$;
--> statement-breakpoint
-- Gives one piece of such work to a seat of its group that lives. False where there is none such.
create function assign_orphan(p_partnership uuid, p_action uuid, p_to uuid) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_seat uuid; v_group uuid; v_now timestamptz := current_setting('app.now')::timestamptz;
begin
  select o.seat_id, o.group_id into v_seat, v_group from orphaned_work(p_partnership) o where o.id = p_action;
  if v_seat is null then return false; end if;
  if not exists (select from seat t where t.partnership_id = p_partnership and t.id = p_to and t.group_id = v_group and (t.ended_at is null or t.ended_at > v_now)
    and not exists (select from seat_succession s where s.partnership_id = t.partnership_id and s.seat_id = t.id)) then return false; end if;
  return move_work(p_partnership, v_seat, p_to, p_action, nullif(current_setting('app.person', true), '')::uuid, 'Chosen after the organisation ended.', v_now) = 1;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  foreach f in array array['choose_successor(uuid, uuid, uuid, uuid, uuid, boolean, boolean)', 'orphaned_work(uuid)', 'assign_orphan(uuid, uuid, uuid)'] loop
    execute 'grant execute on function ' || f || ' to tabled_app';
  end loop;
  foreach f in array array['successions_due(timestamptz)', 'carry_out_successions(uuid, timestamptz)'] loop
    execute 'grant execute on function ' || f || ' to tabled_queue';
  end loop;
end $$;
