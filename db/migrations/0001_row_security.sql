-- Who may see what. One restrictive rule for the tenant, one permissive rule for visibility, forced on every table.
-- The settings are made by open_context() for one transaction; without it every setting is empty and nothing is seen.

create function guard(t regclass, seen text, writes text default 'insert, update') returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', t);
  execute format('alter table %s force row level security', t);
  execute format('create policy owner_all on %s for all to tabled_owner using (true) with check (true)', t);
  execute format('create policy seen on %s as permissive for select to tabled_app using (%s)', t, seen);
  execute format('grant select on %s to tabled_app', t);
  if writes like '%insert%' then
    execute format('create policy added on %s as permissive for insert to tabled_app with check (true)', t);
    execute format('grant insert on %s to tabled_app', t);
  end if;
  if writes like '%update%' then
    execute format('create policy changed on %s as permissive for update to tabled_app using (%s) with check (true)', t, seen);
    execute format('grant update on %s to tabled_app', t);
  end if;
  if writes like '%delete%' then
    execute format('create policy removed on %s as permissive for delete to tabled_app using (%s)', t, seen);
    execute format('grant delete on %s to tabled_app', t);
  end if;
end $$;
--> statement-breakpoint
create function guard_tenant(t regclass, seen text, writes text default 'insert, update') returns void language plpgsql as $$
declare tenant text := $q$partnership_id = any ((select nullif(current_setting('app.partnerships', true), ''))::uuid[])$q$;
begin
  perform guard(t, seen, writes);
  execute format('create policy tenant on %s as restrictive for all to tabled_app using (%s) with check (%s)', t, tenant, tenant);
end $$;
--> statement-breakpoint
create function in_setting(col text, setting text) returns text language sql as $$
  select format($q$%s = any ((select nullif(current_setting('app.%s', true), ''))::uuid[])$q$, col, setting)
$$;
--> statement-breakpoint
create function is_me(col text) returns text language sql as $$
  select format($q$%s = (select nullif(current_setting('app.person', true), ''))::uuid$q$, col)
$$;
--> statement-breakpoint
create function audience_seen(col text) returns text language sql as $$
  select format($q$%s in (select unnest(nullif(current_setting('app.audiences', true), '')::int[]))$q$, col)
$$;
--> statement-breakpoint
-- Kinds of table are declared in db/schema/catalogue.ts; the catalogue check compares.
do $$
declare signed_in text := $q$(select nullif(current_setting('app.person', true), '')) is not null$q$;
begin
  perform guard('organisation', signed_in, '');
  perform guard('organisation_interest', signed_in, '');
  perform guard('deployment', 'true', '');
  perform guard('once_result', is_me('person_id'), 'insert');
  perform guard('partnership', in_setting('id', 'partnerships'), 'update');

  perform guard_tenant('groups', 'true');
  perform guard_tenant('terms_of_reference', in_setting('group_id', 'register_groups'), 'insert');
  perform guard_tenant('seat', in_setting('group_id', 'register_groups') || ' or ' || in_setting('partnership_id', 'managed'));
  perform guard_tenant('appointment',
    '(' || in_setting('group_id', 'register_groups') || ' and (not role_only or ' || in_setting('group_id', 'secretariat') || ')) or ' || is_me('person_id'));
  perform guard_tenant('office', 'group_id is null or ' || in_setting('group_id', 'register_groups'));
  perform guard_tenant('audience', audience_seen('key') || ' or ' || in_setting('group_id', 'secretariat'), '');
  perform guard_tenant('audience_term', audience_seen('audience_key'), '');
  perform guard_tenant('mail', in_setting('group_id', 'secretariat') || ' or ' || is_me('person_id'));

  -- A name is seen where an appointment or an office of the person is seen: a role-only seat never leads to a name.
  perform guard('person', is_me('id') || ' or id in (select a.person_id from appointment a) or id in (select o.person_id from office o)', '');
  perform guard('person_contact', is_me('person_id') || ' or person_id in (select a.person_id from appointment a where '
    || in_setting('a.group_id', 'secretariat') || ' or ' || in_setting('a.partnership_id', 'managed') || ')', '');
end $$;
--> statement-breakpoint
-- Audit rows are appended by a definer function; nobody updates, deletes or reads them through the application.
do $$
declare t text;
begin
  foreach t in array array['audit_head', 'audit_event', 'sign_in_challenge', 'sign_in_session', 'security_event', 'held_form', 'outbox_mail'] loop
    execute format('alter table %I enable row level security', t);
    execute format('alter table %I force row level security', t);
    execute format('create policy owner_all on %I for all to tabled_owner using (true) with check (true)', t);
  end loop;
  foreach t in array array['sign_in_challenge', 'sign_in_session', 'security_event', 'held_form'] loop
    execute format('create policy sign_in on %I for all to tabled_auth using (true) with check (true)', t);
    execute format('grant select, insert, update on %I to tabled_auth', t);
  end loop;
  grant delete on held_form to tabled_auth;
  create policy sign_in on deployment for select to tabled_auth using (true);
  create policy queue on deployment for select to tabled_queue using (true);
  grant select on deployment to tabled_auth, tabled_queue;
  create policy queue on outbox_mail for all to tabled_queue using (true) with check (true);
  grant select, insert on outbox_mail to tabled_queue;
end $$;
