import type postgres from 'postgres';
import type { GroupKind } from '../schema/vocabulary';
import type { SheetRow } from './sheet';

export interface PartnershipPlace {
  id: string;
  slug: string;
  short_name: string;
}
export interface GroupPlace {
  id: string;
  partnership_id: string;
  slug: string;
  name: string;
  kind: GroupKind;
}

/** Partnerships and groups an import's rows may stand in, found by slug or name. */
export class Places {
  private readonly partnerships = new Map<string, PartnershipPlace>();
  private readonly groups = new Map<string, GroupPlace>();
  readonly codes = new Set<string>();

  static async read(sql: postgres.TransactionSql): Promise<Places> {
    const places = new Places();
    for (const one of await sql<PartnershipPlace[]>`select id, slug, short_name from partnership`)
      for (const name of [one.slug, one.short_name]) places.partnerships.set(name.toLowerCase(), one);
    for (const { code, ...one } of await sql<
      (GroupPlace & { code: string })[]
    >`select id, partnership_id, slug, name, kind, code from groups`) {
      places.keepGroup(one);
      places.codes.add(`${one.partnership_id} ${code}`);
    }
    return places;
  }

  keepGroup(one: GroupPlace): void {
    for (const name of [one.slug, one.name])
      this.groups.set(`${one.partnership_id} ${name.toLowerCase()}`, one);
  }

  findGroup = (partnershipId: string, name: string) =>
    this.groups.get(`${partnershipId} ${name.toLowerCase()}`);

  partnership(row: SheetRow): PartnershipPlace | null {
    const typed = row.raw('partnership');
    const known = 'Import it first, or make it with npm run partnership -- create.';
    return (
      this.partnerships.get(typed.toLowerCase()) ??
      row.fault('partnership', `There is no partnership "${typed}". ${known}`)
    );
  }

  group(row: SheetRow, column: string, partnershipId: string): GroupPlace | null {
    const typed = row.raw(column);
    return (
      this.findGroup(partnershipId, typed) ??
      row.fault(column, `This partnership has no group "${typed}". Import groups before people.`)
    );
  }
}
