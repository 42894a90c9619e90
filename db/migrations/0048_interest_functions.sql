-- What an organisation has with another, written into the shared register by a partnership. It only ever shuts people out.
create function declare_interest(p_partnership uuid, p_id uuid, p_organisation uuid, p_kind text, p_counterparty uuid, p_region text, p_from date)
returns uuid language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_id uuid; v_today date := (current_setting('app.now')::timestamptz at time zone 'Europe/London')::date;
begin
  perform must_be_in(p_partnership);
  if p_organisation = p_counterparty then raise exception 'an interest is in another organisation' using errcode = '23514'; end if;
  perform pg_advisory_xact_lock(hashtextextended(p_organisation::text, 48));
  select id into v_id from organisation_interest
  where organisation_id = p_organisation and kind = p_kind and counterparty_id = p_counterparty and region is not distinct from p_region and (ends_on is null or ends_on >= v_today);
  if v_id is not null then return null; end if;
  insert into organisation_interest (id, organisation_id, kind, counterparty_id, region, starts_on, declared_in)
  values (p_id, p_organisation, p_kind, p_counterparty, p_region, p_from, p_partnership);
  return p_id;
end $$;
--> statement-breakpoint
-- Its last day, today at the earliest: what is there stays closed to whom it was closed. Only where it was declared.
create function end_interest(p_partnership uuid, p_id uuid, p_last date) returns boolean
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_today date := (current_setting('app.now')::timestamptz at time zone 'Europe/London')::date;
begin
  perform must_be_in(p_partnership);
  if p_last < v_today then raise exception 'an interest ends today at the earliest' using errcode = '23514'; end if;
  update organisation_interest set ends_on = p_last where id = p_id and declared_in = p_partnership and (ends_on is null or ends_on > p_last);
  return found;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function declare_interest(uuid, uuid, uuid, text, uuid, text, date), end_interest(uuid, uuid, date) to tabled_app;
end $$;
