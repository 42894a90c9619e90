-- Owes a mail to those people of a group who read one audience now, whoever of them the writer may name.
create function owe_mail_to_readers(p_partnership uuid, p_group uuid, p_kind text, p_subject uuid, p_version int, p_audience int) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_now timestamptz := current_setting('app.now')::timestamptz;
begin
  if p_audience <> all (coalesce(nullif(current_setting('app.audiences', true), '')::int[], '{}')) then
    raise exception 'not this audience' using errcode = '42501';
  end if;
  return owe_mail(p_partnership, p_group, p_kind, p_subject, p_version, array(
    select person_id from (
      select a.person_id from appointment a where a.partnership_id = p_partnership and a.group_id = p_group
        and a.started_at <= v_now and (a.ended_at is null or a.ended_at > v_now)
      union
      select o.person_id from office o where o.partnership_id = p_partnership and o.group_id = p_group
        and o.started_at <= v_now and (o.ended_at is null or o.ended_at > v_now)) everybody
    where p_audience = any (audiences_of(person_id, array[p_partnership], v_now))));
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on function owe_mail_to_readers(uuid, uuid, text, uuid, int, int) from public;
  grant execute on function owe_mail_to_readers(uuid, uuid, text, uuid, int, int) to tabled_app;
end $$;
