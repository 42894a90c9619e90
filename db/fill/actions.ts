import type { Step } from './step';

/** Twenty actions and requests a meeting, each out of a paragraph; most of the old ones closed, a few never. */
export const actions: Step[] = [
  {
    what: 'actions and requests',
    sql: `
      create temp table fill_action as
      select pg_temp.id('action ' || f.id) as id, f.partnership_id, f.group_id, f.p, f.g, f.id as paragraph_id, f.intended_key as audience_key, f.restricted, f.day, f.h, f.j, seat.id as seat_id,
        case when seat.sector in ('government', 'contractor') then 'request' else 'action' end as kind, secretariat.id as secretariat_id, plan.today - f.day as age,
        pg_temp.pick('due ' || f.id, 40) + 20 as within, pg_temp.pick('re-dated ' || f.id, 5) = 0 as redated,
        pg_temp.pick('closed ' || f.id, 100) < case when plan.today - f.day < 45 then 20 when plan.today - f.day < 200 then 65 else 98 end as closed
      from fill_plan plan, lateral (select count(*)::int as held from fill_meeting where held) all_held, generate_series(0, 20 * plan.meetings - 1) i,
        lateral (select i % held as h, 4 * (i / held % 20) + 1 + 2 * (i / held / 20) as j) which
        join fill_paragraph f using (h, j)
        join fill_seat seat on seat.group_id = f.group_id and seat.s = (array[2, 3, 4, 5, 6, 16, 19, 20, 21])[1 + pg_temp.pick('seat ' || f.id, 9)]
        join fill_seat secretariat on secretariat.group_id = f.group_id and secretariat.s = 1;
      analyze fill_action;
      insert into action (id, partnership_id, group_id, audience_key, reference, kind, text, paragraph_id, seat_id, looked_after_by_id, first_due, due, state, ending, opened_at, version)
      select id, partnership_id, group_id, audience_key, pg_temp.reference(g, restricted, day, '', row_number() over (partition by group_id, restricted, extract(year from day) order by day, h, j)),
        kind, pg_temp.prose(id::text, 1), paragraph_id, seat_id, case when kind = 'request' then secretariat_id end, day + within, day + within + case when redated then 30 else 0 end,
        case when closed then 'closed' when kind = 'action' then case when h % 9 = 0 then 'proposed closed' else 'open' end else (array['asked', 'accepted', 'no reply'])[1 + h % 3] end,
        case when closed then (array['done', 'done', 'done', 'done', 'superseded', 'unresolved'])[1 + h % 6] end, day + time '12:00', 1
      from fill_action;
      insert into action_event (id, partnership_id, group_id, action_id, audience_key, kind, text, from_due, to_due, channel, by_id, at)
      select pg_temp.id('event ' || a.id || e.kind), a.partnership_id, a.group_id, a.id, a.audience_key, e.kind, pg_temp.prose('event ' || a.id || e.kind, 1),
        case when e.kind = 're-dated' then a.day + a.within end, case when e.kind = 're-dated' then a.day + a.within + 30 end, 'in the meeting', person.id, a.day + (e.days + 1) * interval '1 day'
      from fill_action a
        join (values ('progress', 14), ('re-dated', 20), ('chased', 25), ('closed', 40)) e (kind, days)
          on case e.kind when 'progress' then a.j % 8 = 1 when 're-dated' then a.redated when 'chased' then a.kind = 'request' else a.closed end
        join lateral (select pg_temp.id('person ' || a.p || ' secretariat 0') as id) person on true;
      analyze action; analyze action_event;
    `,
  },
];

/** After everything that has a reference, so that the product goes on counting where the fill ended. */
export const counters: Step = {
  what: 'counters of references',
  sql: `
    insert into reference_counter (partnership_id, series, last)
    select partnership_id, regexp_replace(reference, '[0-9]+$', ''), max(substring(reference from '[0-9]+$')::int)
    from (select partnership_id, reference from action union all select partnership_id, reference from decision
        union all select partnership_id, reference from escalation where reference is not null) given group by 1, 2;
  `,
};
