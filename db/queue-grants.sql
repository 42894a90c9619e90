-- The queue's tables belong to the owner; the worker's role works them, everybody else only enqueues through one function.
grant usage on schema pgboss to tabled_queue;
grant select, insert, update, delete on all tables in schema pgboss to tabled_queue;
grant execute on all functions in schema pgboss to tabled_queue;

create or replace function enqueue(p_queue text, p_payload jsonb) returns void
language sql volatile security definer set search_path = public, pg_temp as $$
  insert into pgboss.job (name, data, retry_limit, retry_delay, retry_backoff, policy, keep_until)
  select q.name, p_payload, q.retry_limit, q.retry_delay, q.retry_backoff, q.policy, now() + interval '14 days'
  from pgboss.queue q where q.name = p_queue
$$;
revoke all on function enqueue(text, jsonb) from public;
grant execute on function enqueue(text, jsonb) to tabled_app, tabled_auth;

-- The readiness page compares the applied migrations with those of the running version.
grant usage on schema drizzle to tabled_queue;
grant select on drizzle.__drizzle_migrations to tabled_queue;
