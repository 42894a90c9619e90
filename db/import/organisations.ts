import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import { nations, organisationKinds, type OrganisationKind } from '../schema/vocabulary';
import { insertAll, type ImportKind } from './kind';

interface Known {
  id: string;
  name: string;
  gss_code: string | null;
  region: string | null;
}

/** The register of organisations while an import looks things up in it and adds to it. */
export class Organisations {
  private readonly byName = new Map<string, Known>();
  private readonly byCode = new Map<string, Known>();
  readonly added: Record<string, unknown>[] = [];
  private constructor(found: Known[]) {
    for (const one of found) this.keep(one);
  }

  static async read(sql: postgres.TransactionSql): Promise<Organisations> {
    return new Organisations(await sql<Known[]>`select id, name, gss_code, region from organisation`);
  }

  keep(one: Known): void {
    this.byName.set(one.name.toLowerCase(), one);
    if (one.gss_code) this.byCode.set(one.gss_code, one);
  }

  named = (name: string) => this.byName.get(name.toLowerCase());
  coded = (code: string) => this.byCode.get(code);

  add(row: {
    name: string;
    kind: OrganisationKind;
    gss_code?: string | null;
    nation?: string | null;
    region?: string | null;
    starts_on?: string | null;
    ends_on?: string | null;
  }): string {
    const made = {
      id: randomUUID(),
      gss_code: null,
      nation: null,
      region: null,
      starts_on: null,
      ends_on: null,
      ...row,
    };
    this.added.push(made);
    this.keep(made);
    return made.id;
  }
}

const nationOfCode: Record<string, string> = {
  E: 'England',
  W: 'Wales',
  S: 'Scotland',
  N: 'Northern Ireland',
};

/** Councils of public lists carry a GSS code and a type of their own instead of a kind. */
export const organisations: ImportKind = {
  columns: ['name', 'kind', 'gss_code', 'type', 'nation', 'region', 'starts_on', 'ends_on'],
  needed: ['name'],
  example: [
    'name,kind,gss_code,nation,region,starts_on,ends_on',
    'Ashby Vale Borough Council,council,E07000999,England,North Vale,2009-04-01,',
    'Lantern House,charity,,England,North Vale,,',
  ],
  async work(sql, sheet) {
    const register = await Organisations.read(sql);
    const completed: { id: string; gss_code: string | null; region: string | null }[] = [];
    const seen = new Set<string>();
    for (const row of sheet.rows) {
      const name = row.needed('name', 'a name');
      const code = row.text('gss_code', 9);
      if (code && !/^[EWSN]\d{8}$/.test(code))
        row.fault('gss_code', `"${code}" is no GSS code: a letter and eight digits.`);
      const kind = row.oneOf('kind', organisationKinds, code ? 'council' : 'other');
      if (!code && row.raw('kind') === '')
        row.fault('kind', `Say which kind: ${organisationKinds.join(', ')}.`);
      const nation = row.raw('nation')
        ? row.oneOf('nation', nations, 'England')
        : (nationOfCode[code?.[0] ?? ''] ?? null);
      const values = {
        region: row.text('region'),
        starts_on: row.day('starts_on'),
        ends_on: row.day('ends_on'),
      };
      if (!name) continue;
      if (seen.has(name.toLowerCase())) row.fault('name', `"${name}" stands in this file twice.`);
      seen.add(name.toLowerCase());
      const known = (code ? register.coded(code) : undefined) ?? register.named(name);
      if (known?.gss_code && code && known.gss_code !== code)
        row.fault('gss_code', `"${name}" is already there with the code ${known.gss_code}.`);
      else if (!known) register.add({ name, kind, gss_code: code, nation, ...values });
      else if ((code && !known.gss_code) || (values.region && !known.region))
        completed.push({ id: known.id, gss_code: code, region: values.region });
    }
    if (sheet.faults.length === 0) {
      await insertAll(sql, 'organisation', register.added);
      for (const one of completed)
        await sql`update organisation set gss_code = coalesce(gss_code, ${one.gss_code}), region = coalesce(region, ${one.region}) where id = ${one.id}`;
    }
    const [added, changed] = [register.added.length, completed.length];
    return { added, changed, unchanged: sheet.rows.length - added - changed, notes: [] };
  },
};
