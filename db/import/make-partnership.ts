import { openOwnerSql } from '../client/owner';
import { groups } from './groups';
import type { ImportKind } from './kind';
import { slugOf } from '@/lib/platform/text';
import { partnerships } from './partnerships';
import { people } from './people';
import { Sheet, type Fault } from './sheet';

export interface NewPartnership {
  name: string;
  shortName: string;
  slug?: string | undefined;
  nation: string;
  host?: string | undefined;
  calendar?: string | undefined;
  contactEmail?: string | undefined;
  manager: { name: string; email: string };
  secretariat: { name: string; email: string };
}

export type Made = { ok: true; slug: string } | { ok: false; faults: Fault[] };

class Refused extends Error {}

/** A partnership with its board, its first manager and the first holder of the secretariat's seat; all or nothing. */
export async function makePartnership(
  ownerUrl: string,
  wish: NewPartnership,
  now = new Date(),
): Promise<Made> {
  const slug = slugOf(wish.slug ?? wish.shortName);
  const at = { partnership: slug };
  const { manager, secretariat } = wish;
  const steps: [ImportKind, Record<string, string | undefined>[]][] = [
    [
      partnerships,
      [
        {
          name: wish.name,
          short_name: wish.shortName,
          slug,
          nation: wish.nation,
          host: wish.host,
          calendar: wish.calendar,
          contact_email: wish.contactEmail,
        },
      ],
    ],
    [groups, [{ ...at, name: 'Board', code: 'BRD', kind: 'board' }]],
    [
      people,
      [
        { ...at, ...manager, office: 'manager' },
        {
          ...at,
          ...secretariat,
          group: 'board',
          seat: 'Secretariat',
          seat_kind: 'secretariat',
          organisation: wish.host,
          sector: wish.host ? undefined : 'other',
        },
      ],
    ],
  ];
  const owner = openOwnerSql(ownerUrl);
  let faults: Fault[] = [];
  try {
    await owner.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(17)`;
      const [before] = await sql`select from partnership where slug = ${slug}`;
      if (before)
        faults = [{ line: 1, column: 'slug', reason: `There is a partnership at /p/${slug} already.` }];
      for (const [kind, rows] of faults.length > 0 ? [] : steps) {
        const sheet = sheetOf(kind, rows);
        await kind.work(sql, sheet, now);
        faults.push(...sheet.faults);
        if (faults.length > 0) break;
      }
      if (faults.length > 0) throw new Refused();
    });
    return { ok: true, slug };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, faults };
    throw error;
  } finally {
    await owner.end();
  }
}

function sheetOf(kind: ImportKind, rows: Record<string, string | undefined>[]): Sheet {
  const columns = [...kind.columns];
  const fields = rows.map((row) => ({ line: 1, fields: columns.map((column) => row[column] ?? '') }));
  return new Sheet({ columns, rows: fields }, kind.columns, []);
}
