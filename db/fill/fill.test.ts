import { beforeAll, expect, test } from 'vitest';
import { ruleHash } from '../audience-hash';
import { withDatabase } from '../testing/database';
import { fillDatabase } from './fill';

const database = withDatabase();
const small = { years: 1, meetingsAYear: 48, today: '2026-11-23', say: () => undefined };
const url = () => database.url('tabled_owner');

beforeAll(async () => {
  await expect(fillDatabase(url(), small)).rejects.toThrow('not empty');
  await database.sql`delete from deployment`;
  await fillDatabase(url(), small);
});

test('gives each meeting its twenty actions and eighty paragraphs', async () => {
  const [row] = await database.sql`
    select (select count(*) from partnership)::int as partnerships, (select count(*) from meeting)::int as meetings,
      (select count(*) from action)::int as actions,
      (select count(*) from escalation)::int as escalations, (select count(*) from paragraph)::int as paragraphs,
      (select kind from deployment) as kind`;
  expect(row).toEqual({
    partnerships: 12,
    meetings: 48,
    actions: 960,
    escalations: 48,
    paragraphs: 3840,
    kind: 'test',
  });
});

test('is not made twice, nor over anything else', async () => {
  await expect(fillDatabase(url(), small)).rejects.toThrow('not empty');
  await database.sql`delete from deployment`;
  await expect(fillDatabase(url(), small)).rejects.toThrow('not empty');
});

test('hashes rules as the product does, each restricted item having its own', async () => {
  const rows = await database.sql<
    {
      rule: 'except';
      readers: 'all';
      hash: string;
      terms: { effect: string; kind: string; seatId: string }[];
    }[]
  >`
    select a.rule, a.readers, a.rule_hash as hash,
      jsonb_agg(jsonb_build_object('effect', t.effect, 'kind', t.kind, 'seatId', t.seat_id)) as terms
    from audience a join audience_term t on t.partnership_id = a.partnership_id and t.audience_key = a.key
    where t.kind = 'seat' group by a.partnership_id, a.key, a.rule, a.readers, a.rule_hash`;
  expect(rows.length).toBeGreaterThan(20);
  for (const { rule, readers, hash, terms } of rows) expect(ruleHash(rule, readers, terms)).toBe(hash);
  const [shared] = await database.sql<{ most: number }[]>`
    select coalesce(max(n), 0)::int as most from (
      select count(*) as n from agenda_item i join audience a on a.partnership_id = i.partnership_id and a.key = i.audience_key
      where a.rule <> 'group' group by i.audience_key) counted`;
  expect(shared?.most).toBe(1);
});

test('leaves nothing out of the group it stands in', async () => {
  const [row] = await database.sql<{ strays: number }[]>`
    select count(*)::int as strays from (
      select partnership_id, group_id, audience_key from paragraph union all
      select partnership_id, group_id, audience_key from action union all
      select partnership_id, group_id, audience_key from escalation_event union all
      select partnership_id, group_id, audience_key from agenda_item) x
    where not exists (select from audience a where a.partnership_id = x.partnership_id and a.group_id = x.group_id and a.key = x.audience_key)`;
  expect(row?.strays).toBe(0);
});
