import fc from 'fast-check';
import type postgres from 'postgres';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { reads, type Interest } from './testing/audience-oracle';
import {
  at,
  insertAudience,
  insertGround,
  insertHat,
  insertInterest,
  insertLine,
  interest,
  now,
  place,
  step,
  world,
  type Step,
  type World,
} from './testing/audience-worlds';
import { withDatabase } from './testing/database';
import { deep } from './testing/deep';

const database = withDatabase();
const numRuns = deep ? 10_000 : 500;
/** A guard against hanging, not a limit of speed: ten thousand worlds take their time on a slow machine. */
const timeout = deep ? 7_200_000 : 900_000;
beforeAll(() => insertGround(database.sql));

let administrator: postgres.Sql | undefined;
const admin = () => (administrator ??= database.connectAdministrator());

/** What `select` returns to the application itself: one row of content in each audience, read under row security. */
async function rowsOf(sql: postgres.TransactionSql, keys: number[]): Promise<Set<number>> {
  for (const key of keys)
    await sql`
      insert into escalation (id, partnership_id, group_id, audience_key, state, raised_by_id, raised_at, version)
      select gen_random_uuid(), partnership_id, group_id, key, 'raised', ${place.person}, now(), 1 from audience where key = ${key}`;
  await sql`set local role tabled_app`;
  await sql`select open_context(${place.person}, null, ${at(now)})`;
  const rows = await sql<{ audience_key: number }[]>`select audience_key from escalation`;
  await sql`reset role`;
  return new Set(rows.map((row) => row.audience_key));
}

const keysOf = async (sql: postgres.ISql, day = now): Promise<number[]> => {
  const [row] = await sql<
    { keys: number[] }[]
  >`select audiences_of(${place.person}, ${[place.partnership]}::uuid[], ${at(day)}) as keys`;
  return row?.keys ?? [];
};

class Undo extends Error {}

/** Does something and takes it back, whatever it was. */
async function undone(by: { begin(work: (sql: postgres.TransactionSql) => Promise<never>): Promise<unknown> }, work: (sql: postgres.TransactionSql) => Promise<void>): Promise<void> {
  await by
    .begin(async (sql) => {
      await work(sql);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

interface Made {
  hats: string[];
  interests: string[];
  keys: number[];
}

/** Tells a world in a transaction, looks at it, takes it back. */
async function told({ hats, audiences, interests, line }: World, look: (sql: postgres.TransactionSql, made: Made) => Promise<void>) {
  await undone(admin(), async (sql) => {
    const made: Made = { hats: [], interests: [], keys: [] };
    for (const hat of hats) made.hats.push(await insertHat(sql, hat));
    for (const one of interests) made.interests.push(await insertInterest(sql, one));
    await insertLine(sql, line);
    for (const one of audiences) made.keys.push(await insertAudience(sql, one));
    await look(sql, made);
  });
}

test(`the written rule, the function that computes it and the rows that come back agree, in ${numRuns} worlds`, { timeout }, async () => {
  const property = fc.asyncProperty(world, (one) =>
    told(one, async (sql, { keys }) => {
      const found = new Set(await keysOf(sql));
      const written = one.audiences.map((audience) => reads(one.hats, audience, one.interests, now, one.line));
      expect(keys.map((key) => found.has(key))).toEqual(written);
      const rows = await rowsOf(sql, keys);
      expect(keys.map((key) => rows.has(key))).toEqual(written);
    }),
  );
  await fc.assert(property, { numRuns });
});

/** What may happen to a world, and whatever of it: nobody reads by it what they did not read before. */
const happenings = fc.record({ declared: interest, merger: step, nth: fc.nat(), later: fc.boolean() });
type Happening = (sql: postgres.TransactionSql, one: World, made: Made, by: { declared: Interest; merger: Step; nth: number }) => Promise<unknown>;
const neverGrants: Record<string, Happening> = {
  'an appointment, office or place at a desk ends': async (sql, one, made, { nth }) => {
    const id = made.hats[nth % one.hats.length] ?? '';
    for (const table of ['appointment', 'office', 'desk_appointment']) await sql`update ${sql(table)} set ended_at = ${at(now)} where id = ${id} and started_at <= ${at(now)} and (ended_at is null or ended_at > ${at(now)})`;
  },
  'a seat is closed': async (sql, one, _, { nth }) => {
    const seat = one.hats[nth % one.hats.length]?.seat;
    if (seat) await sql`update seat set ended_at = ${at(now)} where id = ${seat.id}`;
  },
  'an invitation lapses': async (sql, one, made, { nth }) => sql`update appointment set invited_until = '2026-06-04' where id = ${made.hats[nth % one.hats.length] ?? ''}`,
  'an audience is narrowed': async (sql, _, { keys }, { nth }) => sql`
    insert into audience_term (partnership_id, audience_key, position, effect, kind, sector) values (${place.partnership}, ${keys[nth % keys.length] ?? 0}, 99, 'exclude', 'sector', 'council')`,
  'an interest is declared': (sql, _, __, { declared }) => insertInterest(sql, declared),
  'a contract ends': async (sql, _, { interests }, { nth }) =>
    // As the register takes it: today is its last day, or a later one.
    sql`update organisation_interest set ends_on = ${at(now)} where id = ${interests[nth % interests.length] ?? null} and (ends_on is null or ends_on > ${at(now)})`,
  'an organisation becomes another': async (sql, { line }, _, { merger }) => {
    const known = line.organisations.some(({ of, to }) => of === merger.of && to === merger.to);
    if (!known) await insertLine(sql, { organisations: [merger], seats: [] });
  },
};

test(`ending, closing, narrowing and declaring never grant anything, in ${numRuns} worlds`, { timeout }, async () => {
  const property = fc.asyncProperty(world, happenings, (one, by) =>
    told(one, async (sql, made) => {
      // At the instant, or a day later.
      const day = by.later ? now + 1 : now;
      const before = new Set(await keysOf(sql, day));
      for (const [what, happen] of Object.entries(neverGrants))
        await undone({ begin: (work) => sql.savepoint(work) }, async (inner) => {
          await happen(inner, one, made, by);
          expect((await keysOf(inner, day)).filter((key) => !before.has(key)), what).toEqual([]);
          looked += 1;
        });
    }),
  );
  await fc.assert(property, { numRuns });
});

const began = Date.now();
let looked = 0;
afterAll(() => {
  console.log(`three deciders: ${numRuns} worlds, ${looked} endings and declarations in ${((Date.now() - began) / 60_000).toFixed(1)} min`);
});
