-- Whether an appointment waits for somebody who never took it up, past its days: then it grants nothing.
create function invitation_has_lapsed(p_until date, p_accepted timestamptz, p_now timestamptz) returns boolean language sql stable as $$
  select p_until is not null and p_accepted is null and (p_until + 1)::timestamp at time zone 'Europe/London' <= p_now
$$;
--> statement-breakpoint
-- As before, without what was never taken up.
create or replace function hats_of(p_persons uuid[], p_now timestamptz) returns setof hat language sql stable as $$
  select a.person_id, s.partnership_id, s.group_id, s.id, s.kind, s.sector, s.organisation_id, a.from_organisation_id, a.id, a.kind, null::text, a.meeting_id, a.started_at
  from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
  where a.person_id = any (p_persons) and a.started_at <= p_now and (a.ended_at is null or a.ended_at > p_now)
    and (s.ended_at is null or s.ended_at > p_now) and not invitation_has_lapsed(a.invited_until, a.accepted_at, p_now)
  union all
  select o.person_id, o.partnership_id, o.group_id, null, null, null, null, null, null, null, o.kind, null, o.started_at
  from office o
  where o.person_id = any (p_persons) and o.started_at <= p_now and (o.ended_at is null or o.ended_at > p_now)
  union all
  -- A place at a desk grants nothing in a partnership, and excludes where its organisation is the addressee or subject.
  select d.person_id, null, null, null, null, null, ad.organisation_id, null, null, null, null, null, d.started_at
  from desk_appointment d join addressee ad on ad.id = d.desk_id
  where d.person_id = any (p_persons) and d.started_at <= p_now and (d.ended_at is null or d.ended_at > p_now)
$$;
--> statement-breakpoint
-- As before; what an invitation kept closed stays closed when it lapses: it still stands, and may be renewed.
create or replace function own_ended_hats_of(p_persons uuid[], p_now timestamptz)
returns table (person_id uuid, seat_id uuid, sector text, organisation_id uuid, from_organisation_id uuid, ended_at timestamptz)
language sql stable as $$
  select a.person_id, s.id, s.sector, s.organisation_id, a.from_organisation_id, coalesce(least(a.ended_at, s.ended_at), 'infinity')
  from appointment a join seat s on s.partnership_id = a.partnership_id and s.id = a.seat_id
  where a.person_id = any (p_persons) and a.started_at <= p_now
    and (a.ended_at <= p_now or s.ended_at <= p_now or invitation_has_lapsed(a.invited_until, a.accepted_at, p_now))
  union all
  select d.person_id, null, null, ad.organisation_id, null, d.ended_at
  from desk_appointment d join addressee ad on ad.id = d.desk_id
  where d.person_id = any (p_persons) and d.started_at <= p_now and d.ended_at <= p_now
$$;
--> statement-breakpoint
-- As before, with what they were invited to: a merger takes nothing up for anybody. Gives their new appointments.
create or replace function carry_people(p_partnership uuid, p_seat uuid, p_to uuid, p_now timestamptz) returns uuid[]
language sql volatile as $$
  with carried as (
    insert into appointment (id, partnership_id, group_id, seat_id, role_only, person_id, kind, from_organisation_id, meeting_id, starts_on, started_at, ends_on, ended_at, carried_from_id, invited_until, accepted_at)
    select gen_random_uuid(), a.partnership_id, a.group_id, t.id, t.role_only, a.person_id, a.kind, a.from_organisation_id, a.meeting_id,
      greatest(a.starts_on, (p_now at time zone 'Europe/London')::date), greatest(a.started_at, p_now),
      a.was_until, (a.was_until + 1)::timestamp at time zone 'Europe/London', a.id, a.invited_until, a.accepted_at
    from appointment a join seat_succession s on s.partnership_id = a.partnership_id and s.seat_id = a.seat_id
    join seat t on t.partnership_id = a.partnership_id and t.id = p_to
    where a.partnership_id = p_partnership and a.seat_id = p_seat and a.end_reason = 'organisation ended' and a.ended_at = s.at
      and (a.was_until is null or a.was_until >= (p_now at time zone 'Europe/London')::date)
    returning id)
  select coalesce(array_agg(id), '{}') from carried
$$;
--> statement-breakpoint
-- Begins the days in which somebody takes an appointment up: fourteen, which outlast a holiday, and no more, because
-- mailboxes change hands. For who has an address, never signed in and wears no other hat. Renewed, they begin anew.
create function invite(p_partnership uuid, p_appointment uuid, p_renew boolean) returns date
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare a appointment; v_now timestamptz := current_setting('app.now')::timestamptz; v_until date;
begin
  perform must_be_in(p_partnership);
  select * into a from appointment where partnership_id = p_partnership and id = p_appointment;
  if a.id is null or a.accepted_at is not null then return null; end if;
  if p_renew then
    if a.invited_until is null then return null; end if;
  elsif exists (select from sign_in_session where person_id = a.person_id)
    or exists (select from hats_of(array[a.person_id], v_now) h where h.appointment_id is distinct from a.id)
    or not exists (select from person_contact where person_id = a.person_id and email is not null) then return null;
  end if;
  v_until := (greatest(a.started_at, v_now) at time zone 'Europe/London')::date + 14;
  update appointment set invited_until = v_until, tried_late_at = null where partnership_id = p_partnership and id = p_appointment;
  return v_until;
end $$;
--> statement-breakpoint
-- Signing in takes up what this person is invited to and has not lapsed.
create function accept_invitations(p_person uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update appointment set accepted_at = clock_timestamp()
  where person_id = p_person and invited_until is not null and accepted_at is null and not invitation_has_lapsed(invited_until, accepted_at, clock_timestamp())
$$;
--> statement-breakpoint
-- Somebody with this address asked for a code after their invitation had expired: kept for the secretariat.
create function note_late_try(p_email text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update appointment set tried_late_at = clock_timestamp()
  where person_id in (select person_id from person_contact where lower(email) = lower(p_email))
    and invitation_has_lapsed(invited_until, accepted_at, clock_timestamp()) and (ended_at is null or ended_at > clock_timestamp())
$$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function invite(uuid, uuid, boolean) to tabled_app;
  grant execute on function accept_invitations(uuid), note_late_try(text) to tabled_auth;
end $$;
