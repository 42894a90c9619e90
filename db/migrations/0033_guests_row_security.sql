-- Guests of one meeting: docs/decisions/0012-guests.md. Their rows are the secretariat's; that an item is open to a guest
-- is seen by whoever sees the item.
do $$
declare t text; of_secretariat text := in_setting('group_id', 'secretariat');
begin
  perform guard_tenant('guest', of_secretariat);
  perform guard_tenant('guest_item', of_secretariat || ' or exists (select from agenda_item i where i.partnership_id = guest_item.partnership_id and i.id = guest_item.item_id)');
  perform guard_tenant('guest_answer', of_secretariat, 'insert');
  perform guard_tenant('guest_opening', of_secretariat, '');
  perform guard_tenant('guest_mail', of_secretariat);
  alter table guest_session enable row level security;
  alter table guest_session force row level security;
  create policy owner_all on guest_session for all to tabled_owner using (true) with check (true);
  create policy sign_in on guest_session for all to tabled_auth using (true) with check (true);
  grant select, insert, update on guest_session to tabled_auth;
  foreach t in array array['guest_answer', 'guest_opening'] loop
    execute format('create trigger record_stays before update or delete on %I for each row execute function refuse_change()', t);
  end loop;
end $$;
--> statement-breakpoint
-- A link works until the end of the day after its meeting, and goes along when the meeting moves.
create function guest_is_live(p_guest guest, p_now timestamptz) returns boolean language sql stable set search_path = public, pg_temp as $$
  select p_guest.revoked_at is null and exists (
    select from meeting m where m.partnership_id = p_guest.partnership_id and m.id = p_guest.meeting_id
      and p_now < (((m.ends_at at time zone 'Europe/London')::date + 2)::timestamp at time zone 'Europe/London'))
$$;
--> statement-breakpoint
-- Whether an exclusion of an audience fits whoever has this address, under any hat, or the organisation they come from.
create function guest_is_excluded(p_partnership uuid, p_email text, p_organisation uuid, p_key int, p_now timestamptz) returns boolean
language sql stable set search_path = public, pg_temp as $$
  with who as (select array(select c.person_id from person_contact c where lower(c.email) = lower(p_email)) as ids),
  hat as (
    select h.seat_id, h.sector, h.organisation_id, h.from_organisation_id, null::timestamptz as ended_at from who, hats_of(who.ids, p_now) h
    union all
    select e.seat_id, e.sector, e.organisation_id, e.from_organisation_id, e.ended_at from who, ended_hats_of(who.ids, p_now) e
    union all
    select null, null, p_organisation, null, null where p_organisation is not null)
  select exists (
    select from audience au
    join audience_term t on t.partnership_id = au.partnership_id and t.audience_key = au.key and t.effect = 'exclude'
    join hat h on (h.ended_at is null or au.dated < h.ended_at) and (
      (t.kind = 'seat' and h.seat_id = t.seat_id) or (t.kind = 'sector' and h.sector = t.sector)
      or (t.kind in ('organisation', 'subject') and t.organisation_id in (h.organisation_id, h.from_organisation_id))
      or (t.kind in ('subject', 'contract holder') and exists (
           select from organisation_interest i
           where i.counterparty_id = t.organisation_id and i.organisation_id in (h.organisation_id, h.from_organisation_id)
             and i.kind in ('holds contract', 'subcontracts') and i.starts_on <= (p_now at time zone 'Europe/London')::date
             and (i.ends_on is null or i.ends_on >= (p_now at time zone 'Europe/London')::date))))
    where au.partnership_id = p_partnership and au.key = p_key)
$$;
--> statement-breakpoint
-- Opens a transaction for a guest: who and when, and nothing of any partnership. By the link, and with the papers by a
-- session that a mailed code began; the mail worker names the guest instead. Null for a link that does not work.
create function open_guest(p_token_hash text, p_session_hash text, p_guest uuid, p_now timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := date_trunc('milliseconds', clock_timestamp()); g guest; v_live boolean; v_reads boolean; v_state text;
begin
  if p_now is not null then
    if not exists (select from deployment d where d.kind = 'test') then raise exception 'the clock moves only in a test database'; end if;
    v_now := p_now;
  end if;
  select * into g from guest where id = p_guest or (p_guest is null and token_hash = p_token_hash);
  v_live := g.id is not null and guest_is_live(g, v_now);
  v_reads := v_live and exists (select from guest_session s where s.token_hash = p_session_hash and s.guest_id = g.id and s.expires_at > v_now);
  if p_guest is null and not v_live then g := null; end if;
  select state into v_state from partnership where id = g.partnership_id;
  perform set_config('app.now', v_now::text, true), set_config('app.person', '', true), set_config('app.desk', '', true),
    set_config('app.guest', coalesce(g.id::text, ''), true), set_config('app.guest_reads', case when v_reads then 'yes' else '' end, true),
    set_config('app.partnerships', '{}', true), set_config('app.groups', '{}', true), set_config('app.meetings', '{}', true),
    set_config('app.secretariat', '{}', true), set_config('app.managed', '{}', true), set_config('app.register_groups', '{}', true),
    set_config('app.audiences', '', true);
  return jsonb_build_object('now', v_now, 'guest', case when g.id is not null then jsonb_build_object('id', g.id, 'name', g.name,
    'partnershipId', g.partnership_id, 'partnershipState', v_state, 'groupId', g.group_id, 'meetingId', g.meeting_id, 'live', v_live, 'reads', v_reads) end);
end $$;
--> statement-breakpoint
create function this_guest() returns guest language sql stable set search_path = public, pg_temp as $$
  select g from guest g where g.id = nullif(current_setting('app.guest', true), '')::uuid
$$;
--> statement-breakpoint
-- Items that are open to a guest now: issued, not taken back, and from which no exclusion keeps them.
create function items_of_guest(g guest) returns setof agenda_item language sql stable set search_path = public, pg_temp as $$
  select i.* from guest_item o
  join agenda_item i on i.partnership_id = o.partnership_id and i.id = o.item_id and i.meeting_id = g.meeting_id
  join meeting m on m.partnership_id = i.partnership_id and m.id = i.meeting_id and m.state in ('papers issued', 'in session', 'held')
  where o.partnership_id = g.partnership_id and o.guest_id = g.id and o.closed_at is null
    and not guest_is_excluded(g.partnership_id, g.email, g.organisation_id, i.audience_key, current_setting('app.now')::timestamptz)
$$;
--> statement-breakpoint
-- What a guest's page shows: group, time and place; after the code the items opened to them, and nothing else.
create function guest_page() returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare g guest := this_guest(); v_reads boolean := current_setting('app.guest_reads', true) = 'yes'; v_page jsonb; v_items jsonb;
begin
  if g.id is null then return null; end if;
  select jsonb_build_object('partnership', p.name, 'contact', p.contact_email, 'group', gr.name, 'startsAt', m.starts_at, 'endsAt', m.ends_at,
      'place', m.place, 'state', m.state, 'reason', case when m.state = 'cancelled' then m.reason end, 'name', g.name, 'email', g.email, 'tokenHash', g.token_hash,
      'moved', case when v.moved_at is not null then jsonb_build_object('wasStartsAt', v.was_starts_at, 'wasEndsAt', v.was_ends_at, 'reason', v.reason) end,
      'answer', (select a.answer from guest_answer a where a.partnership_id = g.partnership_id and a.guest_id = g.id and a.at > coalesce(v.moved_at, '-infinity')
        order by a.at desc, a.id desc limit 1),
      'reads', v_reads, 'readable', (select count(*)::int from items_of_guest(g)))
  into v_page
  from meeting m join groups gr on gr.partnership_id = m.partnership_id and gr.id = m.group_id join partnership p on p.id = m.partnership_id
  left join lateral (select * from meeting_move mm where mm.partnership_id = m.partnership_id and mm.meeting_id = m.id
    and mm.moved_at >= g.invited_at order by mm.moved_at desc limit 1) v on true
  where m.partnership_id = g.partnership_id and m.id = g.meeting_id;
  if not v_reads then return v_page || jsonb_build_object('items', '[]'::jsonb); end if;
  select coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'number', s.number, 'minutes', s.minutes, 'title', i.title, 'purpose', i.purpose,
      'withdrawn', s.state = 'withdrawn', 'note', case when s.state <> 'withdrawn' then i.note end, 'papers', case when s.state = 'withdrawn' then '[]'::jsonb else (
        select coalesce(jsonb_agg(jsonb_build_object('id', pa.id, 'title', pa.title, 'versionId', w.id, 'fileName', w.file_name, 'mediaType', w.media_type, 'bytes', w.bytes)
          order by pa.position, pa.title), '[]')
        from paper pa join paper_version w on w.partnership_id = pa.partnership_id and w.paper_id = pa.id and w.state = 'issued'
        where pa.partnership_id = i.partnership_id and pa.item_id = i.id) end) order by s.number), '[]')
  into v_items
  from items_of_guest(g) i join agenda_slot s on s.partnership_id = i.partnership_id and s.id = i.slot_id;
  return v_page || jsonb_build_object('items', v_items);
end $$;
--> statement-breakpoint
-- The file of a version on an item that is open to this guest now.
create function guest_file(p_version uuid) returns jsonb
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare g guest := this_guest();
begin
  if g.id is null or current_setting('app.guest_reads', true) is distinct from 'yes' then return null; end if;
  return (select jsonb_build_object('versionId', w.id, 'fileName', w.file_name, 'mediaType', w.media_type, 'bytes', w.bytes, 'sha256', w.sha256)
    from items_of_guest(g) i
    join agenda_slot s on s.partnership_id = i.partnership_id and s.id = i.slot_id and s.state = 'on the agenda'
    join paper pa on pa.partnership_id = i.partnership_id and pa.item_id = i.id
    join paper_version w on w.partnership_id = pa.partnership_id and w.paper_id = pa.id and w.state = 'issued'
    where w.id = p_version);
end $$;
--> statement-breakpoint
create function answer_as_guest(p_id uuid, p_answer text) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare g guest := this_guest(); v_now timestamptz := current_setting('app.now')::timestamptz;
begin
  if g.id is null or not exists (select from meeting m where m.partnership_id = g.partnership_id and m.id = g.meeting_id
    and m.state not in ('cancelled', 'held') and m.ends_at > v_now) then return false; end if;
  insert into guest_answer (id, partnership_id, group_id, guest_id, answer, channel, at) values (p_id, g.partnership_id, g.group_id, g.id, p_answer, 'on the page', v_now);
  return true;
end $$;
--> statement-breakpoint
-- Notes that the guest opened a version, the first time only.
create function open_as_guest(p_version uuid) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare g guest := this_guest();
begin
  if guest_file(p_version) is null then raise exception 'not open to this guest' using errcode = '42501'; end if;
  insert into guest_opening (partnership_id, group_id, guest_id, version_id, opened_at)
  values (g.partnership_id, g.group_id, g.id, p_version, current_setting('app.now')::timestamptz) on conflict do nothing;
end $$;
--> statement-breakpoint
-- The owed mail of the guest this transaction was opened for, and what became of it.
create function guest_mail_kind(p_mail uuid) returns text
language sql stable security definer set search_path = public, pg_temp as $$
  select m.kind from guest_mail m where m.id = p_mail and m.state in ('queued', 'failed') and m.guest_id = nullif(current_setting('app.guest', true), '')::uuid
$$;
--> statement-breakpoint
create function settle_guest_mail(p_mail uuid, p_state text) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  update guest_mail set state = p_state, sent_at = case when p_state = 'sent' then current_setting('app.now')::timestamptz end
  where id = p_mail and state <> 'sent' and guest_id = nullif(current_setting('app.guest', true), '')::uuid
$$;
--> statement-breakpoint
-- Which of these items an exclusion keeps from somebody who would be their guest; for the secretariat that invites.
create function excluded_guest_items(p_partnership uuid, p_email text, p_organisation uuid, p_items uuid[]) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query select i.id from agenda_item i
  where i.partnership_id = p_partnership and i.id = any (p_items) and is_secretariat_of(i.group_id)
    and guest_is_excluded(p_partnership, p_email, p_organisation, i.intended_audience_key, current_setting('app.now')::timestamptz);
end $$;
--> statement-breakpoint
create function guest_of_link(p_token_hash text) returns table (guest_id uuid, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.id, g.email from guest g where g.token_hash = p_token_hash and guest_is_live(g, clock_timestamp())
$$;
--> statement-breakpoint
create function guest_address(p_guest uuid) returns table (name text, email text)
language sql stable security definer set search_path = public, pg_temp as $$
  select g.name, g.email from guest g where g.id = p_guest and guest_is_live(g, clock_timestamp())
$$;
--> statement-breakpoint
do $$
declare f text;
begin
  revoke all on all functions in schema public from public;
  foreach f in array array['open_guest(text, text, uuid, timestamptz)', 'guest_page()', 'guest_file(uuid)', 'answer_as_guest(uuid, text)', 'open_as_guest(uuid)',
    'guest_mail_kind(uuid)', 'settle_guest_mail(uuid, text)', 'excluded_guest_items(uuid, text, uuid, uuid[])'] loop
    execute 'grant execute on function ' || f || ' to tabled_app';
  end loop;
  grant execute on function guest_of_link(text), guest_address(uuid) to tabled_auth;
end $$;
