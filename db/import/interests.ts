import { randomUUID } from 'node:crypto';
import { interestKinds } from '../schema/vocabulary';
import { insertAll, londonDay, type ImportKind } from './kind';
import { Organisations } from './organisations';

/** What organisations have with others, as the operator keeps it. A row that is there gets the last day of the file. */
export const interests: ImportKind = {
  columns: ['organisation', 'interest', 'whose', 'region', 'starts_on', 'ends_on'],
  needed: ['organisation', 'interest', 'whose', 'starts_on'],
  example: ['organisation,interest,whose,region,starts_on,ends_on', 'Brightstead Housing,holds contract,Home Office,North Vale,2024-09-01,', 'Lantern House,subcontracts,Brightstead Housing,North Vale,2025-04-01,2027-03-31'],
  async work(sql, sheet, now) {
    const register = await Organisations.read(sql);
    const line = (...parts: (string | null)[]) => parts.join('\n');
    const there = await sql<{ id: string; line: (string | null)[]; ends_on: string | null }[]>`
      select id, jsonb_build_array(organisation_id, kind, counterparty_id, region, starts_on) as line, ends_on::text from organisation_interest`;
    const byLine = new Map(there.map((one) => [line(...one.line), one]));
    const seen = new Set<string>();
    const added: Record<string, unknown>[] = [];
    const ends: { id: string; endsOn: string }[] = [];
    for (const row of sheet.rows) {
      const [name, other, from] = [row.needed('organisation', 'an organisation'), row.needed('whose', 'whose contract or money it is'), row.day('starts_on')];
      const [organisation, whose] = [name ? register.named(name) : undefined, other ? register.named(other) : undefined];
      const [interest, region, until] = [row.oneOf('interest', interestKinds, 'holds contract'), row.text('region'), row.day('ends_on')];
      if (name && !organisation) row.fault('organisation', `"${name}" is not in the register. Import organisations first.`);
      if (other && !whose) row.fault('whose', `"${other}" is not in the register. Import organisations first.`);
      if (organisation && organisation === whose) row.fault('whose', 'An organisation has no interest in itself.');
      if (!from) row.fault('starts_on', 'Enter the first day.');
      if (from && until && until < from) row.fault('ends_on', 'It ends before it begins.');
      if (!organisation || !whose || !from) continue;
      const own = line(organisation.id, interest, whose.id, region, from);
      if (seen.has(own)) row.fault('organisation', `"${organisation.name}" has this interest twice in this file.`);
      seen.add(own);
      const known = byLine.get(own);
      // What was kept while it ran stays kept: an end in the past would open it.
      if (known && until && until !== known.ends_on && until < londonDay(now)) row.fault('ends_on', 'One that is in the register ends today at the earliest.');
      if (!known) added.push({ id: randomUUID(), organisation_id: organisation.id, kind: interest, counterparty_id: whose.id, region, starts_on: from, ends_on: until });
      else if (until && until !== known.ends_on) ends.push({ id: known.id, endsOn: until });
    }
    if (sheet.faults.length === 0) {
      await insertAll(sql, 'organisation_interest', added);
      for (const { id, endsOn } of ends) await sql`update organisation_interest set ends_on = ${endsOn} where id = ${id}`;
    }
    return { added: added.length, changed: ends.length, unchanged: sheet.rows.length - added.length - ends.length, notes: [] };
  },
};
