import { openOwnerSql } from '../client/owner';
import { readTable } from './csv';
import { groups } from './groups';
import { interests } from './interests';
import type { ImportKind, Outcome } from './kind';
import { organisations } from './organisations';
import { partnerships } from './partnerships';
import { people } from './people';
import { Sheet, type Fault } from './sheet';

export const importKinds = { partnerships, organisations, interests, groups, people } satisfies Record<
  string,
  ImportKind
>;
export type ImportName = keyof typeof importKinds;

export type Imported =
  { ok: true; outcome: Outcome; ignored: string[] } | { ok: false; faults: Fault[]; ignored: string[] };

class Faulty extends Error {}

/** Imports a file, all of it or nothing. @throws Unreadable for a file that is no table. */
export async function importFile(
  ownerUrl: string,
  name: ImportName,
  bytes: Uint8Array,
  now = new Date(),
): Promise<Imported> {
  const kind: ImportKind = importKinds[name];
  const sheet = new Sheet(readTable(bytes), kind.columns, kind.needed);
  const { ignored, faults } = sheet;
  if (faults.length > 0) return { ok: false, faults, ignored };
  const owner = openOwnerSql(ownerUrl);
  try {
    const outcome = await owner.begin(async (sql) => {
      // Two imports at once would not see each other's rows.
      await sql`select pg_advisory_xact_lock(17)`;
      const done = await kind.work(sql, sheet, now);
      if (faults.length > 0) throw new Faulty();
      return done;
    });
    return { ok: true, outcome, ignored };
  } catch (error) {
    if (!(error instanceof Faulty)) throw error;
    return { ok: false, faults: faults.sort((a, b) => a.line - b.line), ignored };
  } finally {
    await owner.end();
  }
}
