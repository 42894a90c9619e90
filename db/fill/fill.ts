import { openOwnerSql } from '../client/owner';
import { actions, counters } from './actions';
import { escalations } from './escalations';
import { meetings } from './meetings';
import { minutes } from './minutes';
import { papers } from './papers';
import { places } from './places';
import { seats } from './seats';
import { tools } from './step';

/** Raised whenever a fill would turn out otherwise, so that an older one is made again. */
export const FILL_VERSION = 2;

export interface FillArgs {
  years: number;
  /** Of all twelve partnerships; twenty actions and eighty paragraphs come with each. */
  meetingsAYear: number;
  today: string;
  say: (line: string) => void;
}

/** A network as it may be after these years. */
export const usual = { years: 10, meetingsAYear: 500 };

const steps = [
  tools,
  ...places,
  ...seats,
  ...meetings,
  ...papers,
  ...minutes,
  ...actions,
  ...escalations,
  counters,
];

const counted = [
  'partnership',
  'groups',
  'seat',
  'person',
  'appointment',
  'meeting',
  'audience',
  'agenda_item',
  'paper',
  'paragraph',
  'decision',
  'action',
  'mail',
  'escalation',
];

/** Fills an empty, unmarked database. @throws Error where anything stands in it already. */
export async function fillDatabase(ownerUrl: string, args: FillArgs): Promise<void> {
  const sql = openOwnerSql(ownerUrl);
  try {
    await sql.begin(async (tx) => {
      const [found] = await tx<{ marked: boolean; told: boolean }[]>`
        select exists (select from deployment) as marked, exists (select from partnership) or exists (select from person) as told`;
      if (found?.marked || found?.told)
        throw new Error('This database is not empty: only an empty one is filled.');
      await tx`select set_config('fill.years', ${String(args.years)}, true), set_config('fill.meetings', ${String(args.years * args.meetingsAYear)}, true),
        set_config('fill.today', ${args.today}, true), set_config('work_mem', '256MB', true)`;
      for (const { what, sql: statements } of steps) {
        const began = performance.now();
        await tx.unsafe(statements);
        args.say(`  ${what} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
      }
      await tx`insert into deployment ("only", kind, story_version, made_at) values (true, 'test', ${FILL_VERSION}, ${args.today}::date)`;
    });
    await sql`vacuum (analyze)`;
    for (const table of counted) {
      const [row] = await sql<
        { rows: string }[]
      >`select to_char(count(*), 'FM999,999,999') as rows from ${sql(table)}`;
      args.say(`  ${(row?.rows ?? '').padStart(9)}  ${table}`);
    }
  } finally {
    await sql.end();
  }
}
