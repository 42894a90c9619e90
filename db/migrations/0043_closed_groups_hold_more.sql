-- A closed group takes no guest, no approval, no speaker and no move. What ends stays possible: a guest's link can be taken back.
do $$
declare t text;
begin
  foreach t in array array['minutes_approval', 'paragraph_speaker', 'meeting_move'] loop
    execute format('create trigger group_is_open before insert or update or delete on %I for each row execute function refuse_closed_group()', t);
  end loop;
  foreach t in array array['guest', 'guest_item'] loop
    execute format('create trigger group_is_open before insert on %I for each row execute function refuse_closed_group()', t);
  end loop;
end $$;
