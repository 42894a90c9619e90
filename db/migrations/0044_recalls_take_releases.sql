-- As before, and what says which words of the item left the group: it repeats them.
create or replace function recall_item(p_partnership uuid, p_item uuid, p_all int, p_members int, p_preparers int, p_was_members int) returns void
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v agenda_item;
begin
  select * into v from agenda_item where partnership_id = p_partnership and id = p_item for update;
  if v.id is null or not is_secretariat_of(v.group_id) or not reads(v.audience_key) then raise exception 'not the secretariat' using errcode = '42501'; end if;
  update agenda_item set audience_key = p_all, intended_audience_key = p_all, version = version + 1 where partnership_id = p_partnership and id = p_item;
  update agenda_slot set restricted = true, audience_key = case when part = 'closed' then p_all else audience_key end where partnership_id = p_partnership and id = v.slot_id;
  update paper set audience_key = p_all where partnership_id = p_partnership and item_id = p_item;
  update paper_version x set audience_key = p_all from paper p where x.partnership_id = p_partnership and p.partnership_id = p_partnership and p.item_id = p_item and x.paper_id = p.id;
  update paragraph p set intended_audience_key = p_members, audience_key = case a.readers when 'preparers' then p_preparers else p_members end
  from audience a where p.partnership_id = p_partnership and p.slot_id = v.slot_id and a.partnership_id = p_partnership and a.key = p.audience_key;
  update decision d set audience_key = p.audience_key from paragraph p where d.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = d.paragraph_id;
  update reservation r set audience_key = p.audience_key from paragraph p where r.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = r.paragraph_id;
  update correction c set audience_key = p.audience_key from paragraph p where c.partnership_id = p_partnership and p.partnership_id = p_partnership and p.slot_id = v.slot_id and p.id = c.paragraph_id;
  update action_event e set audience_key = p_members from action x join paragraph p on p.partnership_id = x.partnership_id and p.id = x.paragraph_id
  where e.partnership_id = p_partnership and x.partnership_id = p_partnership and x.id = e.action_id and p.slot_id = v.slot_id and x.audience_key = p_was_members and e.audience_key = p_was_members;
  update action x set audience_key = p_members from paragraph p
  where x.partnership_id = p_partnership and p.partnership_id = p_partnership and p.id = x.paragraph_id and p.slot_id = v.slot_id and x.audience_key = p_was_members;
  update release set audience_key = p_all where partnership_id = p_partnership and item_id = p_item;
end $$;
