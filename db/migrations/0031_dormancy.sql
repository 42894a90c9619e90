-- The desk's copies say that the partnership that asked is dormant and who looks after its record; revived, the marks go.
create function mark_desk_letters() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
  update desk_letter d set dormant_since = case when new.state = 'dormant' then new.dormant_from end,
    custodian = case when new.state = 'dormant' then concat_ws(', ', new.custodian_name, new.custodian_contact) end
  from escalation_sending s
  where s.partnership_id = new.id and s.letter_id = d.id and (new.state = 'active' or d.closed_on is null);
  return null;
end $$;
--> statement-breakpoint
create trigger mark_letters after update of state, dormant_from, custodian_name, custodian_contact on partnership for each row execute function mark_desk_letters();
--> statement-breakpoint
-- Partnerships go dormant on the day their operator gave.
create function begin_dormancies(p_now timestamptz) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := succession_now(p_now); v_count int;
begin
  with begun as (
    update partnership set state = 'dormant' where state = 'active' and dormant_from <= (v_now at time zone 'Europe/London')::date returning id)
  select count(*)::int into v_count from begun, lateral (select append_audit(begun.id, 'job', null, 'partnership.dormant', 'done', 'partnership', begun.id, array['state'])) a;
  return v_count;
end $$;
--> statement-breakpoint
-- As before; a dormant partnership's clock counts on and its crossings are kept, and nobody is mailed to chase.
create or replace function write_crossings(p_now timestamptz) returns int
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
  select count(*)::int into v_count from crossed join partnership p on p.id = crossed.partnership_id,
    lateral (select case when p.state = 'active' then owe_secretariat(crossed.partnership_id, crossed.group_id, 'clock crossed', crossed.id, 1, v_now) end) o;
  return v_count;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function begin_dormancies(timestamptz) to tabled_queue;
end $$;
