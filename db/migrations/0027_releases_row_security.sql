-- What was released stays with the readers of what it came from; the copy belongs to its own audience in the other group.
do $$
begin
  perform guard_tenant('release', audience_seen('audience_key'), '');
  perform guard_tenant('referral', audience_seen('audience_key'), '');
  perform guard_tenant('referral_file', audience_seen('audience_key'), '');
end $$;
--> statement-breakpoint
-- As before, answers first; then what was referred, with its files as papers. It goes to the open part of the next agenda.
alter function place_backlog(uuid, uuid, timestamptz) rename to place_answers;
--> statement-breakpoint
create function place_backlog(p_partnership uuid, p_group uuid, p_now timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_meeting uuid := place_answers(p_partnership, p_group, p_now); v_slots int; v_position int; v_slot uuid; v_item uuid; v_paper uuid; v referral; f referral_file;
begin
  if v_meeting is null then return null; end if;
  for v in select * from referral where partnership_id = p_partnership and group_id = p_group and meeting_id is null order by at for update loop
    select coalesce(max(position), 0) + 10 into v_position from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting and part = 'open';
    select audience_key into v_slots from agenda_slot where partnership_id = p_partnership and meeting_id = v_meeting and part = 'open' order by position limit 1;
    v_slot := gen_random_uuid(); v_item := gen_random_uuid();
    insert into agenda_slot (id, partnership_id, group_id, meeting_id, audience_key, position, number, minutes, restricted, state)
    values (v_slot, p_partnership, p_group, v_meeting, coalesce(v_slots, v.preparers_key), v_position, null, 15, v.restricted, 'on the agenda');
    insert into agenda_item (id, partnership_id, group_id, meeting_id, slot_id, audience_key, intended_audience_key, title, purpose, note, version)
    values (v_item, p_partnership, p_group, v_meeting, v_slot, v.preparers_key, v.audience_key, v.title, 'discussion', v.text, 1);
    for f in select * from referral_file where partnership_id = p_partnership and referral_id = v.id order by position loop
      v_paper := gen_random_uuid();
      insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
      values (v_paper, p_partnership, p_group, v_meeting, v_item, v.preparers_key, f.title, f.position);
      insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, received_at)
      values (gen_random_uuid(), p_partnership, p_group, v_paper, v.preparers_key, 1, 'received', f.file_name, f.media_type, f.bytes, f.sha256, p_now);
    end loop;
    update referral set meeting_id = v_meeting, item_id = v_item where partnership_id = p_partnership and id = v.id;
  end loop;
  return v_meeting;
end $$;
--> statement-breakpoint
-- Refers an item: a copy of exactly these words and files, with its own audience, in a group its writer need not sit in.
create function refer_item(p_partnership uuid, p_item uuid, p_group uuid, p_copy jsonb, p_versions uuid[]) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v agenda_item; g groups; v_id uuid := (p_copy->>'id')::uuid; v_key int := (p_copy->>'audienceKey')::int; v_preparers int := (p_copy->>'preparersKey')::int;
  v_now timestamptz := current_setting('app.now')::timestamptz; v_by uuid := nullif(current_setting('app.person', true), '')::uuid; v_files int;
begin
  select * into v from agenda_item where partnership_id = p_partnership and id = p_item;
  select * into g from groups where partnership_id = p_partnership and id = p_group and closed_at is null;
  if v.id is null or not is_secretariat_of(v.group_id) or not reads(v.audience_key) or g.id is null or g.id = v.group_id
    or p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}'))
    or (g.kind = 'caucus' and g.id <> all (coalesce(nullif(current_setting('app.groups', true), '')::uuid[], '{}')))
    or 2 <> (select count(*) from audience a where a.partnership_id = p_partnership and a.group_id = p_group and a.key in (v_key, v_preparers)) then
    raise exception 'not theirs to release' using errcode = '42501';
  end if;
  insert into referral (id, partnership_id, group_id, from_group_id, from_item_id, audience_key, preparers_key, restricted, title, text, at)
  values (v_id, p_partnership, p_group, v.group_id, v.id, v_key, v_preparers, (p_copy->>'restricted')::boolean, p_copy->>'title', p_copy->>'text', v_now);
  insert into referral_file (id, partnership_id, group_id, referral_id, audience_key, position, title, file_name, media_type, bytes, sha256)
  select gen_random_uuid(), p_partnership, p_group, v_id, v_key, p.position, p.title, x.file_name, x.media_type, x.bytes, x.sha256
  from paper_version x join paper p on p.partnership_id = x.partnership_id and p.id = x.paper_id
  where x.partnership_id = p_partnership and x.id = any (p_versions) and p.item_id = v.id and x.state in ('received', 'issued') and reads(x.audience_key);
  get diagnostics v_files = row_count;
  if v_files <> cardinality(p_versions) then raise exception 'not theirs to release' using errcode = '42501'; end if;
  insert into release (id, partnership_id, group_id, item_id, audience_key, to_group_id, title, text, files, by_id, at)
  values (gen_random_uuid(), p_partnership, v.group_id, v.id, v.intended_audience_key, p_group, p_copy->>'title', p_copy->>'text', v_files, v_by, v_now);
  perform owe_secretariat(p_partnership, p_group, 'item referred', v_id, 1, v_now);
  return place_backlog(p_partnership, p_group, v_now);
end $$;
--> statement-breakpoint
do $$
declare t text;
begin
  -- The record of a closed group takes no copy, and its own stays.
  foreach t in array array['closed_part', 'recall', 'referral', 'referral_file'] loop
    execute format('create trigger group_is_open before insert or update or delete on %I for each row execute function refuse_closed_group()', t);
  end loop;
  revoke all on all functions in schema public from public;
  grant execute on function refer_item(uuid, uuid, uuid, jsonb, uuid[]) to tabled_app;
end $$;
