create function is_secretariat_of(p_group uuid) returns boolean
language sql stable set search_path = public, pg_temp as $$
  select coalesce(p_group = any (nullif(current_setting('app.secretariat', true), '')::uuid[]), false)
$$;
--> statement-breakpoint
-- Owes a mail to the people who hold a group's secretariat seats now. Only other definer functions call it.
create function owe_secretariat(p_partnership uuid, p_group uuid, p_kind text, p_subject uuid, p_version int, p_now timestamptz) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_count int;
begin
  with owed as (
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select gen_random_uuid(), p_partnership, p_group, x.person_id, p_kind, p_subject, p_version, 'queued', p_now
    from (select distinct a.person_id from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
      where a.partnership_id = p_partnership and a.group_id = p_group and s.kind = 'secretariat' and a.kind in ('holder', 'standing deputy')
        and a.started_at <= p_now and (a.ended_at is null or a.ended_at > p_now)) x
    returning id, person_id)
  select count(*)::int into v_count from owed, lateral (select enqueue('mail', jsonb_build_object('mailId', owed.id, 'personId', owed.person_id,
    'partnership', (select slug from partnership where id = p_partnership)))) q;
  return v_count;
end $$;
--> statement-breakpoint
create function owe_own_secretariat(p_partnership uuid, p_group uuid, p_kind text, p_subject uuid, p_version int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not coalesce(p_group = any (nullif(current_setting('app.groups', true), '')::uuid[]), false) then raise exception 'not this group' using errcode = '42501'; end if;
  return owe_secretariat(p_partnership, p_group, p_kind, p_subject, p_version, current_setting('app.now')::timestamptz);
end $$;
--> statement-breakpoint
-- The next reference of a partnership's escalations: ESC-2026-003, or ESC-C-2026-003 under a restricted audience.
create function next_escalation_reference(p_partnership uuid, p_group uuid, p_restricted boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_series text; v_last int;
begin
  if not is_secretariat_of(p_group) then raise exception 'not the secretariat' using errcode = '42501'; end if;
  v_series := 'ESC' || case when p_restricted then '-C' else '' end || '-' || to_char(current_setting('app.now')::timestamptz at time zone 'Europe/London', 'YYYY') || '-';
  insert into reference_counter (partnership_id, series, last) values (p_partnership, v_series, 1)
  on conflict (partnership_id, series) do update set last = reference_counter.last + 1 returning last into v_last;
  return v_series || lpad(v_last::text, 3, '0');
end $$;
--> statement-breakpoint
-- Takes the typed words out of an escalation that must not go through the log, and whatever repeated or held forms kept of it.
create function divert_escalation(p_partnership uuid, p_escalation uuid, p_as text, p_to text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v escalation;
begin
  select * into v from escalation where partnership_id = p_partnership and id = p_escalation for update;
  if v.id is null or v.state <> 'raised' or not (is_secretariat_of(v.group_id) and v.audience_key = any (nullif(current_setting('app.audiences', true), '')::int[])) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  update escalation set state = 'diverted', title = null, text = null, diverted_as = p_as, diverted_to = p_to, version = version + 1
  where partnership_id = p_partnership and id = p_escalation;
  delete from once_result where person_id = v.raised_by_id and result->>'escalationId' = p_escalation::text;
  delete from held_form where person_id = v.raised_by_id and form = 'raise-escalation';
end $$;
--> statement-breakpoint
-- Puts what waits in a group's backlog on its next agenda that is not issued yet. Gives the meeting, or null.
create function place_backlog(p_partnership uuid, p_group uuid, p_now timestamptz) returns uuid
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
      select coalesce(max(position), 0) + 10 into v_position from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting;
      -- Any slot not issued yet carries the key of who prepares the whole agenda.
      select audience_key into v_slots from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting order by position limit 1;
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
create function place_waiting(p_partnership uuid, p_group uuid) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not is_secretariat_of(p_group) then raise exception 'not the secretariat' using errcode = '42501'; end if;
  return place_backlog(p_partnership, p_group, current_setting('app.now')::timestamptz);
end $$;
--> statement-breakpoint
-- Releases a sent letter to the desk it is addressed to: a copy of exactly the letter and its asks, and the mail that carries it.
create function release_to_desk(p_partnership uuid, p_sending uuid, p_letter uuid, p_contact text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v escalation_sending; e escalation; v_now timestamptz := current_setting('app.now')::timestamptz; v_mail uuid := gen_random_uuid(); v_slug text;
begin
  select * into v from escalation_sending where partnership_id = p_partnership and id = p_sending;
  if v.id is null or v.how <> 'our mail' or v.letter_id is not null or not is_secretariat_of(v.group_id)
    or v.audience_key <> all (nullif(current_setting('app.audiences', true), '')::int[]) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  select * into e from escalation where partnership_id = p_partnership and id = v.escalation_id;
  insert into desk_letter (id, desk_id, partnership, reference, title, letter, agreed, contact, sent_on, due_on, moved_due_on, calendar, version)
  select p_letter, v.addressee_id, p.name, e.reference, e.title, v.letter, e.agreed_words, p_contact, v.sent_on, v.due_on, v.moved_due_on, v.calendar, 1
  from partnership p where p.id = p_partnership;
  insert into desk_ask (id, desk_id, letter_id, number, text, said)
  select gen_random_uuid(), v.addressee_id, p_letter, number, text, case when said = 'holding' then null else said end from escalation_ask
  where partnership_id = p_partnership and escalation_id = v.escalation_id;
  insert into desk_event (id, desk_id, letter_id, kind, on_day, by, at) values (gen_random_uuid(), v.addressee_id, p_letter, 'sent', v.sent_on, p_contact, v_now);
  insert into desk_mail (id, desk_id, letter_id, kind, to_address, state, queued_at) values (v_mail, v.addressee_id, p_letter, 'letter', v.to_address, 'queued', v_now);
  update escalation_sending set desk_id = v.addressee_id, letter_id = p_letter where partnership_id = p_partnership and id = p_sending;
  select slug into v_slug from addressee where id = v.addressee_id;
  perform enqueue('desk-mail', jsonb_build_object('mailId', v_mail, 'desk', v_slug));
end $$;
--> statement-breakpoint
-- What the partnership tells the desk after the letter: a chaser, or the clarification it asked for; the days it waited move its due day.
create function write_to_desk(p_partnership uuid, p_sending uuid, p_kind text, p_text text, p_by text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v escalation_sending; v_now timestamptz := current_setting('app.now')::timestamptz; v_mail uuid := gen_random_uuid(); v_day date;
begin
  v_day := (v_now at time zone 'Europe/London')::date;
  select * into v from escalation_sending where partnership_id = p_partnership and id = p_sending;
  if v.id is null or not is_secretariat_of(v.group_id) or v.audience_key <> all (nullif(current_setting('app.audiences', true), '')::int[]) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  if v.letter_id is null then return; end if;
  update desk_letter set moved_due_on = v.moved_due_on, waiting_since = v.waiting_since, closed_on = v.ended_on, version = version + 1 where id = v.letter_id;
  if p_text is null then return; end if;
  insert into desk_event (id, desk_id, letter_id, kind, on_day, text, by, at)
  values (gen_random_uuid(), v.desk_id, v.letter_id, case p_kind when 'chaser' then 'chased' else 'clarification given' end, v_day, p_text, p_by, v_now);
  insert into desk_mail (id, desk_id, letter_id, kind, to_address, text, state, queued_at)
  values (v_mail, v.desk_id, v.letter_id, p_kind, v.to_address, p_text, 'queued', v_now);
  perform enqueue('desk-mail', jsonb_build_object('mailId', v_mail, 'desk', (select slug from addressee where id = v.desk_id)));
end $$;
--> statement-breakpoint
-- Brings what the addressee did home: told by its desk, or recorded by the secretariat. The one way an answer crosses.
-- The event and its answers get the audience of home, which was fixed when the letter was sent; the desk's copy is kept alike.
create function bring_home(p_letter uuid, p_partnership uuid, p_sending uuid, p_event jsonb, p_answers jsonb) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v escalation_sending; e escalation; v_event uuid := (p_event->>'id')::uuid; v_kind text := p_event->>'kind'; v_on date := (p_event->>'on')::date;
  v_now timestamptz := current_setting('app.now')::timestamptz; v_desk uuid := nullif(current_setting('app.desk', true), '')::uuid;
  v_by_desk boolean; v_meeting uuid; v_next text; v_note text;
begin
  if v_desk is not null then
    select * into v from escalation_sending where letter_id = p_letter and desk_id = v_desk for update;
  else
    select * into v from escalation_sending where partnership_id = p_partnership and id = p_sending for update;
    if not is_secretariat_of(v.group_id) or v.audience_key <> all (nullif(current_setting('app.audiences', true), '')::int[]) then v := null; end if;
  end if;
  if v.id is null then raise exception 'neither the desk nor the secretariat' using errcode = '42501'; end if;
  if v_kind not in ('acknowledged', 'holding reply', 'clarification asked', 'new date promised', 'reply') then raise exception 'not an answer' using errcode = '42501'; end if;
  v_by_desk := v_desk is not null;
  select * into e from escalation where partnership_id = v.partnership_id and id = v.escalation_id;

  insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, text, said_by, channel, recorded,
    file_name, media_type, bytes, sha256, by_id, by, at)
  values (v_event, v.partnership_id, v.group_id, v.escalation_id, v.id, v.home_audience_key, v_kind, v_on, p_event->>'text', p_event->>'saidBy',
    p_event->>'channel', not v_by_desk, p_event->>'fileName', p_event->>'mediaType', (p_event->>'bytes')::int, p_event->>'sha256',
    (nullif(current_setting('app.person', true), ''))::uuid, p_event->>'by', v_now);
  insert into escalation_answer (id, partnership_id, group_id, escalation_id, event_id, ask_id, ask_number, audience_key, said, words, on_day, at)
  select gen_random_uuid(), v.partnership_id, v.group_id, v.escalation_id, v_event, k.id, k.number, v.home_audience_key, a->>'said', a->>'words', v_on, v_now
  from jsonb_array_elements(p_answers) a join escalation_ask k on k.partnership_id = v.partnership_id and k.escalation_id = v.escalation_id and k.number = (a->>'number')::int;
  update escalation_ask k set said = a->>'said' from jsonb_array_elements(p_answers) a
  where k.partnership_id = v.partnership_id and k.escalation_id = v.escalation_id and k.number = (a->>'number')::int;
  update escalation_sending set
    acknowledged_on = case when v_kind = 'acknowledged' then coalesce(acknowledged_on, v_on) else acknowledged_on end,
    waiting_since = case when v_kind = 'clarification asked' then coalesce(waiting_since, v_on) else waiting_since end,
    promised_on = coalesce((p_event->>'promisedOn')::date, promised_on),
    answered_on = case when not exists (select from escalation_ask k where k.partnership_id = v.partnership_id and k.escalation_id = v.escalation_id
      and (k.said is null or k.said = 'holding')) then coalesce(answered_on, v_on) end
  where partnership_id = v.partnership_id and id = v.id returning * into v;

  if v.letter_id is not null then
    update desk_letter set acknowledged_on = v.acknowledged_on, waiting_since = v.waiting_since, closed_on = coalesce(v.ended_on, v.answered_on), version = version + 1 where id = v.letter_id;
    update desk_ask d set said = a->>'said', words = a->>'words', said_on = v_on from jsonb_array_elements(p_answers) a
    where d.letter_id = v.letter_id and d.number = (a->>'number')::int;
    insert into desk_event (id, desk_id, letter_id, kind, on_day, text, file_name, media_type, bytes, sha256, by, at)
    values (gen_random_uuid(), v.desk_id, v.letter_id, v_kind, v_on, p_event->>'text', p_event->>'fileName', p_event->>'mediaType', (p_event->>'bytes')::int,
      p_event->>'sha256', p_event->>'by', v_now);
  end if;

  if v_kind = 'reply' then
    select string_agg(k.number || '. ' || (a->>'said') || coalesce(': ' || nullif(a->>'words', ''), ''), E'\n' order by k.number) into v_note
    from jsonb_array_elements(p_answers) a join escalation_ask k on k.partnership_id = v.partnership_id and k.escalation_id = v.escalation_id and k.number = (a->>'number')::int;
    insert into agenda_backlog (id, partnership_id, group_id, escalation_id, audience_key, preparers_key, restricted, title, note, landed_at)
    values (gen_random_uuid(), v.partnership_id, v.group_id, v.escalation_id, v.home_audience_key, v.home_preparers_key, v.home_restricted,
      left('Answer of ' || v.addressee || ' to ' || e.reference || ': ' || e.title, 300), concat_ws(E'\n\n', p_event->>'text', v_note), v_now);
    select state into v_next from meeting where partnership_id = v.partnership_id and group_id = v.group_id and state in ('planned', 'notice issued', 'papers issued')
      and starts_at > v_now order by starts_at limit 1;
    v_meeting := place_backlog(v.partnership_id, v.group_id, v_now);
  end if;
  -- The secretariat hears of what the desk did itself, and of an answer that the next agenda, already issued, does not carry.
  if v_by_desk or (v_kind = 'reply' and v_next is not distinct from 'papers issued') then
    perform owe_secretariat(v.partnership_id, v.group_id, 'answer came home', v_event, 1, v_now);
  end if;
  return jsonb_build_object('meetingId', v_meeting, 'nextIssued', v_next is not distinct from 'papers issued', 'answered', v.answered_on is not null);
end $$;
--> statement-breakpoint
-- Writes each crossing of the clock once, dated by the day it happened, however late this runs. Days were stored when the clock started.
create function write_crossings(p_now timestamptz) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := clock_timestamp(); v_today date; v_count int;
begin
  if p_now is not null then
    if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
    v_now := p_now;
  end if;
  v_today := (v_now at time zone 'Europe/London')::date;
  with crossed as (
    insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, recorded, at)
    select gen_random_uuid(), s.partnership_id, s.group_id, s.escalation_id, s.id, s.audience_key, c.kind, c.day, false, v_now
    from escalation_sending s, lateral (values ('due', s.moved_due_on), ('late', s.moved_late_on), ('very late', s.moved_climb_on)) c (kind, day)
    where c.day < v_today and (s.waiting_since is null or s.waiting_since > c.day)
      and (s.answered_on is null or s.answered_on > c.day) and (s.ended_on is null or s.ended_on > c.day)
    on conflict (partnership_id, sending_id, kind) where kind in ('due', 'late', 'very late') do nothing
    returning id, partnership_id, group_id)
  select count(*)::int into v_count from crossed, lateral (select owe_secretariat(crossed.partnership_id, crossed.group_id, 'clock crossed', crossed.id, 1, v_now)) o;
  return v_count;
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  foreach f in array array['owe_own_secretariat(uuid, uuid, text, uuid, int)', 'next_escalation_reference(uuid, uuid, boolean)', 'divert_escalation(uuid, uuid, text, text)', 'place_waiting(uuid, uuid)', 'release_to_desk(uuid, uuid, uuid, text)',
    'write_to_desk(uuid, uuid, text, text, text)', 'bring_home(uuid, uuid, uuid, jsonb, jsonb)', 'is_secretariat_of(uuid)'] loop
    execute 'grant execute on function ' || f || ' to tabled_app';
  end loop;
  grant execute on function write_crossings(timestamptz) to tabled_queue;
end $$;
