-- The closed part: only its audience reads that there is one. A recall: read by the secretariat in the audience it left.
do $$
begin
  perform guard_tenant('closed_part', audience_seen('audience_key'), 'insert, delete');
  perform guard_tenant('recall', in_setting('group_id', 'secretariat') || ' and ' || audience_seen('audience_key'), 'insert');
  -- Who stayed for the closed part is told to its readers, whatever else lets somebody read attendance.
  execute format('create policy closed on attendance as restrictive for all to tabled_app using (audience_key is null or %1$s) with check (audience_key is null or %1$s)', audience_seen('audience_key'));
end $$;
--> statement-breakpoint
alter table attendance add constraint attendance_closed_has_readers check ((part = 'closed') = (audience_key is not null));
--> statement-breakpoint
-- A slot of the closed part never carries an audience of the whole group, whoever writes it.
create function refuse_open_slot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (select from audience a where a.partnership_id = new.partnership_id and a.key = new.audience_key and a.rule = 'group') then
    raise exception 'a closed part is not for the whole group' using errcode = '23514';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger closed_stays_closed before insert or update on agenda_slot for each row when (new.part = 'closed') execute function refuse_open_slot();
--> statement-breakpoint
create trigger closed_stays_closed before insert or update on closed_part for each row execute function refuse_open_slot();
--> statement-breakpoint
-- As before, part by part: each has its own numbers, and the closed one opens to its audience only.
create or replace function issue_agenda(p_partnership uuid, p_meeting uuid, p_group_audience int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_group uuid;
begin
  select group_id into v_group from meeting where partnership_id = p_partnership and id = p_meeting;
  if v_group is null or v_group <> all (coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}')) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  update agenda_slot s set number = n.last + n.rank
  from (select id, row_number() over (partition by part order by position, id) as rank,
      (select coalesce(max(o.number), 0) from agenda_slot o where o.partnership_id = p_partnership and o.meeting_id = p_meeting and o.part = a.part) as last
    from agenda_slot a where partnership_id = p_partnership and meeting_id = p_meeting and number is null) n
  where s.partnership_id = p_partnership and s.id = n.id;
  update agenda_slot set audience_key = p_group_audience where partnership_id = p_partnership and meeting_id = p_meeting and part = 'open';
  update agenda_slot s set audience_key = i.intended_audience_key from agenda_item i
  where s.partnership_id = p_partnership and s.meeting_id = p_meeting and s.part = 'closed' and i.partnership_id = p_partnership and i.slot_id = s.id;
  update closed_part set audience_key = intended_audience_key where partnership_id = p_partnership and meeting_id = p_meeting;
  update agenda_item set audience_key = intended_audience_key where partnership_id = p_partnership and meeting_id = p_meeting;
  update paper p set audience_key = i.audience_key from agenda_item i
  where p.partnership_id = p_partnership and p.meeting_id = p_meeting and i.partnership_id = p_partnership and i.id = p.item_id
    -- A paper withdrawn before the issue stays with who prepared it, its title too.
    and exists (select from paper_version v where v.partnership_id = p_partnership and v.paper_id = p.id and v.state in ('received', 'issued'));
  update paper_version v set audience_key = p.audience_key, state = case when v.state = 'received' then 'issued' else v.state end
  from paper p where v.partnership_id = p_partnership and p.partnership_id = p_partnership and p.meeting_id = p_meeting and p.id = v.paper_id;
end $$;
--> statement-breakpoint
-- As before; what waits goes to the open part of the next agenda.
create or replace function place_backlog(p_partnership uuid, p_group uuid, p_now timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_meeting uuid; v_slots int; v_position int; v_slot uuid; v_item uuid; v_row agenda_backlog;
begin
  select id into v_meeting from meeting
  where partnership_id = p_partnership and group_id = p_group and state in ('planned', 'notice issued') and starts_at > p_now
  order by starts_at limit 1 for update;
  if v_meeting is null then return null; end if;
  for v_row in select * from agenda_backlog where partnership_id = p_partnership and group_id = p_group and meeting_id is null order by landed_at for update loop
    -- A second reply before the same meeting joins the item that is there.
    select i.id into v_item from agenda_item i join agenda_slot s on s.partnership_id = i.partnership_id and s.id = i.slot_id
    where i.partnership_id = p_partnership and i.meeting_id = v_meeting and i.escalation_id = v_row.escalation_id
      and i.intended_audience_key = v_row.audience_key and s.state = 'on the agenda' limit 1;
    if v_item is not null then
      update agenda_item set note = concat_ws(E'\n\n', note, v_row.note), version = version + 1 where partnership_id = p_partnership and id = v_item;
    else
      select coalesce(max(position), 0) + 10 into v_position from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting and part = 'open';
      -- Any slot not issued yet carries the key of who prepares the whole agenda.
      select audience_key into v_slots from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting and part = 'open' order by position limit 1;
      v_slot := gen_random_uuid(); v_item := gen_random_uuid();
      insert into agenda_slot (id, partnership_id, group_id, meeting_id, audience_key, position, number, minutes, restricted, state)
      values (v_slot, p_partnership, p_group, v_meeting, coalesce(v_slots, v_row.preparers_key), v_position, null, 10, v_row.restricted, 'on the agenda');
      insert into agenda_item (id, partnership_id, group_id, meeting_id, slot_id, audience_key, intended_audience_key, title, purpose, note, escalation_id, version)
      values (v_item, p_partnership, p_group, v_meeting, v_slot, v_row.preparers_key, v_row.audience_key, v_row.title, 'discussion', v_row.note, v_row.escalation_id, 1);
    end if;
    update agenda_backlog set meeting_id = v_meeting, item_id = v_item where partnership_id = p_partnership and id = v_row.id;
  end loop;
  return v_meeting;
end $$;
--> statement-breakpoint
-- Narrows an issued item and everything it carries that is not approved yet, in one step: nobody keeps a part of it.
-- The keys are the narrower rule for papers, for minutes and for drafts; the last two name the actions that came from it and were not released.
create function recall_item(p_partnership uuid, p_item uuid, p_all int, p_members int, p_preparers int, p_was_members int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v agenda_item;
begin
  select * into v from agenda_item where partnership_id = p_partnership and id = p_item for update;
  if v.id is null or not is_secretariat_of(v.group_id) or not reads(v.audience_key) then raise exception 'not the secretariat' using errcode = '42501'; end if;
  update agenda_item set audience_key = p_all, intended_audience_key = p_all, version = version + 1 where partnership_id = p_partnership and id = p_item;
  update agenda_slot set restricted = true, audience_key = case when part = 'closed' then p_all else audience_key end where partnership_id = p_partnership and id = v.slot_id;
  update paper set audience_key = p_all where partnership_id = p_partnership and item_id = p_item;
  update paper_version x set audience_key = p_all from paper p where x.partnership_id = p_partnership and p.partnership_id = p_partnership and p.item_id = p_item and x.paper_id = p.id;
  update paragraph p set intended_audience_key = p_members, audience_key = case a.readers when 'preparers' then p_preparers else p_members end
  from audience a where p.partnership_id = p_partnership and p.slot_id = v.slot_id and a.partnership_id = p_partnership and a.key = p.audience_key;
  update decision d set audience_key = p.audience_key from paragraph p where d.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = d.paragraph_id;
  update reservation r set audience_key = p.audience_key from paragraph p where r.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = r.paragraph_id;
  update correction c set audience_key = p.audience_key from paragraph p where c.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = c.paragraph_id;
  update action_event e set audience_key = p_members from action x join paragraph p on p.partnership_id = x.partnership_id and p.id = x.paragraph_id
  where e.partnership_id = p_partnership and x.partnership_id = p_partnership and x.id = e.action_id and p.slot_id = v.slot_id and x.audience_key = p_was_members and e.audience_key = p_was_members;
  update action x set audience_key = p_members from paragraph p
  where x.partnership_id = p_partnership and p.partnership_id = p_partnership and p.id = x.paragraph_id and p.slot_id = v.slot_id and x.audience_key = p_was_members;
end $$;
--> statement-breakpoint
-- As before, by series: none for what the group reads, C for what is restricted, B for what comes from a closed part,
-- so that a hole in C tells nobody that there was one.
drop function next_reference(uuid, uuid, text, boolean);
--> statement-breakpoint
drop function next_escalation_reference(uuid, uuid, boolean);
--> statement-breakpoint
create function next_in_series(p_partnership uuid, p_code text, p_series text, p_prefix text, p_digits int) returns text
language plpgsql volatile set search_path = public, pg_temp as $$
declare v_series text; v_last int;
begin
  if p_series not in ('', 'C', 'B') then raise exception 'no such series' using errcode = '22023'; end if;
  v_series := concat_ws('-', p_code, nullif(p_series, ''), to_char(current_setting('app.now')::timestamptz at time zone 'Europe/London', 'YYYY'), p_prefix);
  insert into reference_counter (partnership_id, series, last) values (p_partnership, v_series, 1)
  on conflict (partnership_id, series) do update set last = reference_counter.last + 1 returning last into v_last;
  return v_series || lpad(v_last::text, p_digits, '0');
end $$;
--> statement-breakpoint
create function next_reference(p_partnership uuid, p_group uuid, p_prefix text, p_series text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if p_group <> all (coalesce(nullif(current_setting('app.groups', true), '')::uuid[], '{}')) then
    raise exception 'not this group' using errcode = '42501';
  end if;
  return next_in_series(p_partnership, (select code from groups where partnership_id = p_partnership and id = p_group), p_series, p_prefix, case when p_prefix = '' then 3 else 2 end);
end $$;
--> statement-breakpoint
create function next_escalation_reference(p_partnership uuid, p_group uuid, p_series text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_secretariat_of(p_group) then raise exception 'not the secretariat' using errcode = '42501'; end if;
  return next_in_series(p_partnership, 'ESC', p_series, '', 3);
end $$;
--> statement-breakpoint
-- Which of these keys a seat reads: through all the hats of who holds it, or, while it is vacant, as somebody appointed today would.
create function seat_reads(p_partnership uuid, p_seat uuid, p_keys int[]) returns int[]
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare s seat; v_now timestamptz := current_setting('app.now')::timestamptz; v_person uuid; v_hats hat[];
begin
  select * into s from seat where partnership_id = p_partnership and id = p_seat;
  if s.id is null or not is_secretariat_of(s.group_id) or p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then return '{}'; end if;
  select a.person_id into v_person from appointment a
  where a.partnership_id = p_partnership and a.seat_id = p_seat and a.kind = 'holder' and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now) limit 1;
  v_hats := case when v_person is not null then array(select h from hats_of(array[v_person], v_now) h)
    else array[(gen_random_uuid(), p_partnership, s.group_id, s.id, s.kind, s.sector, s.organisation_id, null, gen_random_uuid(), 'holder', null, null, v_now)::hat] end;
  return array(select distinct r.audience_key from readings_of(v_hats, p_keys, array[p_partnership], v_now) r
    join audience au on au.partnership_id = p_partnership and au.key = r.audience_key and au.group_id = s.group_id);
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function recall_item(uuid, uuid, int, int, int, int), next_reference(uuid, uuid, text, text), next_escalation_reference(uuid, uuid, text), seat_reads(uuid, uuid, int[]) to tabled_app;
end $$;
