do $$
begin
  perform guard_tenant('action', audience_seen('audience_key'));
  perform guard_tenant('action_event', audience_seen('audience_key'), 'insert');
end $$;
