import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import type postgres from 'postgres';
import type { Audience, Hat, Interest, Line, Term } from './audience-oracle';

/* Random small worlds: two groups, twelve seats (each with a twin), three organisations, one person with many hats. Days count from 0; now is 5. */
export const now = 5;
const ids = (count: number) => Array.from({ length: count }, () => randomUUID());
const [partnership = '', ...rest] = ids(30);
const groups = rest.slice(0, 2);
const organisations = rest.slice(2, 5);
const meetings = rest.slice(5, 7);
const person = rest[7] ?? '';
const desk = rest[14] ?? '';
export const place = { partnership, person };

const sectors = ['council', 'contractor', 'voluntary'] as const;
export const seats = [...rest.slice(8, 14), ...rest.slice(15, 21)].map((id, n) => ({
  id,
  group: groups[n % 2] ?? '',
  kind: (['secretariat', 'voting', 'observer'] as const)[n % 3] ?? 'voting',
  // Of the two observers in each group one is a contractor's seat, which reads as such.
  sector: n % 6 === 5 ? ('contractor' as const) : (sectors[n % 3] ?? 'council'),
  organisation: n < 4 ? (organisations[n % 3] ?? null) : n < 6 ? null : (organisations[(n + 1) % 3] ?? null),
}));
/** A seat of the same group, kind and sector. */
const twinOf = (seat: (typeof seats)[number]) => seats[(seats.indexOf(seat) + 6) % 12] ?? seat;

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
    lapsed: fc.oneof({ arbitrary: fc.constant(false), weight: 4 }, { arbitrary: fc.constant(true), weight: 1 }),
    /** When the twin seat's appointment began, which this one carries on. */
    past: fc.option(fc.integer({ min: -3, max: 4 }), { freq: 2 }),
  })
  .map(({ span: time, meeting, past, ...hat }) => {
    const common = { ...hat, group: hat.seat.group, office: null, meeting: hat.kind === 'deputy for one meeting' ? meeting : null };
    const own = { ...common, ...dates(time) };
    if (past === null || past >= own.startedAt) return own;
    return { ...own, carriedFrom: { ...common, lapsed: false, seat: twinOf(hat.seat), startedAt: past, endedAt: own.startedAt } };
  });

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
  made: fc.integer({ min: 0, max: now }),
  rule: fc.constantFrom('group', 'only', 'except'),
  readers: fc.constantFrom('all', 'all', 'members', 'preparers'),
  terms: fc.array(term, { maxLength: 3 }),
});

export const interest: fc.Arbitrary<Interest> = fc.record({
  organisation: fc.constantFrom(...organisations),
  kind: fc.constantFrom('holds contract', 'subcontracts', 'is funded by'),
  counterparty: fc.constantFrom(...organisations),
  lastDay: fc.option(fc.integer({ min: -1, max: 6 })),
});

/** An organisation that became another. */
export const step = fc.record({ of: fc.constantFrom(...organisations), to: fc.constantFrom(...organisations) });
export interface Step {
  of: string;
  to: string;
}
const seatStep = fc.record({ of: fc.constantFrom(...seats.map(({ id }) => id)), to: fc.constantFrom(...seats.map(({ id }) => id)) });

const tale = fc.record({
  hats: fc.array(fc.oneof({ arbitrary: appointment, weight: 4 }, { arbitrary: office, weight: 1 }, { arbitrary: deskPlace, weight: 1 }), {
    minLength: 1,
    maxLength: 5,
  }),
  audiences: fc.array(audience, { minLength: 1, maxLength: 6 }),
  interests: fc.array(interest, { maxLength: 2 }),
  organisations: fc.array(step, { maxLength: 2 }),
  seats: fc.array(seatStep, { maxLength: 2 }),
});

const ofSeat = (id: string) => {
  const seat = seats.find((one) => one.id === id);
  return { group: seat?.group ?? '', organisation: seat?.organisation ?? organisations[0] ?? '' };
};

/** What is carried on is carried on by a seat and an organisation that went on, once each. */
export const world: fc.Arbitrary<World> = tale.map(({ organisations: steps, seats: seatSteps, ...told }) => {
  const carried = told.hats.flatMap((hat) => (hat.carriedFrom?.seat && hat.seat ? [{ of: hat.carriedFrom.seat, to: hat.seat }] : []));
  const seatLine = new Map([...seatSteps, ...carried.map(({ of, to }) => ({ of: of.id, to: to.id }))].map((one) => [one.of, one]));
  const line = carried.flatMap(({ of, to }) => (of.organisation && to.organisation ? [{ of: of.organisation, to: to.organisation }] : []));
  const all = new Map([...steps, ...line].map((one) => [one.of + one.to, one]));
  return { ...told, line: { organisations: [...all.values()], seats: [...seatLine.values()].map((one) => ({ ...one, ...ofSeat(one.of) })) } };
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
  const before = hat.carriedFrom ? await insertHat(sql, hat.carriedFrom) : null;
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
    await sql`insert into appointment ${sql({ ...common, seat_id: hat.seat.id, role_only: false, kind: hat.kind, from_organisation_id: hat.from, meeting_id: hat.meeting, carried_from_id: before, invited_until: hat.lapsed ? '2026-06-04' : null })}`;
  else await sql`insert into office ${sql({ ...common, kind: hat.office })}`;
  return id;
}

/** What went on in what; all of it long before now. */
export async function insertLine(sql: postgres.ISql, line: Line): Promise<void> {
  for (const { of, to } of line.organisations) await sql`insert into organisation_succession ${sql({ organisation_id: of, successor_id: to, on_day: '2026-05-01', recorded_at: at(0) })}`;
  for (const { of, to, group, organisation } of line.seats)
    await sql`insert into seat_succession ${sql({ partnership_id: partnership, group_id: group, seat_id: of, organisation_id: organisation, on_day: '2026-05-01', at: at(0), to_seat_id: to })}`;
}

export async function insertInterest(sql: postgres.ISql, one: Interest): Promise<string> {
  const id = randomUUID();
  await sql`insert into organisation_interest ${sql({ id, organisation_id: one.organisation, kind: one.kind, counterparty_id: one.counterparty, starts_on: '2026-01-01', ends_on: one.lastDay === null ? null : at(one.lastDay) })}`;
  return id;
}

export async function insertAudience(sql: postgres.ISql, one: Audience): Promise<number> {
  const [row] = await sql<{ key: number }[]>`insert into audience ${sql({
    partnership_id: partnership,
    group_id: one.group,
    occasion: one.meeting ? 'meeting' : 'standing record',
    occasion_id: one.meeting,
    dated: at(one.dated),
    made_at: at(one.made),
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
  line: Line;
}
