do $$
declare in_group text := in_setting('group_id', 'groups');
begin
  perform guard_tenant('attendance', in_group || ' or ' || in_setting('meeting_id', 'meetings'));
  perform guard_tenant('minutes', in_group);
  perform guard_tenant('paragraph', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('paragraph_speaker', in_setting('group_id', 'secretariat'), 'insert, update, delete');
  perform guard_tenant('decision', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('reservation', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('correction', audience_seen('audience_key'));
  perform guard_tenant('minutes_approval', audience_seen('audience_key'), 'insert');
  alter table reference_counter enable row level security;
  alter table reference_counter force row level security;
  create policy owner_all on reference_counter for all to tabled_owner using (true) with check (true);
end $$;
--> statement-breakpoint
-- What is approved does not change, whoever asks: a later correction is a new row.
create function refuse_change() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  raise exception 'the approved record is immutable' using errcode = '23001';
end $$;
--> statement-breakpoint
create function refuse_change_of_approved() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare v_paragraph uuid := case when tg_table_name = 'paragraph' then old.id else (to_jsonb(old) ->> 'paragraph_id')::uuid end;
begin
  if exists (select from paragraph p where p.id = v_paragraph and p.state = 'approved') then
    raise exception 'the approved record is immutable' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
--> statement-breakpoint
create trigger approved_stays before update or delete on minutes_approval for each row execute function refuse_change();
--> statement-breakpoint
create trigger approved_stays before update or delete on paragraph for each row execute function refuse_change_of_approved();
--> statement-breakpoint
create trigger approved_stays before update or delete on decision for each row execute function refuse_change_of_approved();
--> statement-breakpoint
create trigger approved_stays before update or delete on reservation for each row execute function refuse_change_of_approved();
--> statement-breakpoint
-- Fixes the paragraph numbers and opens the minutes to whom each paragraph is intended.
create function circulate_minutes(p_partnership uuid, p_minutes uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_group uuid;
begin
  select group_id into v_group from minutes where partnership_id = p_partnership and id = p_minutes;
  if v_group is null or v_group <> all (coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}')) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  update paragraph p set number = n.rank, audience_key = p.intended_audience_key, state = 'unconfirmed'
  from (select id, row_number() over (partition by slot_id order by position, id) as rank from paragraph
    where partnership_id = p_partnership and minutes_id = p_minutes) n
  where p.partnership_id = p_partnership and p.id = n.id;
  update decision d set audience_key = p.audience_key from paragraph p
  where d.partnership_id = p_partnership and p.partnership_id = p_partnership and p.minutes_id = p_minutes and p.id = d.paragraph_id;
  update reservation r set audience_key = p.audience_key from paragraph p
  where r.partnership_id = p_partnership and p.partnership_id = p_partnership and p.minutes_id = p_minutes and p.id = r.paragraph_id;
end $$;
--> statement-breakpoint
-- The next reference of a group's series: ASY-2026-D07, or ASY-C-2026-D07 under a restricted audience.
create function next_reference(p_partnership uuid, p_group uuid, p_prefix text, p_restricted boolean) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_code text; v_series text; v_last int;
begin
  if p_group <> all (coalesce(nullif(current_setting('app.groups', true), '')::uuid[], '{}')) then
    raise exception 'not this group' using errcode = '42501';
  end if;
  select code into v_code from groups where partnership_id = p_partnership and id = p_group;
  v_series := v_code || case when p_restricted then '-C' else '' end || '-' || to_char(current_setting('app.now')::timestamptz at time zone 'Europe/London', 'YYYY') || '-' || p_prefix;
  insert into reference_counter (partnership_id, series, last) values (p_partnership, v_series, 1)
  on conflict (partnership_id, series) do update set last = reference_counter.last + 1 returning last into v_last;
  return v_series || lpad(v_last::text, case when p_prefix = '' then 3 else 2 end, '0');
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on function circulate_minutes(uuid, uuid), next_reference(uuid, uuid, text, boolean) from public;
  grant execute on function circulate_minutes(uuid, uuid), next_reference(uuid, uuid, text, boolean) to tabled_app;
end $$;
