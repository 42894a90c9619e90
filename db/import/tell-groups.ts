import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { SeatingChange } from '../schema/vocabulary';
import { insertAll } from './kind';

/** What a row of the file changed in a group. */
export interface Changed {
  change: SeatingChange;
  appointment_id?: string;
  office_id?: string;
}

/**
 * Owes each changed group one mail for the whole import and writes one line of the audit. The mail's subject is the
 * import, its version the number of changes; what they say is read when it is sent, as its reader sees it.
 */
export async function tellGroups(
  sql: postgres.TransactionSql,
  changes: Map<string, { partnershipId: string; changed: Changed[] }>,
  now: Date,
): Promise<number> {
  const partnerships = [...new Set([...changes.values()].map(({ partnershipId }) => partnershipId))];
  await sql`select set_config('app.now', ${now.toISOString()}, true), set_config('app.partnerships', ${partnerships}::uuid[]::text, true)`;
  const importId = randomUUID();
  let owed = 0;
  for (const [groupId, { partnershipId, changed }] of changes) {
    const of = { partnership_id: partnershipId, group_id: groupId, import_id: importId };
    await insertAll(sql, 'seating_change', changed.map((one, position) => ({ ...of, position, appointment_id: null, office_id: null, ...one })));
    const [row] = await sql<{ owed: number }[]>`
      select owe_mail(${partnershipId}, ${groupId}, 'appointment notice', ${importId}, ${changed.length}, null) as owed`;
    owed += row?.owed ?? 0;
    await sql`select append_audit(${partnershipId}, 'operator', null, 'people.import', 'done', 'group', ${groupId}, array['appointments', 'offices'])`;
  }
  return owed;
}
