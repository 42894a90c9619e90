-- The records officer of a partnership: the hits of a logged search on a numbered request, and nothing else.
create function is_records_officer(p_partnership uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
  select exists (select from office o where o.partnership_id = p_partnership and o.group_id is null and o.kind = 'records officer'
    and o.person_id = nullif(current_setting('app.person', true), '')::uuid
    and o.started_at <= current_setting('app.now')::timestamptz and (o.ended_at is null or o.ended_at > current_setting('app.now')::timestamptz))
$$;
--> statement-breakpoint
do $$
declare officer text := 'is_records_officer(partnership_id)'; t text;
begin
  -- That it happened: also the secretariat of every group, and within a caucus whoever sits there.
  perform guard_tenant('records_search', officer || ' or ' || in_setting('partnership_id', 'managed')
    || ' or exists (select from groups g where g.partnership_id = records_search.partnership_id and (' || in_setting('g.id', 'secretariat')
    || $q$ or (g.kind = 'caucus' and $q$ || in_setting('g.id', 'groups') || ')))', '');
  perform guard_tenant('records_search_words', officer || ' or ' || in_setting('partnership_id', 'managed'), '');
  perform guard_tenant('records_hit', officer, '');
  foreach t in array array['records_search', 'records_search_words', 'records_hit'] loop
    execute format('create trigger record_stays before update or delete on %I for each row execute function refuse_change()', t);
  end loop;
end $$;
--> statement-breakpoint
-- Every text of a partnership's record with where it stands: caucuses and restricted items too. Only search_records reads it.
create function record_texts(p_partnership uuid)
returns table (kind text, reference text, group_id uuid, meeting_id uuid, on_day date, audience_key int, words text) language sql stable set search_path = public, pg_temp as $$
  select 'agenda item', coalesce('item ' || s.number, 'not numbered yet'), i.group_id, i.meeting_id, null::date, i.audience_key, concat_ws(E'\n', i.title, i.note)
  from agenda_item i join agenda_slot s on s.partnership_id = i.partnership_id and s.id = i.slot_id where i.partnership_id = p_partnership
  union all
  select 'paper', 'version ' || v.number, v.group_id, pa.meeting_id, (v.received_at at time zone 'Europe/London')::date, v.audience_key, concat_ws(E'\n', pa.title, v.file_name, v.reason)
  from paper_version v join paper pa on pa.partnership_id = v.partnership_id and pa.id = v.paper_id where v.partnership_id = p_partnership
  union all
  select 'minutes, ' || pg.kind, coalesce(d.reference, coalesce(s.number::text, '') || '.' || coalesce(pg.number::text, 'draft')), pg.group_id, mi.meeting_id, null, pg.audience_key, concat_ws(E'\n', pg.shown_as, pg.text)
  from paragraph pg join minutes mi on mi.partnership_id = pg.partnership_id and mi.id = pg.minutes_id
  join agenda_slot s on s.partnership_id = pg.partnership_id and s.id = pg.slot_id
  left join decision d on d.partnership_id = pg.partnership_id and d.paragraph_id = pg.id where pg.partnership_id = p_partnership
  union all
  select 'correction', co.state, co.group_id, mi.meeting_id, (co.proposed_at at time zone 'Europe/London')::date, co.audience_key, concat_ws(E'\n', co.proposed_text, co.reason, co.settled_why)
  from correction co join paragraph pg on pg.partnership_id = co.partnership_id and pg.id = co.paragraph_id
  join minutes mi on mi.partnership_id = pg.partnership_id and mi.id = pg.minutes_id where co.partnership_id = p_partnership
  union all
  select a.kind, a.reference, a.group_id, null, (a.opened_at at time zone 'Europe/London')::date, a.audience_key, concat_ws(E'\n', a.text, a.kind_reason) from action a where a.partnership_id = p_partnership
  union all
  select a.kind || ', ' || e.kind, a.reference, e.group_id, null, (e.at at time zone 'Europe/London')::date, e.audience_key, e.text
  from action_event e join action a on a.partnership_id = e.partnership_id and a.id = e.action_id where e.partnership_id = p_partnership
  union all
  select 'escalation', coalesce(x.reference, 'not screened'), x.group_id, null, (x.raised_at at time zone 'Europe/London')::date, x.audience_key, concat_ws(E'\n', x.title, x.text, x.letter, x.agreed_words)
  from escalation x where x.partnership_id = p_partnership
  union all
  select 'escalation, ask ' || k.number, coalesce(x.reference, ''), x.group_id, null, (x.raised_at at time zone 'Europe/London')::date, k.audience_key, k.text
  from escalation_ask k join escalation x on x.partnership_id = k.partnership_id and x.id = k.escalation_id where k.partnership_id = p_partnership
  union all
  select 'escalation, letter sent', coalesce(x.reference, ''), x.group_id, null, (x.raised_at at time zone 'Europe/London')::date, s.audience_key, s.letter
  from escalation_sending s join escalation x on x.partnership_id = s.partnership_id and x.id = s.escalation_id where s.partnership_id = p_partnership
  union all
  select 'escalation, ' || e.kind, coalesce(x.reference, ''), e.group_id, null, e.on_day, e.audience_key, concat_ws(E'\n', e.text, e.said_by, e.file_name)
  from escalation_event e join escalation x on x.partnership_id = e.partnership_id and x.id = e.escalation_id where e.partnership_id = p_partnership
  union all
  select 'escalation, answer to ask ' || n.ask_number, coalesce(x.reference, ''), n.group_id, null, n.on_day, n.audience_key, n.words
  from escalation_answer n join escalation x on x.partnership_id = n.partnership_id and x.id = n.escalation_id where n.partnership_id = p_partnership
  union all
  select 'escalation, verdict', coalesce(x.reference, ''), v.group_id, null, v.on_day, v.audience_key, v.words
  from escalation_verdict v join escalation x on x.partnership_id = v.partnership_id and x.id = v.escalation_id where v.partnership_id = p_partnership
  union all
  select 'escalation, position', coalesce(x.reference, ''), o.group_id, null, (o.at at time zone 'Europe/London')::date, o.audience_key, concat_ws(E'\n', o.words, o.said_by)
  from escalation_position o join escalation x on x.partnership_id = o.partnership_id and x.id = o.escalation_id where o.partnership_id = p_partnership
  union all
  select 'answer home', 'backlog', b.group_id, null, (b.landed_at at time zone 'Europe/London')::date, b.audience_key, concat_ws(E'\n', b.title, b.note) from agenda_backlog b where b.partnership_id = p_partnership
  union all
  select 'closing report', '', c.group_id, null, (c.at at time zone 'Europe/London')::date, c.audience_key, c.text from closing_report c where c.partnership_id = p_partnership
  union all
  select 'meeting', m.state, m.group_id, m.id, null, null, concat_ws(E'\n', m.place, m.reason) from meeting m where m.partnership_id = p_partnership
  union all
  select 'meeting moved', '', v.group_id, v.meeting_id, (v.moved_at at time zone 'Europe/London')::date, null, v.reason from meeting_move v where v.partnership_id = p_partnership
  union all
  select 'answer to an invitation', w.answer, w.group_id, w.meeting_id, (w.answered_at at time zone 'Europe/London')::date, null, w.note from invitation_answer w where w.partnership_id = p_partnership
  union all
  select 'terms of reference', 'version ' || t.version, t.group_id, null, t.effective_from, null, concat_ws(E'\n', t.purpose, t.quorum_mix, t.decision_rule) from terms_of_reference t where t.partnership_id = p_partnership
$$;
--> statement-breakpoint
-- Searches the whole record of one partnership for a numbered request, once: keeps that it was done, the words, and what
-- was found as copies. The first 500 are kept, all are counted.
create function search_records(p_partnership uuid, p_id uuid, p_request text, p_words text[], p_from date, p_to date) returns int
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare v_found int; v_at timestamptz := current_setting('app.now')::timestamptz; v_patterns text[];
begin
  perform must_be_in(p_partnership);
  if not is_records_officer(p_partnership) then raise exception 'not the records officer' using errcode = '42501'; end if;
  if coalesce(array_length(p_words, 1), 0) = 0 or exists (select from unnest(p_words) w where length(w) < 3) then raise exception 'words are too short' using errcode = '22023'; end if;
  select array_agg('%' || replace(replace(replace(lower(w), '\', '\\'), '%', '\%'), '_', '\_') || '%') into v_patterns from unnest(p_words) w;
  with hit as materialized (
    select r.kind, r.reference, g.name as group_name, (m.starts_at at time zone 'Europe/London')::date as meeting_day,
      coalesce(r.on_day, (m.starts_at at time zone 'Europe/London')::date) as on_day, coalesce(au.rule <> 'group', false) as restricted,
      regexp_replace(r.words, '\s+', ' ', 'g') as words
    from record_texts(p_partnership) r join groups g on g.partnership_id = p_partnership and g.id = r.group_id
    left join meeting m on m.partnership_id = p_partnership and m.id = r.meeting_id
    left join audience au on au.partnership_id = p_partnership and au.key = r.audience_key
    where lower(r.words) like all (v_patterns)),
  asked as (select h.*, (row_number() over (order by h.on_day desc, h.group_name, h.kind, h.reference, h.words))::int as rank,
      greatest(1, position(lower(p_words[1]) in lower(h.words)) - 150) as begins
    from hit h where (p_from is null or h.on_day >= p_from) and (p_to is null or h.on_day <= p_to)),
  done as (insert into records_search (id, partnership_id, request_number, by_id, at, found)
    select p_id, p_partnership, p_request, nullif(current_setting('app.person', true), '')::uuid, v_at, count(*)::int from asked),
  kept as (insert into records_search_words (partnership_id, search_id, words, from_day, to_day)
    select p_partnership, p_id, array_to_string(p_words, ' '), p_from, p_to),
  copied as (insert into records_hit (partnership_id, search_id, position, kind, reference, group_name, meeting_day, on_day, restricted, excerpt)
    select p_partnership, p_id, a.rank, a.kind, a.reference, a.group_name, a.meeting_day, a.on_day, a.restricted,
      case when a.begins > 1 then '…' else '' end || substr(a.words, a.begins, 500) || case when length(a.words) > a.begins + 499 then '…' else '' end
    from asked a where a.rank <= 500)
  select count(*)::int into v_found from asked;
  return v_found;
end $$;
--> statement-breakpoint
do $$
begin
  revoke all on all functions in schema public from public;
  grant execute on function is_records_officer(uuid), search_records(uuid, uuid, text, text[], date, date) to tabled_app;
end $$;
