import type postgres from 'postgres';

/**
 * Owes each changed group one mail for the whole import and writes one line of the audit. The mail's subject is the
 * group, its version the number of changes; who sits there is read when it is sent, as its reader sees it.
 */
export async function tellGroups(
  sql: postgres.TransactionSql,
  changes: Map<string, { partnershipId: string; number: number }>,
  now: Date,
): Promise<number> {
  const partnerships = [...new Set([...changes.values()].map(({ partnershipId }) => partnershipId))];
  await sql`select set_config('app.now', ${now.toISOString()}, true), set_config('app.partnerships', ${partnerships}::uuid[]::text, true)`;
  let owed = 0;
  for (const [groupId, { partnershipId, number }] of changes) {
    const [row] = await sql<{ owed: number }[]>`
      select owe_mail(${partnershipId}, ${groupId}, 'appointment notice', ${groupId}, ${number}, null) as owed`;
    owed += row?.owed ?? 0;
    await sql`select append_audit(${partnershipId}, 'operator', null, 'people.import', 'done', 'group', ${groupId}, array['appointments', 'offices'])`;
  }
  return owed;
}
