-- As before; and whoever may renew it is told by mail, once a day for a seat: its secretariat, or where it has none and is
-- no caucus the managers. The mail names nobody.
create or replace function note_late_try(p_email text) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := clock_timestamp(); a record; v_told int;
begin
  for a in
    update appointment t set tried_late_at = v_now
    from appointment was join groups g on g.partnership_id = was.partnership_id and g.id = was.group_id
    where t.id = was.id and t.partnership_id = was.partnership_id
      and t.person_id in (select person_id from person_contact where lower(email) = lower(p_email))
      and invitation_has_lapsed(t.invited_until, t.accepted_at, v_now) and (t.ended_at is null or t.ended_at > v_now)
    returning t.partnership_id, t.group_id, t.seat_id, g.kind as group_kind
  loop
    if exists (select from mail m where m.partnership_id = a.partnership_id and m.kind = 'invitation tried late' and m.subject_id = a.seat_id
      and m.queued_at > v_now - interval '1 day') then continue; end if;
    if owe_secretariat(a.partnership_id, a.group_id, 'invitation tried late', a.seat_id, 1, v_now) = 0 and a.group_kind <> 'caucus' then
      with owed as (
        insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at)
        select gen_random_uuid(), a.partnership_id, a.group_id, x.person_id, 'invitation tried late', a.seat_id, 1, 'queued', v_now
        from (select distinct o.person_id from office o where o.partnership_id = a.partnership_id and o.group_id is null and o.kind = 'manager'
          and o.started_at <= v_now and (o.ended_at is null or o.ended_at > v_now)) x
        returning id, person_id)
      select count(*)::int into v_told from owed, lateral (select enqueue('mail', jsonb_build_object('mailId', owed.id, 'personId', owed.person_id,
        'partnership', (select slug from partnership where id = a.partnership_id)))) q;
    end if;
  end loop;
end $$;
