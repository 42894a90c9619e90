-- Whether the chair of a group is away or excluded, said to its vice-chair only, who is chair then and not otherwise:
-- nobody holds the office; or whoever does was not at this meeting, by its attendance or by their own answer to it; or does
-- not read one of these audiences.
create function chair_is_away(p_partnership uuid, p_group uuid, p_meeting uuid, p_keys int[]) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz := current_setting('app.now')::timestamptz;
  v_me uuid := nullif(current_setting('app.person', true), '')::uuid;
  v_chairs uuid[];
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) or not exists (
    select from hats_of(array[v_me], v_now) h where h.partnership_id = p_partnership and h.group_id = p_group and h.office = 'vice-chair') then
    return false;
  end if;
  v_chairs := array(
    select o.person_id from office o where o.partnership_id = p_partnership and o.group_id = p_group and o.kind = 'chair'
      and o.started_at <= v_now and (o.ended_at is null or o.ended_at > v_now));
  return not exists (
    select from unnest(v_chairs) c (id)
    where not missed_meeting(p_partnership, p_group, p_meeting, c.id, v_now)
      and not exists (
        select from unnest(p_keys) k (key)
        where not exists (select from readings_of(array(select h from hats_of(array[c.id], v_now) h), p_keys, array[p_partnership], v_now) r where r.audience_key = k.key)));
end $$;
--> statement-breakpoint
-- Whether this person, who holds a seat of the group, was not at the meeting or said that they would not be.
create function missed_meeting(p_partnership uuid, p_group uuid, p_meeting uuid, p_person uuid, p_now timestamptz) returns boolean
language sql stable as $$
  select exists (
    select from hats_of(array[p_person], p_now) h
    left join attendance t on t.partnership_id = p_partnership and t.meeting_id = p_meeting and t.seat_id = h.seat_id and t.part = 'open'
    left join lateral (
      select a.answer from invitation_answer a
      where a.partnership_id = p_partnership and a.meeting_id = p_meeting and a.seat_id = h.seat_id
        and not exists (select from meeting_move m where m.partnership_id = p_partnership and m.meeting_id = p_meeting and m.moved_at > a.answered_at)
      order by a.answered_at desc, a.id desc limit 1) said on true
    where p_meeting is not null and h.partnership_id = p_partnership and h.group_id = p_group and h.appointment_kind = 'holder'
      and case when t.seat_id is not null then t.presence in ('apologies', 'absent') or t.capacity <> 'holder'
        else coalesce(said.answer in ('apologies', 'sending the deputy'), false) end)
$$;
--> statement-breakpoint
-- As before; a chair who closes what was sent ends the desk's clock too, without a word of it crossing.
create or replace function write_to_desk(p_partnership uuid, p_sending uuid, p_kind text, p_text text, p_by text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v escalation_sending; v_now timestamptz := current_setting('app.now')::timestamptz; v_mail uuid := gen_random_uuid(); v_day date;
begin
  v_day := (v_now at time zone 'Europe/London')::date;
  select * into v from escalation_sending where partnership_id = p_partnership and id = p_sending;
  if v.id is null or not reads(v.audience_key) or not (is_secretariat_of(v.group_id) or (p_text is null and v.ended_on is not null and exists (
    select from hats_of(array[nullif(current_setting('app.person', true), '')::uuid], v_now) h
    where h.partnership_id = p_partnership and h.group_id = v.group_id
      and (h.office = 'chair' or (h.office = 'vice-chair' and chair_is_away(p_partnership, v.group_id, null, array[v.audience_key])))))) then
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
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function chair_is_away(uuid, uuid, uuid, int[]) to tabled_app;
end $$;
