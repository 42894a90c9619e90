import type postgres from 'postgres';
import { openOwnerSql } from '../client/owner';
import { count, londonDay } from './kind';

export interface Succession {
  /** GSS codes or exact names: several become one, or one becomes several. */
  of: string[];
  by: string[];
  /** The first day of the successor. */
  on: string;
}
interface Fault {
  column: string;
  reason: string;
}
export type Succeeded = { ok: true; changed: boolean; lines: string[] } | { ok: false; faults: Fault[] };

class Refused extends Error {
  constructor(readonly faults: Fault[]) {
    super('refused');
  }
}

/** Records what organisations became; if the day has come, every active partnership follows at once. All or nothing. */
export async function succeed(ownerUrl: string, wish: Succession, now = new Date()): Promise<Succeeded> {
  const owner = openOwnerSql(ownerUrl);
  try {
    return await owner.begin(async (sql): Promise<Succeeded> => {
      await sql`select pg_advisory_xact_lock(17)`;
      const changed = await record(sql, wish, now);
      if (wish.on > londonDay(now)) return { ok: true, changed, lines: [`Takes effect on ${wish.on}; the server carries it out then.`] };
      return { ok: true, changed, lines: await carryOut(sql) };
    });
  } catch (error) {
    if (error instanceof Refused) return { ok: false, faults: error.faults };
    throw error;
  } finally {
    await owner.end();
  }
}

interface Known {
  id: string;
  name: string;
  ends_on: string | null;
  starts_on: string | null;
}

/** @throws Refused with every fault of the wish */
async function record(sql: postgres.TransactionSql, wish: Succession, now: Date): Promise<boolean> {
  const faults: Fault[] = [];
  if (wish.of.length > 1 && wish.by.length > 1) faults.push({ column: '--by', reason: 'several become one, or one becomes several; write the rest as another command' });
  const find = async (column: string, words: string): Promise<Known | null> => {
    const [row] = await sql<Known[]>`
      select id, name, ends_on::text, starts_on::text from organisation where gss_code = ${words.toUpperCase()} or lower(name) = lower(${words})`;
    if (!row) faults.push({ column, reason: `"${words}" is neither the GSS code nor the exact name of an organisation in the register` });
    return row ?? null;
  };
  const of = (await Promise.all([...new Set(wish.of)].map((words) => find('--of', words)))).filter((one) => one !== null);
  const by = (await Promise.all([...new Set(wish.by)].map((words) => find('--by', words)))).filter((one) => one !== null);
  const lastDay = dayBefore(wish.on);
  let changed = false;
  for (const old of of) {
    const before = await sql<{ successor_id: string; name: string; on_day: string }[]>`
      select s.successor_id, o.name, s.on_day::text from organisation_succession s join organisation o on o.id = s.successor_id where s.organisation_id = ${old.id}`;
    if (by.some((one) => one.id === old.id)) faults.push({ column: '--by', reason: `${old.name} cannot succeed itself` });
    const [circle] = await sql`select 1 where ${old.id}::uuid in (
      with recursive later(id) as (select unnest(${by.map(({ id }) => id)}::uuid[]) union select s.successor_id from later l join organisation_succession s on s.organisation_id = l.id) select id from later)`;
    if (circle && !by.some((one) => one.id === old.id)) faults.push({ column: '--by', reason: `${old.name} would succeed what succeeded it` });
    if (before.length > 0) {
      const same = before.length === by.length && before.every((one) => one.on_day === wish.on && by.some(({ id }) => id === one.successor_id));
      if (!same) faults.push({ column: '--of', reason: `${old.name} is already succeeded by ${before.map(({ name, on_day }) => `${name} on ${on_day}`).join(', ')}` });
      continue;
    }
    if (old.ends_on !== null && old.ends_on !== lastDay) faults.push({ column: '--on', reason: `${old.name} ends on ${old.ends_on} in the register, so its successor begins the day after` });
    if (old.starts_on !== null && old.starts_on > lastDay) faults.push({ column: '--on', reason: `${old.name} begins on ${old.starts_on} only` });
    if (faults.length > 0) continue;
    await sql`update organisation set ends_on = ${lastDay} where id = ${old.id}`;
    for (const next of by) await sql`insert into organisation_succession (organisation_id, successor_id, on_day, recorded_at) values (${old.id}, ${next.id}, ${wish.on}, ${now})`;
    changed = true;
  }
  for (const next of by) if (next.ends_on !== null && next.ends_on < wish.on) faults.push({ column: '--by', reason: `${next.name} has ended on ${next.ends_on}` });
  if (faults.length > 0) throw new Refused(faults);
  return changed;
}

async function carryOut(sql: postgres.TransactionSql): Promise<string[]> {
  const due = await sql<{ id: string; name: string }[]>`select p.id, p.short_name as name from successions_due(null) d join partnership p on p.id = d order by p.short_name`;
  const lines: string[] = [];
  for (const { id, name } of due) {
    const [done] = await sql<{ moved: number; waiting: number }[]>`select (r->>'moved')::int as moved, (r->>'waiting')::int as waiting from carry_out_successions(${id}, null) r`;
    lines.push(`${name}: ${count(done?.moved ?? 0, 'seat')} moved, ${String(done?.waiting ?? 0)} need somebody`);
  }
  return lines;
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
