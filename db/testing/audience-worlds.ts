import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type postgres from 'postgres';
import type { Audience, Hat, Interest, Term } from './audience-oracle';

/* Random small worlds: two groups, six seats, three organisations, one person with many hats. Days count from 0; now is 5. */
export const now = 5;
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const [partnership = '', ...rest] = ids(20);
const groups = rest.slice(0, 2);
const organisations = rest.slice(2, 5);
const meetings = rest.slice(5, 7);
const person = rest[7] ?? '';
const desk = rest[14] ?? '';
export const place = { partnership, person };

const sectors = ['council', 'contractor', 'voluntary'] as const;
export const seats = rest.slice(8, 14).map((id, n) => ({
  id,
  group: groups[n % 2] ?? '',
  kind: (['secretariat', 'voting', 'observer'] as const)[n % 3] ?? 'voting',
  sector: sectors[n % 3] ?? 'council',
  organisation: n < 4 ? (organisations[n % 3] ?? null) : null,
}));

const span = fc.record({
  startedAt: fc.integer({ min: 0, max: 7 }),
  lasts: fc.option(fc.integer({ min: 0, max: 8 })),
});
const dates = ({ startedAt, lasts }: { startedAt: number; lasts: number | null }) => ({
  startedAt,
  endedAt: lasts === null ? null : startedAt + lasts,
});

const appointment: fc.Arbitrary<Hat> = fc
  .record({
    seat: fc.constantFrom(...seats),
    from: fc.option(fc.constantFrom(...organisations), { freq: 2 }),
    kind: fc.constantFrom('holder', 'holder', 'standing deputy', 'deputy for one meeting', 'assistant'),
    meeting: fc.constantFrom(...meetings),
    span,
  })
  .map(({ span: time, meeting, ...hat }) => ({
    ...hat,
    group: hat.seat.group,
    office: null,
    meeting: hat.kind === 'deputy for one meeting' ? meeting : null,
    ...dates(time),
  }));

const office: fc.Arbitrary<Hat> = fc
  .record({
    group: fc.constantFrom(...groups),
    office: fc.constantFrom('chair', 'vice-chair', 'records officer'),
    span,
  })
  .map(({ span: time, ...hat }) => ({
    ...hat,
    seat: null,
    from: null,
    kind: null,
    meeting: null,
    ...dates(time),
  }));

/** A place at a desk of the first organisation. */
const deskPlace: fc.Arbitrary<Hat> = span.map((time) => ({ group: null, seat: null, from: organisations[0] ?? null, kind: null, office: null, meeting: null, ...dates(time) }));

const term: fc.Arbitrary<Term> = fc.oneof(
  fc.record({
    effect: fc.constantFrom('include', 'exclude'),
    kind: fc.constant('seat'),
    of: fc.constantFrom(...seats.map(({ id }) => id)),
  }),
  fc.record({
    effect: fc.constantFrom('include', 'exclude'),
    kind: fc.constant('sector'),
    of: fc.constantFrom(...sectors),
  }),
  fc.record({
    effect: fc.constantFrom('include', 'exclude'),
    kind: fc.constant('organisation'),
    of: fc.constantFrom(...organisations),
  }),
  fc.record({
    effect: fc.constant('exclude'),
    kind: fc.constantFrom('subject', 'contract holder'),
    of: fc.constantFrom(...organisations),
  }),
);

const audience: fc.Arbitrary<Audience> = fc.record({
  group: fc.constantFrom(...groups),
  meeting: fc.option(fc.constantFrom(...meetings), { freq: 3 }),
  dated: fc.integer({ min: 0, max: 6 }),
  rule: fc.constantFrom('group', 'only', 'except'),
  readers: fc.constantFrom('all', 'all', 'members', 'preparers'),
  terms: fc.array(term, { maxLength: 3 }),
});

export const interest: fc.Arbitrary<Interest> = fc.record({
  organisation: fc.constantFrom(...organisations),
  kind: fc.constantFrom('holds contract', 'subcontracts', 'is funded by'),
  counterparty: fc.constantFrom(...organisations),
  live: fc.boolean(),
});

export const world = fc.record({
  hats: fc.array(fc.oneof({ arbitrary: appointment, weight: 4 }, { arbitrary: office, weight: 1 }, { arbitrary: deskPlace, weight: 1 }), {
    minLength: 1,
    maxLength: 5,
  }),
  audiences: fc.array(audience, { minLength: 1, maxLength: 6 }),
  interests: fc.array(interest, { maxLength: 2 }),
});

export const at = (day: number) => new Date(Date.UTC(2026, 5, 1 + day, 12));

/** What every world shares. */
export async function insertGround(sql: postgres.ISql): Promise<void> {
  await sql`insert into organisation ${sql(organisations.map((id) => ({ id, name: id, kind: 'charity' })))}`;
  await sql`insert into addressee (id, slug, organisation_id, name, rung, calendar, due_days, chase_days, late_days, climb_days, effective_from)
    values (${desk}, 'world', ${organisations[0] ?? ''}, 'Desk', 4, 'scotland', 20, 10, 30, 40, '2026-01-01')`;
  await sql`insert into partnership (id, slug, name, short_name, nations, calendar, languages, state)
    values (${partnership}, 'world', 'World', 'World', '{England}', 'scotland', '{en}', 'active')`;
  await sql`insert into groups ${sql(groups.map((id, n) => ({ id, partnership_id: partnership, slug: `g${n}`, code: `G${n}`, name: id, kind: 'board' })))}`;
  await sql`insert into person (id, name, made_at) values (${person}, 'Somebody', now())`;
  await sql`insert into seat ${sql(
    seats.map((seat, position) => ({
      id: seat.id,
      partnership_id: partnership,
      group_id: seat.group,
      organisation_id: seat.organisation,
      label: seat.id,
      kind: seat.kind,
      sector: seat.sector,
      role_only: false,
      position,
      started_at: at(-9),
    })),
  )}`;
}

export async function insertHat(sql: postgres.ISql, hat: Hat): Promise<string> {
  const id = randomUUID();
  if (hat.group === null) {
    await sql`insert into desk_appointment ${sql({ id, desk_id: desk, person_id: person, role: 'member', started_at: at(hat.startedAt), ended_at: hat.endedAt === null ? null : at(hat.endedAt) })}`;
    return id;
  }
  const common = {
    id,
    partnership_id: partnership,
    group_id: hat.group,
    person_id: person,
    starts_on: '2026-06-01',
    started_at: at(hat.startedAt),
    ended_at: hat.endedAt === null ? null : at(hat.endedAt),
  };
  if (hat.seat)
    await sql`insert into appointment ${sql({ ...common, seat_id: hat.seat.id, role_only: false, kind: hat.kind, from_organisation_id: hat.from, meeting_id: hat.meeting })}`;
  else await sql`insert into office ${sql({ ...common, kind: hat.office })}`;
  return id;
}

export async function insertInterest(sql: postgres.ISql, one: Interest): Promise<void> {
  await sql`insert into organisation_interest ${sql({ id: randomUUID(), organisation_id: one.organisation, kind: one.kind, counterparty_id: one.counterparty, starts_on: '2026-01-01', ends_on: one.live ? null : '2026-01-02' })}`;
}

export async function insertAudience(sql: postgres.ISql, one: Audience): Promise<number> {
  const [row] = await sql<{ key: number }[]>`insert into audience ${sql({
    partnership_id: partnership,
    group_id: one.group,
    occasion: one.meeting ? 'meeting' : 'standing record',
    occasion_id: one.meeting,
    dated: at(one.dated),
    rule: one.rule,
    readers: one.readers,
    rule_hash: randomUUID(),
  })} returning key`;
  if (!row) throw new Error('no audience');
  for (const [position, { effect, kind, of }] of one.terms.entries())
    await sql`insert into audience_term ${sql({
      partnership_id: partnership,
      audience_key: row.key,
      position,
      effect,
      kind,
      seat_id: kind === 'seat' ? of : null,
      sector: kind === 'sector' ? of : null,
      organisation_id: kind === 'organisation' || kind === 'subject' || kind === 'contract holder' ? of : null,
    })}`;
  return row.key;
}

export interface World {
  hats: Hat[];
  audiences: Audience[];
  interests: Interest[];
}
