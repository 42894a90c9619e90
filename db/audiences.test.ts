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
  interest,
  now,
  place,
  world,
  type World,
} from './testing/audience-worlds';
import { withDatabase } from './testing/database';
import { deep } from './testing/deep';

const database = withDatabase();
const numRuns = deep ? 10_000 : 500;
beforeAll(() => insertGround(database.sql));

const keysOf = async (sql: postgres.ISql): Promise<number[]> => {
  const [row] = await sql<
    { keys: number[] }[]
  >`select audiences_of(${place.person}, ${[place.partnership]}::uuid[], ${at(now)}) as keys`;
  return row?.keys ?? [];
};

class Undo extends Error {}

/** Tells a world in a transaction, looks at it, takes it back. */
async function told(
  { hats, audiences, interests }: World,
  look: (sql: postgres.ISql, keys: number[], ids: string[]) => Promise<void>,
) {
  await database.sql
    .begin(async (sql) => {
      const ids: string[] = [];
      for (const hat of hats) ids.push(await insertHat(sql, hat));
      for (const one of interests) await insertInterest(sql, one);
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
  `the database reads the written rule as it is written, in ${numRuns} worlds`,
  { timeout: 900_000 },
  async () => {
    const property = fc.asyncProperty(world, (one) =>
      told(one, async (sql, keys) => {
        const found = new Set(await keysOf(sql));
        const written = one.audiences.map((audience) => reads(one.hats, audience, one.interests, now));
        expect(keys.map((key) => found.has(key))).toEqual(written);
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

test(
  'ending a hat never grants, except what that hat itself was excluded from',
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
          const terms = one.audiences[keys.indexOf(key)]?.terms ?? [];
          expect(hat && terms.some((term) => excludes(hat, term, one.interests))).toBe(true);
        }
      }),
    );
    await fc.assert(property, { numRuns });
  },
);
