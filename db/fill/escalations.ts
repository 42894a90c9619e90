import type { Step } from './step';

/** An escalation a meeting, each with an audience of its own, three asks and a letter; the old ones answered and closed. */
export const escalations: Step[] = [
  {
    what: 'escalations',
    sql: `
      create temp table fill_escalation as
      select pg_temp.id('escalation ' || i) as id, m.partnership_id, m.group_id, m.p, m.g, i, m.day + 2 as day, age, item.id as item_id, a.id as team_id, a.organisation_id, a.rung,
        o.name || ', ' || a.name as team, pg_temp.id('person ' || m.p || ' secretariat 0') as secretariat_id,
        case when i % 33 = 0 then 'diverted' when age < 5 then 'raised' when age < 10 then 'screened' when age < 16 then 'agreed' when age < 20 then 'cleared'
          when age > 120 and i % 25 > 0 or age > 60 and i % 5 < 2 then 'closed' else 'sent' end as state,
        (m.day + 2 + time '10:00') at time zone 'UTC' as raised_at
      from fill_plan plan cross join (select count(*)::int as meetings from fill_meeting where held) held cross join generate_series(0, plan.meetings - 1) i
        join fill_meeting m on m.h = i % held.meetings
        join lateral (select plan.today - m.day - 2 as age) since on true
        join agenda_item item on item.partnership_id = m.partnership_id and item.meeting_id = m.id
          and item.slot_id = pg_temp.id('slot ' || m.p || ' ' || m.k || ' ' || 4 + i / held.meetings)
        join (select row_number() over (order by slug) - 1 as place, count(*) over () as teams, * from addressee) a on a.place = i % a.teams
        join organisation o on o.id = a.organisation_id;
      alter table fill_escalation add screened boolean, add sent boolean, add answered boolean, add letter_id uuid, add reference text;
      update fill_escalation set screened = state not in ('raised', 'diverted'), sent = state in ('sent', 'closed'), answered = state = 'closed' or state = 'sent' and age > 40 and i % 3 = 0,
        letter_id = case when i % 2 = 0 and state in ('sent', 'closed') then pg_temp.id('letter ' || i) end;
      update fill_escalation e set reference = 'ESC-C-' || extract(year from e.day) || '-' || lpad(n.rank::text, 3, '0')
      from (select id, row_number() over (partition by p, extract(year from day) order by day, i) as rank from fill_escalation where screened) n where n.id = e.id;
      create index on fill_escalation (id);
      analyze fill_escalation;

      create temp table fill_escalation_audience as
      select (select max(key) from audience) + row_number() over (order by e.i, u.use) as key, e.id, u.use, u.readers, u.term from fill_escalation e
        join (values ('own', 'members', 'subject'), ('home', 'members', 'contract holder'), ('preparers', 'preparers', 'contract holder'), ('raised', 'preparers', null)) u (use, readers, term)
          on (u.use = 'raised') = (not e.screened);
      insert into audience (key, partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash) overriding system value
      select a.key, e.partnership_id, e.group_id, 'escalation', e.id, e.raised_at, case when a.term is null then 'group' else 'except' end, a.readers,
        pg_temp.rule_hash(case when a.term is null then 'group' else 'except' end, a.readers,
          case when a.term is null then '{}' else array[pg_temp.term('exclude', a.term, 'organisationId', e.organisation_id)] end)
      from fill_escalation_audience a join fill_escalation e using (id);
      insert into audience_term (partnership_id, audience_key, position, effect, kind, organisation_id)
      select e.partnership_id, a.key, 1, 'exclude', a.term, e.organisation_id from fill_escalation_audience a join fill_escalation e using (id) where a.term is not null;
      select setval(pg_get_serial_sequence('audience', 'key'), (select max(key) from audience));
      alter table fill_escalation add audience_key int, add home_key int, add preparers_key int;
      update fill_escalation e set audience_key = own.key, home_key = home.key, preparers_key = preparers.key
      from fill_escalation_audience own left join fill_escalation_audience home on home.id = own.id and home.use = 'home'
        left join fill_escalation_audience preparers on preparers.id = own.id and preparers.use = 'preparers'
      where own.id = e.id and own.use in ('own', 'raised');
      insert into escalation (id, partnership_id, group_id, audience_key, reference, title, text, source_item_id, addressee_id, state, ending, diverted_as, diverted_to, agreed_method, agreed_on,
        agreed_words, letter, letter_to, due_days, raised_by_id, raised_at, version)
      select id, partnership_id, group_id, audience_key, reference, case when state <> 'diverted' then 'Issue ' || i || ' raised with ' || team end,
        case when state <> 'diverted' then pg_temp.prose('issue ' || i, 4) end, item_id, case when screened then team_id end, state, case when state = 'closed' then
          (array['resolved', 'partly', 'accepted', 'unresolved'])[1 + i % 4] end, case when state = 'diverted' then 'a safeguarding concern' end, case when state = 'diverted' then 'The council' end,
        case when screened and state <> 'screened' then 'consensus' end, case when screened and state <> 'screened' then day + 10 end, case when screened and state <> 'screened' then 'Agreed by consensus.' end,
        case when screened then pg_temp.prose('letter ' || i, 6) end, case when screened then 'team@addressee.example' end, case when screened then 20 end, secretariat_id, raised_at, 1
      from fill_escalation;
    `,
  },
  {
    what: 'letters, events, answers and positions of escalations',
    sql: `
      create temp table fill_ask as
      select e.*, n, pg_temp.id('ask ' || e.i || ' ' || n) as ask_id, case when e.answered then (array['accepted', 'accepted in part', 'answered', 'refused', 'redirected'])[1 + (e.i + n) % 5] end as said,
        case when e.state = 'closed' then (array['answered', 'in part', 'not answered'])[1 + (e.i + n) % 3] end as verdict
      from fill_escalation e, generate_series(1, 3) n where e.screened;
      insert into escalation_ask (id, partnership_id, group_id, escalation_id, audience_key, number, text, said, verdict)
      select ask_id, partnership_id, group_id, id, audience_key, n, pg_temp.prose('ask ' || i || n, 1), said, verdict from fill_ask;
      insert into desk_letter (id, desk_id, partnership, reference, title, letter, agreed, contact, sent_on, due_on, moved_due_on, calendar, closed_on, version)
      select letter_id, team_id, 'Region ' || lpad(p::text, 2, '0'), reference, 'Issue ' || i, pg_temp.prose('letter ' || i, 6), 'Agreed by consensus.', 'smp@region.example', day + 20, day + 48, day + 48,
        'england-and-wales', case when answered then day + 50 end, 1 from fill_escalation where letter_id is not null;
      insert into desk_ask (id, desk_id, letter_id, number, text, said) select pg_temp.id('desk ' || ask_id), team_id, letter_id, n, pg_temp.prose('ask ' || i || n, 1), said from fill_ask where letter_id is not null;
      insert into desk_event (id, desk_id, letter_id, kind, on_day, by, at)
      select pg_temp.id('desk event ' || id), team_id, letter_id, 'sent', day + 20, 'The secretariat', day + 20 + time '10:00' from fill_escalation where letter_id is not null;
      insert into escalation_sending (id, partnership_id, group_id, escalation_id, audience_key, number, addressee_id, addressee, rung, how, to_address, letter, calendar, due_days, sent_on, chase_on,
        due_on, late_on, climb_on, moved_due_on, moved_late_on, moved_climb_on, paused_days, acknowledged_on, answered_on, desk_id, letter_id, home_audience_key, home_preparers_key, home_restricted, ended_on)
      select pg_temp.id('sending ' || id), partnership_id, group_id, id, audience_key, 1, team_id, team, rung, case when letter_id is null then 'their own letter' else 'our mail' end, 'team@addressee.example',
        pg_temp.prose('letter ' || i, 6), 'england-and-wales', 20, day + 20, day + 34, day + 48, day + 62, day + 76, day + 48, day + 62, day + 76, 0, case when age > 30 then day + 24 end,
        case when answered then day + 50 end, case when letter_id is not null then team_id end, letter_id, home_key, preparers_key, true, case when state = 'closed' then day + 60 end
      from fill_escalation where sent;
      insert into escalation_event (id, partnership_id, group_id, escalation_id, sending_id, audience_key, kind, on_day, text, said_by, channel, recorded, by_id, at)
      select pg_temp.id('escalation event ' || e.id || k.kind), e.partnership_id, e.group_id, e.id, case when k.days >= 20 then pg_temp.id('sending ' || e.id) end,
        case when k.home then e.home_key else e.audience_key end, k.kind, e.day + k.days, case when k.says then pg_temp.prose('event ' || e.id || k.kind, 2) end,
        case when k.home then 'An officer' end, case when k.says then 'by mail' end, k.home, case when k.kind not in ('due', 'late') then e.secretariat_id end, e.day + k.days + time '10:00'
      from fill_escalation e join (values ('raised', 0, false, false), ('screened', 3, false, false), ('local step', 4, true, false), ('evidence', 6, true, false), ('agreed', 10, true, false), ('cleared', 16, false, false),
        ('sent', 20, true, false), ('acknowledged', 24, true, true), ('chased', 34, true, false), ('due', 48, false, false), ('reply', 50, true, true), ('verdict', 58, true, false), ('closed', 60, true, false)
      ) k (kind, days, says, home) on k.days <= e.age and (k.days = 0 or e.screened) and (k.days < 20 or e.sent) and (k.kind <> 'reply' or e.answered) and (k.days < 58 or e.state = 'closed');
      insert into escalation_answer (id, partnership_id, group_id, escalation_id, event_id, ask_id, ask_number, audience_key, said, words, on_day, at)
      select pg_temp.id('answer ' || a.ask_id), a.partnership_id, a.group_id, a.id, v.id, a.ask_id, a.n, a.home_key, a.said, pg_temp.prose('words ' || a.ask_id, 2), v.on_day, v.at
      from fill_ask a join escalation_event v on v.partnership_id = a.partnership_id and v.escalation_id = a.id and v.kind = 'reply' where a.said is not null;
      insert into escalation_verdict (id, partnership_id, group_id, escalation_id, ask_id, ask_number, audience_key, verdict, words, on_day, by_id, at)
      select pg_temp.id('verdict ' || ask_id), partnership_id, group_id, id, ask_id, n, audience_key, verdict, null, day + 58, secretariat_id, day + 58 + time '10:00' from fill_ask where verdict is not null;
      insert into escalation_position (id, partnership_id, group_id, escalation_id, audience_key, seat_id, position, words, channel, by_id, at)
      select pg_temp.id('position ' || e.id || s.id), e.partnership_id, e.group_id, e.id, e.audience_key, s.id, (array['endorses', 'endorses', 'endorses', 'does not endorse', 'abstains'])[1 + (e.i + s.s) % 5],
        case when (e.i + s.s) % 5 = 3 then pg_temp.prose('position ' || e.id || s.id, 1) end, 'on the page', e.secretariat_id, e.day + 9 + time '10:00'
      from fill_escalation e join fill_seat s on s.group_id = e.group_id and s.s between 2 and 7 where e.screened and e.state <> 'screened';
      insert into agenda_backlog (id, partnership_id, group_id, escalation_id, audience_key, preparers_key, restricted, title, note, landed_at, meeting_id)
      select pg_temp.id('backlog ' || e.id), e.partnership_id, e.group_id, e.id, e.home_key, e.preparers_key, true, 'Answer to ' || e.reference, pg_temp.prose('home ' || e.id, 2), e.day + 50 + time '10:00', later.id
      from fill_escalation e left join lateral (select id from fill_meeting m where m.group_id = e.group_id and m.day > e.day + 50 order by m.day limit 1) later on true where e.answered;
    `,
  },
];
