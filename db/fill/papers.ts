import type { Step } from './step';

/** What hangs on a meeting beside its agenda: papers and who opened them, answers to the invitation, mails. */
export const papers: Step[] = [
  {
    what: 'papers',
    sql: `
      insert into paper (id, partnership_id, group_id, meeting_id, item_id, audience_key, title, position)
      select pg_temp.id('paper ' || s.id), s.partnership_id, s.group_id, s.meeting_id, i.id, i.audience_key, 'Paper ' || s.n || ': ' || i.title, 10
      from fill_slot s join agenda_item i on i.partnership_id = s.partnership_id and i.slot_id = s.id
      where s.n between 4 and 9 and pg_temp.pick('paper ' || s.id, 2) = 0;
      insert into paper_version (id, partnership_id, group_id, paper_id, audience_key, number, state, file_name, media_type, bytes, sha256, reason, received_at, closed_at)
      select pg_temp.id('version ' || p.id || v), p.partnership_id, p.group_id, p.id, p.audience_key, v,
        case when v = 1 and twice then 'replaced' when m.issued then 'issued' else 'received' end, p.title || '.pdf', 'application/pdf', 40000 + pg_temp.pick('bytes ' || p.id, 900000),
        encode(sha256(convert_to(p.id::text || v, 'UTF8')), 'hex'), case when v = 2 then 'Corrected figures' end, m.starts_at - interval '10 days' + v * interval '1 day',
        case when v = 1 and twice then m.starts_at - interval '8 days' end
      from paper p join fill_meeting m on m.id = p.meeting_id cross join lateral (select pg_temp.pick('twice ' || p.id, 5) = 0 as twice) t cross join generate_series(1, 2) v
      where v = 1 or twice;
      analyze paper; analyze paper_version;
      insert into paper_opening (id, partnership_id, group_id, version_id, person_id, opened_at)
      select pg_temp.id('opening ' || v.id || a.person_id), v.partnership_id, v.group_id, v.id, a.person_id, v.received_at + interval '3 days'
      from paper_version v join paper p on p.partnership_id = v.partnership_id and p.id = v.paper_id join fill_meeting m on m.id = p.meeting_id and m.issued
        join (select distinct group_id, person_id, started_at, coalesce(ended_at, 'infinity') as ended_at from fill_appointment where kind = 'holder' and not role_only and s > 1) a
          on a.group_id = v.group_id and m.starts_at >= a.started_at and m.starts_at < a.ended_at
      where pg_temp.pick('opening ' || v.id || a.person_id, 2) = 0 and m.days < 4;
    `,
  },
  {
    what: 'answers and mails',
    sql: `
      insert into invitation_answer (id, partnership_id, group_id, meeting_id, seat_id, answer, channel, answered_by_id, answered_at)
      select pg_temp.id('answer ' || m.id || a.seat_id), m.partnership_id, m.group_id, m.id, a.seat_id,
        (array['attending', 'attending', 'attending', 'apologies', 'sending the deputy'])[1 + pg_temp.pick('answer ' || m.id || a.seat_id, 5)],
        case when pg_temp.pick('channel ' || m.id || a.seat_id, 4) = 0 then 'by mail' else 'on the page' end, a.person_id, m.starts_at - interval '20 days'
      from fill_meeting m join fill_appointment a on a.group_id = m.group_id and a.kind = 'holder' and m.starts_at >= a.started_at and (a.ended_at is null or m.starts_at < a.ended_at)
      where m.state <> 'planned' and pg_temp.pick('answers ' || m.id || a.seat_id, 7) > 0;
      insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at, sent_at)
      select pg_temp.id('mail ' || m.id || a.person_id || k.kind), m.partnership_id, m.group_id, a.person_id, k.kind, m.id, 0,
        case when c.email is null then 'no address' else 'sent' end, at.at, case when c.email is not null then at.at end
      from fill_meeting m
        join (select distinct group_id, person_id, started_at, coalesce(ended_at, 'infinity') as ended_at from fill_appointment) a
          on a.group_id = m.group_id and m.starts_at >= a.started_at and m.starts_at < a.ended_at
        join (values ('meeting notice', -35), ('papers issued', -8), ('minutes circulated', 12)) k (kind, days)
          on case k.kind when 'meeting notice' then m.state <> 'planned' when 'papers issued' then m.issued else m.held and m.days < -12 end
        left join person_contact c on c.person_id = a.person_id
        cross join lateral (select m.starts_at + k.days * interval '1 day' as at) at;
      analyze invitation_answer; analyze mail;
    `,
  },
];
