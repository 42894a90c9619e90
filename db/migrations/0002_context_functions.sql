-- The live grants of a person: every appointment to a seat and every office, now. Not narrowed to a partnership,
-- because an exclusion beats every grant of the same person, under whatever hat.
create function live_hats(p_person uuid, p_now timestamptz)
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
$$;
--> statement-breakpoint
-- The audiences a person reads in the given partnerships. Written rule: docs/decisions/0003-row-security.md.
create function audiences_of(p_person uuid, p_partnerships uuid[], p_now timestamptz) returns int[]
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
         or (t.kind = 'subject' and exists (
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
-- Opens a transaction for an actor: sets who, when, which partnerships, groups and audiences; returns the actor's grants.
create function open_context(p_person uuid, p_slug text, p_now timestamptz) returns jsonb
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
  perform set_config('app.now', v_now::text, true), set_config('app.person', coalesce(p_person::text, ''), true);

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
  return jsonb_build_object('now', v_now, 'person', v_person, 'grants', coalesce(v_grants, '[]'), 'partnerships', coalesce(v_mine, '[]'));
end $$;
--> statement-breakpoint
-- Finds or makes the shared row for a rule; the writer's own keys are computed again, so that writer sees it only if the rule says so.
create function ensure_audience(p_partnership uuid, p_group uuid, p_occasion text, p_occasion_id uuid, p_dated timestamptz,
  p_rule text, p_readers text, p_hash text, p_terms jsonb) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_key int; v_parts uuid[] := nullif(current_setting('app.partnerships', true), '')::uuid[];
begin
  if p_partnership <> all (coalesce(v_parts, '{}')) then raise exception 'not this partnership' using errcode = '42501'; end if;
  insert into audience (partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash)
  values (p_partnership, p_group, p_occasion, p_occasion_id, p_dated, p_rule, p_readers, p_hash)
  on conflict on constraint audience_rule_once do nothing returning key into v_key;
  if v_key is not null then
    insert into audience_term (partnership_id, audience_key, position, effect, kind, seat_id, organisation_id, sector)
    select p_partnership, v_key, ord, t->>'effect', t->>'kind', (t->>'seatId')::uuid, (t->>'organisationId')::uuid, t->>'sector'
    from jsonb_array_elements(p_terms) with ordinality as x(t, ord);
    perform set_config('app.audiences', audiences_of(nullif(current_setting('app.person', true), '')::uuid, v_parts,
      current_setting('app.now')::timestamptz)::text, true);
  else
    select key into v_key from audience where partnership_id = p_partnership and group_id = p_group and occasion = p_occasion
      and occasion_id is not distinct from p_occasion_id and rule_hash = p_hash;
  end if;
  return v_key;
end $$;
--> statement-breakpoint
-- Appends to the partnership's chain under its head row's lock (a sequence under an advisory lock was seen to fork).
create function append_audit(p_partnership uuid, p_actor_kind text, p_actor uuid, p_name text, p_outcome text,
  p_subject_kind text, p_subject uuid, p_fields text[]) returns bigint
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_head audit_head; v_at timestamptz := date_trunc('milliseconds', clock_timestamp()); v_hash text;
begin
  insert into audit_head values (p_partnership, 0, '') on conflict do nothing;
  select * into v_head from audit_head where partnership_id = p_partnership for update;
  v_hash := encode(sha256(convert_to(concat_ws('|', v_head.hash, v_head.seq + 1, v_at, p_actor_kind, p_actor, p_name, p_outcome,
    p_subject_kind, p_subject, array_to_string(p_fields, ',')), 'UTF8')), 'hex');
  insert into audit_event values (p_partnership, v_head.seq + 1, v_at, p_actor_kind, p_actor, p_name, p_outcome, p_subject_kind,
    p_subject, p_fields, v_head.hash, v_hash);
  update audit_head set seq = v_head.seq + 1, hash = v_hash where partnership_id = p_partnership;
  return v_head.seq + 1;
end $$;
--> statement-breakpoint
-- An e-mail that exists is attached and its name left alone.
create function find_or_make_person(p_id uuid, p_name text, p_email text, p_now timestamptz) returns uuid
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_id uuid;
begin
  if p_email is not null then
    select person_id into v_id from person_contact where lower(email) = lower(p_email);
    if v_id is not null then return v_id; end if;
  end if;
  insert into person values (p_id, p_name, p_now);
  insert into person_contact (person_id, email) values (p_id, p_email);
  return p_id;
end $$;
--> statement-breakpoint
-- Owes a mail to everybody with a live appointment or office in a group (or to the named ones of them), also to those a
-- role-only seat hides from the writer, and queues the sending. Returns how many.
create function owe_mail(p_partnership uuid, p_group uuid, p_kind text, p_subject uuid, p_version int, p_only uuid[]) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := current_setting('app.now')::timestamptz; v_count int; v_slug text;
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.partnerships', true), '')::uuid[], '{}')) then
    raise exception 'not this partnership' using errcode = '42501';
  end if;
  select slug into v_slug from partnership where id = p_partnership;
  with owed as (
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
    select gen_random_uuid(), p_partnership, p_group, person_id, p_kind, p_subject, p_version, 'queued', v_now
    from (
      select a.person_id from appointment a where a.partnership_id = p_partnership and a.group_id = p_group
        and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now)
      union
      select o.person_id from office o where o.partnership_id = p_partnership and o.group_id = p_group
        and o.started_at <= v_now and (o.ended_at is null or o.ended_at > v_now)) everybody
    where p_only is null or person_id = any (p_only)
    returning id, person_id)
  select count(*)::int from owed, lateral (select enqueue('mail', jsonb_build_object('mailId', owed.id, 'personId', owed.person_id, 'partnership', v_slug))) q
  into v_count;
  return v_count;
end $$;
--> statement-breakpoint
-- Settles an owed mail when its recipient may no longer see anything of it, and so could not settle it themselves.
create function settle_mail(p_mail uuid, p_state text, p_failure text, p_at timestamptz) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update mail set state = p_state, failure = p_failure, sent_at = case when p_state = 'sent' then p_at end
  where id = p_mail and state <> 'sent'
$$;
--> statement-breakpoint
-- Only people with a live grant may sign in; the same row tells whether the shorter idle time of a secretariat holds.
create function sign_in_person(p_email text) returns table (person_id uuid, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.person_id, c.email from person_contact c
  where lower(c.email) = lower(p_email) and exists (select from live_hats(c.person_id, clock_timestamp()))
$$;
--> statement-breakpoint
create function sign_in_address(p_person uuid) returns table (name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select p.name, c.email from person p join person_contact c on c.person_id = p.id where p.id = p_person
$$;
--> statement-breakpoint
create function is_secretariat(p_person uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
  select exists (select from live_hats(p_person, clock_timestamp()) h where h.seat_kind = 'secretariat' or h.office is not null)
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  foreach f in array array['open_context(uuid, text, timestamptz)',
    'ensure_audience(uuid, uuid, text, uuid, timestamptz, text, text, text, jsonb)',
    'append_audit(uuid, text, uuid, text, text, text, uuid, text[])', 'find_or_make_person(uuid, text, text, timestamptz)',
    'owe_mail(uuid, uuid, text, uuid, int, uuid[])', 'settle_mail(uuid, text, text, timestamptz)'] loop
    execute 'grant execute on function ' || f || ' to tabled_app';
  end loop;
  foreach f in array array['sign_in_person(text)', 'sign_in_address(uuid)', 'is_secretariat(uuid)'] loop
    execute 'grant execute on function ' || f || ' to tabled_auth';
  end loop;
end $$;
