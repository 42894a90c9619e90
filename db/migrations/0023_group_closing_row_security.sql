do $$
declare t text;
begin
  perform guard_tenant('closing_report', audience_seen('audience_key'), 'insert');
  execute 'create trigger record_stays before update or delete on closing_report for each row execute function refuse_change()';
end $$;
--> statement-breakpoint
-- The record of a group that has closed is read, not changed: held here once for every table, whoever writes.
create function refuse_closed_group() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare v_partnership uuid; v_group uuid;
begin
  if tg_op = 'DELETE' then v_partnership := old.partnership_id; v_group := old.group_id; else v_partnership := new.partnership_id; v_group := new.group_id; end if;
  if exists (select from groups where partnership_id = v_partnership and id = v_group and closed_at is not null) then
    raise exception 'the group is closed' using errcode = 'TB001';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  foreach t in array array['meeting', 'agenda_slot', 'agenda_item', 'paper', 'paper_version', 'minutes', 'paragraph', 'decision', 'reservation', 'correction', 'attendance',
    'invitation_answer', 'action', 'action_event'] loop
    execute format('create trigger group_is_open before insert or update or delete on %I for each row execute function refuse_closed_group()', t);
  end loop;
  -- What ends stays possible: an appointment, an office, a seat, an answer that is still on its way.
  foreach t in array array['seat', 'appointment', 'office', 'terms_of_reference', 'escalation'] loop
    execute format('create trigger group_is_open before insert on %I for each row execute function refuse_closed_group()', t);
  end loop;
end $$;
--> statement-breakpoint
-- Releases to the parent group what its task-and-finish group leaves: the report and, in exactly their words, the chosen
-- actions. The one way across; the writer need not sit in the parent. Returns each copy's reference.
create function release_to_parent(p_partnership uuid, p_group uuid, p_report jsonb, p_copies jsonb) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_group groups; v_code text; v_copy jsonb; v_from action; v_series text; v_last int; v_found jsonb := '[]';
  v_now timestamptz := current_setting('app.now')::timestamptz; v_by uuid := nullif(current_setting('app.person', true), '')::uuid;
begin
  select * into v_group from groups where partnership_id = p_partnership and id = p_group and kind = 'task-and-finish' and closed_at is null for update;
  if v_group.parent_id is null or not is_secretariat_of(p_group) then raise exception 'not theirs to release' using errcode = '42501'; end if;
  select code into v_code from groups where partnership_id = p_partnership and id = v_group.parent_id;
  insert into closing_report (id, partnership_id, group_id, closed_group_id, audience_key, text, by_id, at)
  values ((p_report->>'id')::uuid, p_partnership, v_group.parent_id, p_group, (p_report->>'audienceKey')::int, p_report->>'text', v_by, v_now);
  for v_copy in select * from jsonb_array_elements(p_copies) loop
    select * into v_from from action where partnership_id = p_partnership and id = (v_copy->>'fromId')::uuid and group_id = p_group and state <> 'closed';
    if v_from.id is null or not reads(v_from.audience_key) then raise exception 'not theirs to release' using errcode = '42501'; end if;
    v_series := v_code || case when v_from.reference like '%-C-%' then '-C' else '' end || '-' || to_char(v_now at time zone 'Europe/London', 'YYYY') || '-';
    insert into reference_counter (partnership_id, series, last) values (p_partnership, v_series, 1)
    on conflict (partnership_id, series) do update set last = reference_counter.last + 1 returning last into v_last;
    insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, seat_id, kind_reason, first_due, due, state, opened_at, version, released_from_id)
    values ((v_copy->>'id')::uuid, p_partnership, v_group.parent_id, (v_copy->>'audienceKey')::int, v_series || lpad(v_last::text, 3, '0'), v_copy->>'kind', v_from.text,
      (v_copy->>'seatId')::uuid, 'Inherited from the ' || v_group.name, v_from.first_due, v_from.due, case v_copy->>'kind' when 'action' then 'open' else 'asked' end, v_now, 1, v_from.id);
    v_found := v_found || jsonb_build_object('fromId', v_from.id, 'reference', v_series || lpad(v_last::text, 3, '0'));
  end loop;
  perform owe_mail(p_partnership, v_group.parent_id, 'group closed', (p_report->>'id')::uuid, 1, null);
  return v_found;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on function release_to_parent(uuid, uuid, jsonb, jsonb) from public;
  grant execute on function release_to_parent(uuid, uuid, jsonb, jsonb) to tabled_app;
end $$;
