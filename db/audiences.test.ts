import fc from 'fast-check';
import type postgres from 'postgres';
import { beforeAll, expect, test } from 'vitest';
import { excludes, reads, type Interest } from './testing/audience-oracle';
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
  type World,
} from './testing/audience-worlds';
import { withDatabase } from './testing/database';
import { deep } from './testing/deep';

const database = withDatabase();
const numRuns = deep ? 10_000 : 500;
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

const keysOf = async (sql: postgres.ISql): Promise<number[]> => {
  const [row] = await sql<
    { keys: number[] }[]
  >`select audiences_of(${place.person}, ${[place.partnership]}::uuid[], ${at(now)}) as keys`;
  return row?.keys ?? [];
};

class Undo extends Error {}

/** Tells a world in a transaction, looks at it, takes it back. */
async function told(
  { hats, audiences, interests, line }: World,
  look: (sql: postgres.TransactionSql, keys: number[], ids: string[]) => Promise<void>,
) {
  await admin()
    .begin(async (sql) => {
      const ids: string[] = [];
      for (const hat of hats) ids.push(await insertHat(sql, hat));
      for (const one of interests) await insertInterest(sql, one);
      await insertLine(sql, line);
      const keys: number[] = [];
      for (const one of audiences) keys.push(await insertAudience(sql, one));
      await look(sql, keys, ids);
      throw new Undo();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error;
    });
}

test(
  `the written rule, the function that computes it and the rows that come back agree, in ${numRuns} worlds`,
  { timeout: 900_000 },
  async () => {
    const property = fc.asyncProperty(world, (one) =>
      told(one, async (sql, keys) => {
        const found = new Set(await keysOf(sql));
        const written = one.audiences.map((audience) => reads(one.hats, audience, one.interests, now, one.line));
        expect(keys.map((key) => found.has(key))).toEqual(written);
        const rows = await rowsOf(sql, keys);
        expect(keys.map((key) => rows.has(key))).toEqual(written);
      }),
    );
    await fc.assert(property, { numRuns });
  },
);

test('declaring an interest never grants', { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(world, interest, (one, declared: Interest) =>
    told(one, async (sql) => {
      const before = new Set(await keysOf(sql));
      await insertInterest(sql, declared);
      expect((await keysOf(sql)).filter((key) => !before.has(key))).toEqual([]);
    }),
  );
  await fc.assert(property, { numRuns });
});

test('recording what an organisation became never grants', { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(world, step, (one, merger) =>
    told(one, async (sql) => {
      const before = new Set(await keysOf(sql));
      const known = one.line.organisations.some(({ of, to }) => of === merger.of && to === merger.to);
      if (!known) await insertLine(sql, { organisations: [merger], seats: [] });
      expect((await keysOf(sql)).filter((key) => !before.has(key))).toEqual([]);
    }),
  );
  await fc.assert(property, { numRuns });
});

test(
  'ending a hat never grants, except what is dated after it and was closed to that hat alone',
  { timeout: 900_000 },
  async () => {
    const property = fc.asyncProperty(world, fc.nat(), (one, nth) =>
      told(one, async (sql, keys, ids) => {
        const ended = nth % one.hats.length;
        const hat = one.hats[ended];
        const before = new Set(await keysOf(sql));
        await sql`update appointment set ended_at = ${at(now)} where id = ${ids[ended] ?? ''} and started_at <= ${at(now)}`;
        await sql`update office set ended_at = ${at(now)} where id = ${ids[ended] ?? ''} and started_at <= ${at(now)}`;
        for (const key of (await keysOf(sql)).filter((found) => !before.has(found))) {
          const audience = one.audiences[keys.indexOf(key)];
          expect(audience && audience.dated >= now && hat && audience.terms.some((term) => excludes(hat, term, one.interests, one.line))).toBe(true);
        }
      }),
    );
    await fc.assert(property, { numRuns });
  },
);

test('narrowing an audience and closing a seat never grant', { timeout: 900_000 }, async () => {
  const property = fc.asyncProperty(world, fc.nat(), (one, nth) =>
    told(one, async (sql, keys) => {
      const before = new Set(await keysOf(sql));
      const [narrowed, seat] = [keys[nth % keys.length] ?? 0, one.hats[nth % one.hats.length]?.seat];
      await sql`insert into audience_term (partnership_id, audience_key, position, effect, kind, sector) values (${place.partnership}, ${narrowed}, 99, 'exclude', 'sector', 'council')`;
      expect((await keysOf(sql)).filter((key) => !before.has(key))).toEqual([]);
      const hats = one.hats.filter((hat) => hat.seat !== null && hat.seat.id === seat?.id);
      if (seat) await sql`update seat set ended_at = ${at(now)} where id = ${seat.id}`;
      for (const key of (await keysOf(sql)).filter((found) => !before.has(found))) {
        const audience = one.audiences[keys.indexOf(key)];
        expect(audience && audience.dated >= now && audience.terms.some((term) => hats.some((hat) => excludes(hat, term, one.interests, one.line)))).toBe(true);
      }
    }),
  );
  await fc.assert(property, { numRuns });
});
