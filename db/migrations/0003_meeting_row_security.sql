do $$
declare
  in_group text := in_setting('group_id', 'groups');
begin
  perform guard_tenant('meeting', in_group || ' or ' || in_setting('id', 'meetings'));
  perform guard_tenant('meeting_move', in_group || ' or ' || in_setting('meeting_id', 'meetings'), 'insert');
  perform guard_tenant('invitation_answer', in_group || ' or ' || in_setting('meeting_id', 'meetings'), 'insert');
  perform guard_tenant('agenda_slot', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('agenda_item', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('paper', audience_seen('audience_key'));
  -- A replaced or withdrawn version is closed to everybody but the secretariat, whatever its audience.
  perform guard_tenant('paper_version', audience_seen('audience_key') || $q$ and (state in ('received', 'issued') or $q$ || in_setting('group_id', 'secretariat') || ')');
  perform guard_tenant('paper_opening', in_setting('group_id', 'secretariat') || ' or ' || is_me('person_id'), 'insert');
end $$;
--> statement-breakpoint
-- Issues the agenda of a meeting: gives the numbers, once, and opens slots, items and papers to whom they are intended.
create function issue_agenda(p_partnership uuid, p_meeting uuid, p_group_audience int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_group uuid; v_last int;
begin
  select group_id into v_group from meeting where partnership_id = p_partnership and id = p_meeting;
  if v_group is null or v_group <> all (coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}')) then
    raise exception 'not the secretariat' using errcode = '42501';
  end if;
  select coalesce(max(number), 0) into v_last from agenda_slot where partnership_id = p_partnership and meeting_id = p_meeting;
  update agenda_slot s set number = v_last + n.rank
  from (select id, row_number() over (order by position, id) as rank from agenda_slot
    where partnership_id = p_partnership and meeting_id = p_meeting and number is null) n
  where s.partnership_id = p_partnership and s.id = n.id;
  update agenda_slot set audience_key = p_group_audience where partnership_id = p_partnership and meeting_id = p_meeting;
  update agenda_item set audience_key = intended_audience_key where partnership_id = p_partnership and meeting_id = p_meeting;
  update paper p set audience_key = i.audience_key from agenda_item i
  where p.partnership_id = p_partnership and p.meeting_id = p_meeting and i.partnership_id = p_partnership and i.id = p.item_id
    -- A paper withdrawn before the issue stays with who prepared it, its title too.
    and exists (select from paper_version v where v.partnership_id = p_partnership and v.paper_id = p.id and v.state in ('received', 'issued'));
  update paper_version v set audience_key = p.audience_key, state = case when v.state = 'received' then 'issued' else v.state end
  from paper p where v.partnership_id = p_partnership and p.partnership_id = p_partnership and p.meeting_id = p_meeting and p.id = v.paper_id;
end $$;
--> statement-breakpoint
-- Everybody with a live appointment in the audience's group, and whether they can see it. Names go to the secretariat
-- only, and never for a role-only seat; everybody else who may read the thing gets seats and organisations.
create function readers_of(p_partnership uuid, p_keys int[])
returns table (audience_key int, person_id uuid, name text, seat_label text, organisation text, appointment_kind text, sees boolean)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz := current_setting('app.now')::timestamptz;
  v_mine int[] := coalesce(nullif(current_setting('app.audiences', true), '')::int[], '{}');
  v_secretariat uuid[] := coalesce(nullif(current_setting('app.secretariat', true), '')::uuid[], '{}');
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then return; end if;
  return query
  with asked as (
    select au.key, au.group_id, au.group_id = any (v_secretariat) as named from audience au
    where au.partnership_id = p_partnership and au.key = any (p_keys) and (au.key = any (v_mine) or au.group_id = any (v_secretariat))),
  people as materialized (
    select distinct a.group_id, a.person_id, a.kind, s.label, o.name as organisation, s.role_only
    from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id left join organisation o on o.id = s.organisation_id
    where a.partnership_id = p_partnership and a.group_id in (select k.group_id from asked k) and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now)),
  keys as materialized (
    select d.person_id, audiences_of(d.person_id, array[p_partnership], v_now) as seen from (select distinct p.person_id from people p) d)
  select k.key, case when k.named and not p.role_only then p.person_id end, case when k.named and not p.role_only then pe.name end,
    p.label, p.organisation, p.kind, k.key = any (ks.seen)
  from asked k join people p on p.group_id = k.group_id join keys ks on ks.person_id = p.person_id join person pe on pe.id = p.person_id
  order by k.key, p.label, p.kind;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on function issue_agenda(uuid, uuid, int), readers_of(uuid, int[]) from public;
  grant execute on function issue_agenda(uuid, uuid, int), readers_of(uuid, int[]) to tabled_app;
end $$;
