import type { Step } from './step';

/** The record of every meeting that was held: eighty paragraphs a meeting, two decisions, a reservation now and then. */
export const minutes: Step[] = [
  {
    what: 'minutes and attendance',
    sql: `
      alter table fill_meeting add minutes_id uuid, add stage text;
      update fill_meeting set minutes_id = pg_temp.id('minutes ' || id),
        stage = case when days < -100 then 'approved' when days < -12 then 'circulated' when days < -5 then 'cleared' else 'drafting' end where held;
      insert into minutes (id, partnership_id, group_id, meeting_id, state, version, started_at, saved_at, sent_at, cleared_at, cleared_by_id, circulated_at, corrections_until)
      select m.minutes_id, m.partnership_id, m.group_id, m.id, m.stage, 90, m.starts_at, m.ends_at, case when m.stage <> 'drafting' then m.starts_at + interval '3 days' end,
        case when m.stage <> 'drafting' then m.starts_at + interval '5 days' end,
        case when m.stage <> 'drafting' then (select person_id from fill_appointment a where a.group_id = m.group_id and a.s = 2 and a.kind = 'holder' order by t limit 1) end,
        case when m.stage in ('approved', 'circulated') then m.starts_at + interval '12 days' end, case when m.stage in ('approved', 'circulated') then m.day + 28 end
      from fill_meeting m where m.held;
      insert into attendance (id, partnership_id, group_id, meeting_id, seat_id, presence, capacity, recorded_at)
      select pg_temp.id('attendance ' || m.id || s.id), m.partnership_id, m.group_id, m.id, s.id,
        (array['in person', 'in person', 'online', 'online', 'apologies', 'absent'])[1 + pg_temp.pick('present ' || m.id || s.id, 6)], 'holder', m.ends_at
      from fill_meeting m join fill_seat s on s.group_id = m.group_id where m.held;
    `,
  },
  {
    what: 'paragraphs',
    sql: `
      create temp table fill_paragraph as
      select pg_temp.id('paragraph ' || m.p || ' ' || m.k || ' ' || j) as id, m.partnership_id, m.group_id, m.id as meeting_id, m.minutes_id, m.p, m.g, m.h, m.day, m.stage, j,
        slot.id as slot_id, slot.n, slot.restricted, j / 10 + 1 as number,
        case when j in (26, 36) then 'decision' when j = 46 and m.k % 3 = 0 then 'reservation' when j % 4 = 1 then 'action' when j % 9 = 0 then 'note' else 'discussion' end as kind,
        said.id as said_id, said.label as said_by, said.sector as said_for, (array['organisation', 'sector', 'none'])[1 + j % 3] as attribution,
        case when m.stage in ('approved', 'circulated') then later.key else now.key end as audience_key, later.key as intended_key
      from fill_plan plan, lateral (select count(*)::int as held from fill_meeting where held) all_held, generate_series(0, 80 * plan.meetings - 1) i,
        lateral (select i % held as h, i / held as j) which
        join fill_meeting m using (h) join fill_slot slot on slot.h = m.h and slot.n = 1 + which.j % 10
        join fill_seat said on said.group_id = m.group_id and said.s = 2 + which.j % 5
        join fill_audience now on now.meeting_id = m.id and now.n = case when slot.restricted then slot.n else 0 end and now.readers = 'preparers'
        join fill_audience later on later.meeting_id = m.id and later.n = now.n and later.readers = 'members';
      insert into paragraph (id, partnership_id, group_id, minutes_id, slot_id, audience_key, intended_audience_key, position, number, kind, text, attribution, shown_as, state, version)
      select id, partnership_id, group_id, minutes_id, slot_id, audience_key, intended_key, number * 10, case when stage in ('approved', 'circulated') then number end, kind,
        pg_temp.prose(id::text, 2 + j % 2), case when kind = 'reservation' then 'organisation' else attribution end,
        case when kind = 'reservation' or attribution = 'organisation' then said_by when attribution = 'sector' then 'a ' || said_for || ' representative' end,
        case stage when 'approved' then 'approved' when 'circulated' then 'unconfirmed' else 'draft' end, 1
      from fill_paragraph;
      create index on fill_paragraph (h, j);
      analyze fill_paragraph; analyze paragraph;
    `,
  },
  {
    what: 'speakers, decisions, reservations, corrections',
    sql: `
      insert into paragraph_speaker (paragraph_id, partnership_id, group_id, seat_id)
      select id, partnership_id, group_id, said_id from fill_paragraph where attribution = 'sector' and kind <> 'reservation';
      create function pg_temp.reference(g int, restricted boolean, day date, prefix text, rank bigint) returns text language sql immutable as
        $$ select (array['BRD', 'ASY', 'UAS', 'RES', 'ESO', 'UKR', 'MOV', 'VCS'])[g] || case when restricted then '-C' else '' end || '-' || extract(year from day) || '-' || prefix
          || case when rank < 1000 then lpad(rank::text, case when prefix = '' then 3 else 2 end, '0') else rank::text end $$;
      insert into decision (id, partnership_id, group_id, paragraph_id, audience_key, reference, method)
      select pg_temp.id('decision ' || id), partnership_id, group_id, id, audience_key,
        pg_temp.reference(g, restricted, day, 'D', row_number() over (partition by group_id, restricted, extract(year from day) order by day, h, j)), 'consensus'
      from fill_paragraph where kind = 'decision';
      insert into reservation (id, partnership_id, group_id, paragraph_id, audience_key, decision_paragraph_id, seat_id, source, told_how, told_on, confirmed_at)
      select pg_temp.id('reservation ' || r.id), r.partnership_id, r.group_id, r.id, r.audience_key, d.id, r.said_id, 'recorded by the secretariat', 'in the meeting', r.day, r.day + interval '3 days'
      from fill_paragraph r join fill_paragraph d on d.h = r.h and d.j = 26 where r.kind = 'reservation';
      insert into correction (id, partnership_id, group_id, paragraph_id, audience_key, seat_id, proposed_text, reason, state, proposed_at, settled_at)
      select pg_temp.id('correction ' || id), partnership_id, group_id, id, audience_key, said_id, pg_temp.prose('correction ' || id, 2), null,
        case when stage = 'approved' then 'accepted' else 'proposed' end, day + interval '15 days', case when stage = 'approved' then day + interval '30 days' end
      from fill_paragraph where j = 14 and h % 3 = 0 and stage in ('approved', 'circulated');
    `,
  },
  {
    what: 'approved versions',
    sql: `
      insert into minutes_approval (id, partnership_id, group_id, minutes_id, audience_key, version, how, method, approved_at, lines, sha256)
      select pg_temp.id('approval ' || minutes_id || audience_key), partnership_id, group_id, minutes_id, audience_key, 1, 'as presented', 'by correspondence', approved_at, lines,
        encode(sha256(convert_to(lines, 'UTF8')), 'hex')
      from (
        select f.partnership_id, f.group_id, f.minutes_id, f.audience_key, max(f.day) + interval '60 days' as approved_at,
          string_agg(f.n || '.' || f.number || E'\\t' || f.kind || E'\\t' || coalesce(d.reference || E'\\t' || d.method || E'\\t', '') || coalesce(p.shown_as, '') || E'\\t' || p.text || E'\\n',
            '' order by f.n, f.number) as lines
        from fill_paragraph f join paragraph p on p.partnership_id = f.partnership_id and p.id = f.id left join decision d on d.partnership_id = f.partnership_id and d.paragraph_id = f.id
        where f.stage = 'approved' group by f.partnership_id, f.group_id, f.minutes_id, f.audience_key) part;
    `,
  },
];
