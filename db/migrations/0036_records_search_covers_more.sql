-- As before, with what left a group by release, what was taken back and why, and a closed part's own place. Content, not
-- people: guests' names, like everybody's, are in the register and the lists, which a search does not read.
create or replace function record_texts(p_partnership uuid)
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
  union all
  select 'closed part', p.sitting, p.group_id, p.meeting_id, null, p.audience_key, p.place from closed_part p where p.partnership_id = p_partnership
  union all
  select 'recall', coalesce('item ' || s.number, ''), r.group_id, i.meeting_id, (r.at at time zone 'Europe/London')::date, r.audience_key, r.reason
  from recall r join agenda_item i on i.partnership_id = r.partnership_id and i.id = r.item_id
  join agenda_slot s on s.partnership_id = i.partnership_id and s.id = i.slot_id where r.partnership_id = p_partnership
  union all
  select 'release', coalesce('to ' || g.name, ''), l.group_id, i.meeting_id, (l.at at time zone 'Europe/London')::date, l.audience_key, concat_ws(E'\n', l.title, l.text)
  from release l join agenda_item i on i.partnership_id = l.partnership_id and i.id = l.item_id
  left join groups g on g.partnership_id = l.partnership_id and g.id = l.to_group_id where l.partnership_id = p_partnership
  union all
  select 'referred item', 'from ' || g.name, f.group_id, f.meeting_id, (f.at at time zone 'Europe/London')::date, f.audience_key, concat_ws(E'\n', f.title, f.text)
  from referral f join groups g on g.partnership_id = f.partnership_id and g.id = f.from_group_id where f.partnership_id = p_partnership
  union all
  select 'referred paper', x.title, x.group_id, f.meeting_id, (f.at at time zone 'Europe/London')::date, x.audience_key, concat_ws(E'\n', x.title, x.file_name)
  from referral_file x join referral f on f.partnership_id = x.partnership_id and f.id = x.referral_id where x.partnership_id = p_partnership
$$;
