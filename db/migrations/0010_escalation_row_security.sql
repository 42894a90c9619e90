-- A desk's table: one restrictive rule as for tenants, on the one desk the transaction was opened for.
create function guard_desk(t regclass, writes text default '') returns void language plpgsql as $$
declare mine text := $q$desk_id = (select nullif(current_setting('app.desk', true), ''))::uuid$q$;
begin
  perform guard(t, mine, writes);
  execute format('create policy desk on %s as restrictive for all to tabled_app using (%s) with check (%s)', t, mine, mine);
end $$;
--> statement-breakpoint
do $$
declare signed_in text := $q$(select nullif(current_setting('app.person', true), '')) is not null$q$;
begin
  perform guard('addressee', signed_in, '');
  perform guard('ladder_rung', signed_in, '');
  perform guard('route', signed_in, '');
  perform guard_tenant('escalation', audience_seen('audience_key'));
  -- Asks are drafted until the letter is sent.
  perform guard_tenant('escalation_ask', audience_seen('audience_key'), 'insert, update, delete');
  perform guard_tenant('escalation_sending', audience_seen('audience_key'));
  perform guard_tenant('escalation_event', audience_seen('audience_key'), 'insert');
  perform guard_tenant('escalation_answer', audience_seen('audience_key'), '');
  perform guard_tenant('escalation_verdict', audience_seen('audience_key'), 'insert');
  perform guard_tenant('escalation_position', audience_seen('audience_key'));
  perform guard_tenant('agenda_backlog', audience_seen('audience_key'), '');
  perform guard_desk('desk_letter', 'update');
  perform guard_desk('desk_ask');
  perform guard_desk('desk_event');
  perform guard_desk('desk_mail', 'update');
  perform guard('desk_appointment', $q$desk_id = (select nullif(current_setting('app.desk', true), ''))::uuid or $q$ || is_me('person_id'), 'insert, update');
  execute $q$create policy desk on desk_appointment as restrictive for insert to tabled_app with check (desk_id = (select nullif(current_setting('app.desk', true), ''))::uuid)$q$;
end $$;
--> statement-breakpoint
-- Colleagues of a desk see each other's names.
alter policy seen on person using (id = (select nullif(current_setting('app.person', true), ''))::uuid
  or id in (select a.person_id from appointment a) or id in (select o.person_id from office o) or id in (select d.person_id from desk_appointment d));
--> statement-breakpoint
create trigger record_stays before update or delete on escalation_event for each row execute function refuse_change();
--> statement-breakpoint
create trigger record_stays before update or delete on escalation_answer for each row execute function refuse_change();
--> statement-breakpoint
create trigger record_stays before update or delete on escalation_verdict for each row execute function refuse_change();
--> statement-breakpoint
create trigger approved_stays before update or delete on paragraph_speaker for each row execute function refuse_change_of_approved();
--> statement-breakpoint
-- A place at a desk counts as a hat: it grants nothing in a partnership, and excludes where its organisation is the addressee or subject.
create or replace function live_hats(p_person uuid, p_now timestamptz)
returns table (partnership_id uuid, group_id uuid, seat_id uuid, seat_kind text, sector text, organisation_id uuid,
  from_organisation_id uuid, appointment_id uuid, appointment_kind text, office text, meeting_id uuid, started_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select s.partnership_id, s.group_id, s.id, s.kind, s.sector, s.organisation_id, a.from_organisation_id, a.id, a.kind, null::text, a.meeting_id, a.started_at
  from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
  where a.person_id = p_person and a.started_at <= p_now and (a.ended_at is null or a.ended_at > p_now)
    and (s.ended_at is null or s.ended_at > p_now)
  union all
  select o.partnership_id, o.group_id, null, null, null, null, null, null, null, o.kind, null, o.started_at
  from office o
  where o.person_id = p_person and o.started_at <= p_now and (o.ended_at is null or o.ended_at > p_now)
  union all
  select null, null, null, null, null, ad.organisation_id, null, null, null, null, null, d.started_at
  from desk_appointment d join addressee ad on ad.id = d.desk_id
  where d.person_id = p_person and d.started_at <= p_now and (d.ended_at is null or d.ended_at > p_now)
$$;
--> statement-breakpoint
-- As before, and the term "contract holder": whoever holds a contract or subcontract of an organisation, not the organisation itself.
create or replace function audiences_of(p_person uuid, p_partnerships uuid[], p_now timestamptz) returns int[]
language sql stable security definer set search_path = public, pg_temp as $$
  with hat as materialized (select * from live_hats(p_person, p_now)),
  excluded as materialized (
    select t.partnership_id, t.audience_key
    from audience_term t
    where t.partnership_id = any (p_partnerships) and t.effect = 'exclude' and exists (
      select from hat h
      where (t.kind = 'seat' and h.seat_id = t.seat_id)
         or (t.kind = 'sector' and h.sector = t.sector)
         or (t.kind in ('organisation', 'subject') and t.organisation_id in (h.organisation_id, h.from_organisation_id))
         or (t.kind in ('subject', 'contract holder') and exists (
              select from organisation_interest i
              where i.counterparty_id = t.organisation_id and i.organisation_id in (h.organisation_id, h.from_organisation_id)
                and i.kind in ('holds contract', 'subcontracts')
                and i.starts_on <= (p_now at time zone 'Europe/London')::date
                and (i.ends_on is null or i.ends_on >= (p_now at time zone 'Europe/London')::date))))
  )
  select coalesce(array_agg(distinct au.key order by au.key), '{}')
  from audience au join hat h on h.partnership_id = au.partnership_id and h.group_id = au.group_id
  where au.partnership_id = any (p_partnerships)
    and (h.office is null or h.office in ('chair', 'vice-chair'))
    and (h.appointment_kind is distinct from 'deputy for one meeting' or (au.occasion = 'meeting' and au.occasion_id = h.meeting_id))
    and (au.readers = 'all' or (h.seat_kind = 'secretariat' and h.appointment_kind <> 'assistant') or h.office is not null
      or (au.readers = 'members' and h.appointment_kind <> 'assistant'))
    and (au.rule = 'group'
      or (h.appointment_kind is distinct from 'assistant'
        and (h.seat_kind = 'secretariat' or au.dated >= h.started_at)
        and (au.rule = 'except' or h.seat_kind = 'secretariat' or h.office is not null or exists (
          select from audience_term t
          where t.partnership_id = au.partnership_id and t.audience_key = au.key and t.effect = 'include'
            and ((t.kind = 'seat' and t.seat_id = h.seat_id)
              or (t.kind = 'sector' and t.sector = h.sector)
              or (t.kind = 'organisation' and t.organisation_id in (h.organisation_id, h.from_organisation_id)))))))
    and not exists (select from excluded e where e.partnership_id = au.partnership_id and e.audience_key = au.key)
$$;
--> statement-breakpoint
-- The desks a person works at, for the bar: their own places, never what lies on them.
create function desks_of(p_person uuid, p_now timestamptz) returns jsonb
language sql stable security definer set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object('slug', ad.slug, 'name', o.name || ', ' || ad.name) order by o.name, ad.name), '[]')
  from desk_appointment d join addressee ad on ad.id = d.desk_id join organisation o on o.id = ad.organisation_id
  where d.person_id = p_person and d.started_at <= p_now and (d.ended_at is null or d.ended_at > p_now)
$$;
--> statement-breakpoint
create or replace function open_context(p_person uuid, p_slug text, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz := date_trunc('milliseconds', clock_timestamp());
  v_parts uuid[]; v_groups uuid[]; v_secretariat uuid[]; v_managed uuid[]; v_register uuid[]; v_meetings uuid[];
  v_grants jsonb; v_person jsonb; v_mine jsonb;
begin
  if p_now is not null then
    if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
    v_now := p_now;
  end if;
  perform set_config('app.now', v_now::text, true), set_config('app.person', coalesce(p_person::text, ''), true), set_config('app.desk', '', true);

  select coalesce(array_agg(distinct h.partnership_id), '{}'),
    coalesce(array_agg(distinct h.group_id) filter (where h.group_id is not null and h.appointment_kind is distinct from 'deputy for one meeting'), '{}'),
    coalesce(array_agg(distinct h.meeting_id) filter (where h.appointment_kind = 'deputy for one meeting'), '{}'),
    coalesce(array_agg(distinct h.group_id) filter (where h.seat_kind = 'secretariat' and h.appointment_kind in ('holder', 'standing deputy')), '{}'),
    coalesce(array_agg(distinct h.partnership_id) filter (where h.office = 'manager'), '{}'),
    jsonb_agg(jsonb_build_object('partnershipId', h.partnership_id, 'slug', p.slug, 'partnershipName', p.short_name, 'partnershipState', p.state,
      'groupId', h.group_id, 'seatId', h.seat_id,
      'seatKind', h.seat_kind, 'sector', h.sector, 'organisationId', h.organisation_id, 'appointmentId', h.appointment_id,
      'appointmentKind', h.appointment_kind, 'office', h.office, 'meetingId', h.meeting_id))
  into v_parts, v_groups, v_meetings, v_secretariat, v_managed, v_grants
  from live_hats(p_person, v_now) h join partnership p on p.id = h.partnership_id
  where p_slug is null or p.slug = p_slug;

  select array_agg(g.id) into v_register from groups g
  where g.partnership_id = any (v_parts) and (g.kind <> 'caucus' or g.id = any (v_groups));
  select jsonb_agg(x order by x->>'name') into v_mine from (
    select distinct jsonb_build_object('slug', p.slug, 'name', p.short_name) as x
    from live_hats(p_person, v_now) h join partnership p on p.id = h.partnership_id) mine;
  select jsonb_build_object('id', id, 'name', name) into v_person from person where id = p_person;

  perform set_config('app.partnerships', v_parts::text, true), set_config('app.groups', v_groups::text, true),
    set_config('app.meetings', v_meetings::text, true),
    set_config('app.secretariat', v_secretariat::text, true), set_config('app.managed', v_managed::text, true),
    set_config('app.register_groups', coalesce(v_register, '{}')::text, true),
    set_config('app.audiences', audiences_of(p_person, v_parts, v_now)::text, true);
  return jsonb_build_object('now', v_now, 'person', v_person, 'grants', coalesce(v_grants, '[]'), 'partnerships', coalesce(v_mine, '[]'),
    'desks', desks_of(p_person, v_now));
end $$;
--> statement-breakpoint
-- Opens a transaction for one desk: no partnership, no group, no audience. A job that sends the desk's letters has no person.
create function open_desk(p_person uuid, p_slug text, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := date_trunc('milliseconds', clock_timestamp()); v_desk jsonb; v_person jsonb;
begin
  if p_now is not null then
    if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
    v_now := p_now;
  end if;
  select jsonb_build_object('id', ad.id, 'slug', ad.slug, 'name', ad.name, 'organisation', o.name, 'calendar', ad.calendar, 'role', coalesce(d.role, 'none')) into v_desk
  from addressee ad join organisation o on o.id = ad.organisation_id
  left join desk_appointment d on d.desk_id = ad.id and d.person_id = p_person and d.started_at <= v_now and (d.ended_at is null or d.ended_at > v_now)
  where ad.slug = p_slug and (p_person is null or d.id is not null)
  order by d.role limit 1;
  select jsonb_build_object('id', id, 'name', name) into v_person from person where id = p_person;
  perform set_config('app.now', v_now::text, true), set_config('app.person', coalesce(p_person::text, ''), true),
    set_config('app.desk', coalesce(v_desk->>'id', ''), true), set_config('app.partnerships', '{}', true), set_config('app.groups', '{}', true),
    set_config('app.meetings', '{}', true), set_config('app.secretariat', '{}', true), set_config('app.managed', '{}', true),
    set_config('app.register_groups', '{}', true), set_config('app.audiences', '{}', true);
  return jsonb_build_object('now', v_now, 'person', v_person, 'desk', v_desk, 'desks', desks_of(p_person, v_now),
    'partnerships', (select coalesce(jsonb_agg(x order by x->>'name'), '[]') from (
      select distinct jsonb_build_object('slug', p.slug, 'name', p.short_name) as x
      from live_hats(p_person, v_now) h join partnership p on p.id = h.partnership_id) mine));
end $$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  grant execute on function open_desk(uuid, text, timestamptz) to tabled_app;
end $$;
