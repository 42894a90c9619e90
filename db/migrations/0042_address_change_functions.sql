do $$
begin
  alter table address_change enable row level security;
  alter table address_change force row level security;
  create policy owner_all on address_change for all to tabled_owner using (true) with check (true);
end $$;
--> statement-breakpoint
-- As before, and the old address is owed a word of it.
create or replace function change_address(p_partnership uuid, p_person uuid, p_email text) returns text
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  v_now timestamptz := current_setting('app.now')::timestamptz;
  v_old text;
  v_change uuid := gen_random_uuid();
begin
  if p_partnership <> all (coalesce(nullif(current_setting('app.managed', true), '')::uuid[], '{}'))
    or not exists (select from appointment where partnership_id = p_partnership and person_id = p_person) then
    raise exception 'not theirs to change' using errcode = '42501';
  end if;
  if exists (select from person_contact where lower(email) = lower(p_email) and person_id <> p_person) then return 'taken'; end if;
  if exists (select from live_hats(p_person, v_now) h left join groups g on g.id = h.group_id
    where h.partnership_id is distinct from p_partnership or g.kind = 'caucus') then return 'elsewhere'; end if;
  select email into v_old from person_contact where person_id = p_person for update;
  update person_contact set email = p_email where person_id = p_person;
  update sign_in_session set ended_at = v_now where person_id = p_person and ended_at is null;
  update sign_in_challenge set superseded_at = v_now where person_id = p_person and used_at is null and superseded_at is null;
  insert into security_event (id, at, kind, person_id, detail) values (gen_random_uuid(), v_now, 'address changed', p_person, 'by a manager, with a change of employer');
  if v_old is not null and lower(v_old) <> lower(p_email) then
    insert into address_change (id, person_id, partnership_id, email, at) values (v_change, p_person, p_partnership, v_old, v_now);
    perform enqueue('address-mail', jsonb_build_object('changeId', v_change));
  end if;
  return 'done';
end $$;
--> statement-breakpoint
create function address_changed(p_change uuid) returns table (email text, partnership text, contact text)
language sql stable security definer set search_path = public, pg_temp as $$
  select c.email, p.name, p.contact_email from address_change c join partnership p on p.id = c.partnership_id where c.id = p_change
$$;
--> statement-breakpoint
create function forget_address_change(p_change uuid) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  delete from address_change where id = p_change
$$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function address_changed(uuid), forget_address_change(uuid) to tabled_queue;
end $$;
