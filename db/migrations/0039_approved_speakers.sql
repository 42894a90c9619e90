-- As before; a table without an id (who spoke) was refused for want of that column, approved or not.
create or replace function refuse_change_of_approved() returns trigger language plpgsql set search_path = public, pg_temp as $$
declare v_paragraph uuid := (to_jsonb(old) ->> case when tg_table_name = 'paragraph' then 'id' else 'paragraph_id' end)::uuid;
begin
  if exists (select from paragraph p where p.id = v_paragraph and p.state = 'approved') then
    raise exception 'the approved record is immutable' using errcode = '23001';
  end if;
  return case when tg_op = 'DELETE' then old else new end;
end $$;
