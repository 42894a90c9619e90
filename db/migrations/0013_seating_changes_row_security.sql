do $$
begin
  perform guard_tenant('seating_change', in_setting('group_id', 'register_groups'), '');
end $$;
