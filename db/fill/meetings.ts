import type { Step } from './step';

/** Meetings, the newest sixty days ahead, with their audiences, agendas and papers. */
export const meetings: Step[] = [
  {
    what: 'meetings',
    sql: `
      create temp table fill_meeting as
      select pg_temp.id('meeting ' || p || ' ' || k) as id, g.partnership_id, g.id as group_id, n.p, g.g, k, day, day - plan.today as days,
        pg_temp.at(day, 10 + 4 * (k % 2)) as starts_at, pg_temp.at(day, 12 + 4 * (k % 2)) as ends_at,
        case when day < plan.today and pg_temp.pick('cancelled ' || p || ' ' || k, 50) = 0 then 'cancelled' when day < plan.today then 'held'
          when day <= plan.today + 11 then 'papers issued' when day <= plan.today + 35 then 'notice issued' else 'planned' end as state
      from fill_plan plan, lateral (
        select n % 12 + 1 as p, n / 12 as k, d - case extract(isodow from d) when 6 then 1 when 7 then 2 else 0 end::int as day
        from generate_series(0, plan.meetings - 1) n, lateral (select plan.today + 60 - (n / 12 * 365.0 * plan.years * 12 / plan.meetings)::int as d) x
      ) n join fill_group g using (p) where g.g = 1 + (k + n.p) % 7;
      alter table fill_meeting add issued boolean, add held boolean, add h int;
      update fill_meeting set issued = state in ('papers issued', 'held'), held = state = 'held';
      update fill_meeting m set h = n.h from (select id, row_number() over (order by days, p) - 1 as h from fill_meeting where held) n where n.id = m.id;
      insert into meeting (id, partnership_id, group_id, starts_at, ends_at, place, link, state, sequence, version, notice_at, papers_issued_at, cancelled_at, reason)
      select id, partnership_id, group_id, starts_at, ends_at, 'County Hall, room ' || 1 + k % 9, case when k % 3 = 0 then 'https://meet.region.example/' || k end, state, 0, 3,
        case when state <> 'planned' then starts_at - interval '35 days' end, case when issued then starts_at - interval '8 days' end,
        case when state = 'cancelled' then starts_at - interval '3 days' end, case when state = 'cancelled' then 'Too few members could come.' end
      from fill_meeting;
      insert into meeting_move (id, partnership_id, group_id, meeting_id, was_starts_at, was_ends_at, reason, moved_at)
      select pg_temp.id('move ' || id), partnership_id, group_id, id, starts_at - interval '7 days', ends_at - interval '7 days', 'The room was taken.', starts_at - interval '40 days'
      from fill_meeting where pg_temp.pick('move ' || p || ' ' || k, 20) = 0;
      create index on fill_meeting (h);
      create index on fill_meeting (id);
      analyze fill_meeting;
    `,
  },
  {
    what: 'audiences',
    sql: `
      create function pg_temp.term(effect text, kind text, field text, id uuid) returns text language sql immutable as
        $$ select format('[["effect","%s"],["kind","%s"],["%s","%s"]]', effect, kind, field, id) $$;
      create function pg_temp.rule_hash(rule text, readers text, terms text[]) returns text language sql immutable as
        $$ select encode(sha256(convert_to('["' || rule || '","' || readers || '",' || array_to_json(array(select t from unnest(terms) t order by t collate "C")) || ']', 'UTF8')), 'hex') $$;

      -- Every restricted item has an audience of its own: not for the provider, not for it and the government, or only for some councils.
      create temp table fill_slot as
      select pg_temp.id('slot ' || m.p || ' ' || m.k || ' ' || n) as id, m.id as meeting_id, m.partnership_id, m.group_id, m.p, m.g, m.k, m.held, m.issued, m.h, n,
        n in (6, 7, 8) and pg_temp.pick('restricted ' || m.p || ' ' || m.k || ' ' || n, 5) < 2 as restricted
      from fill_meeting m, generate_series(1, 10) n;
      create temp table fill_term as
      select s.meeting_id, s.n, t.effect, t.kind, case when t.kind = 'seat' then seat.id end as seat_id, case when t.kind = 'subject' then seat.organisation_id end as organisation_id,
        row_number() over (partition by s.meeting_id, s.n order by seat.s) as position
      from fill_slot s join (values (6, 'exclude', 'subject', array[21]), (7, 'exclude', 'seat', array[20, 21]), (8, 'include', 'seat', array[2, 3, 4, 5, 16])) t (n, effect, kind, seats) on t.n = s.n
        join fill_seat seat on seat.p = s.p and seat.g = s.g and seat.s = any (t.seats)
      where s.restricted;
      create temp table fill_audience as
      select row_number() over (order by m.days, m.p, w.n, r.readers) as key, m.id as meeting_id, w.n, r.readers, w.rule, w.terms, m.partnership_id, m.group_id, m.starts_at
      from fill_meeting m join (
        select id as meeting_id, 0 as n, 'group' as rule, '{}'::text[] as terms from fill_meeting
        union all
        select meeting_id, n, case when n = 8 then 'only' else 'except' end,
          array_agg(pg_temp.term(effect, kind, case kind when 'seat' then 'seatId' else 'organisationId' end, coalesce(seat_id, organisation_id)))
        from fill_term group by meeting_id, n) w on w.meeting_id = m.id
      join (values ('all'), ('members'), ('preparers')) r (readers) on r.readers <> 'members' or m.held;
      insert into audience (key, partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash) overriding system value
      select key, partnership_id, group_id, 'meeting', meeting_id, starts_at, rule, readers, pg_temp.rule_hash(rule, readers, terms) from fill_audience;
      insert into audience_term (partnership_id, audience_key, position, effect, kind, seat_id, organisation_id)
      select a.partnership_id, a.key, t.position, t.effect, t.kind, t.seat_id, t.organisation_id from fill_audience a join fill_term t using (meeting_id, n);
      insert into audience (key, partnership_id, group_id, occasion, occasion_id, dated, rule, readers, rule_hash) overriding system value
      select (select max(key) from fill_audience) + row_number() over (order by p, g), partnership_id, id, 'standing record', null, timestamptz '2000-01-01Z', 'group', 'members',
        pg_temp.rule_hash('group', 'members', '{}') from fill_group;
      select setval(pg_get_serial_sequence('audience', 'key'), (select max(key) from audience));
      create index on fill_audience (meeting_id, n, readers);
      create index on fill_slot (h, n);
      analyze fill_audience; analyze fill_slot; analyze audience; analyze audience_term;
    `,
  },
  {
    what: 'agendas',
    sql: `
      insert into agenda_slot (id, partnership_id, group_id, meeting_id, audience_key, position, number, minutes, restricted, state)
      select s.id, s.partnership_id, s.group_id, s.meeting_id, a.key, s.n * 10, case when s.issued then s.n end, 5 + 5 * (s.n % 4), s.restricted, 'on the agenda'
      from fill_slot s join fill_audience a on a.meeting_id = s.meeting_id and a.n = 0 and a.readers = case when s.issued then 'all' else 'preparers' end;
      insert into agenda_item (id, partnership_id, group_id, meeting_id, slot_id, audience_key, intended_audience_key, title, purpose, lead_seat_id, note, version)
      select pg_temp.id('item ' || s.id), s.partnership_id, s.group_id, s.meeting_id, s.id, now.key, later.key,
        (array['Apologies and substitutes', 'Declarations of interest', 'Minutes of the last meeting', 'Matters arising and actions', 'Partner reports', 'Contingency accommodation',
          'Transfers at short notice', 'Response to the contract review', 'Move-on and housing', 'Any other business and next date'])[s.n],
        case when s.n in (3, 7) then 'decision' when s.n in (1, 2, 10) then 'information' else 'discussion' end, lead.id, case when s.n % 4 = 1 then pg_temp.prose('note ' || s.id, 1) end, 1
      from fill_slot s
        join fill_audience now on now.meeting_id = s.meeting_id and now.n = case when s.restricted then s.n else 0 end and now.readers = case when s.issued then 'all' else 'preparers' end
        join fill_audience later on later.meeting_id = s.meeting_id and later.n = now.n and later.readers = 'all'
        left join fill_seat lead on s.n between 4 and 9 and lead.p = s.p and lead.g = s.g and lead.s = s.n - 2;
      analyze agenda_slot; analyze agenda_item;
    `,
  },
];
