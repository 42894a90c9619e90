import { openOwnerSql } from '../client/owner';
import { londonDay } from './kind';

export interface Dormancy {
  slug: string;
  custodian: string;
  contact: string;
  /** The first dormant day; a day to come is kept and begins then. */
  from: string;
}
export type Settled = { ok: true; changed: boolean; begins: boolean } | { ok: false; faults: { column: string; reason: string }[] };

/** Makes a partnership dormant: read-only, with a named custodian. The same again changes nothing. */
export const setDormant = (ownerUrl: string, wish: Dormancy, now = new Date()): Promise<Settled> =>
  settle(ownerUrl, wish.slug, (wish.from <= londonDay(now) ? 'dormant' : 'active'), { dormant_from: wish.from, custodian_name: wish.custodian, custodian_contact: wish.contact });

/** Revives it: what was marked is unmarked, and what waited in the register is carried out at the next look of the clock. */
export const revive = (ownerUrl: string, slug: string): Promise<Settled> => settle(ownerUrl, slug, 'active', { dormant_from: null, custodian_name: null, custodian_contact: null });

async function settle(ownerUrl: string, slug: string, state: 'active' | 'dormant', to: { dormant_from: string | null; custodian_name: string | null; custodian_contact: string | null }): Promise<Settled> {
  const owner = openOwnerSql(ownerUrl);
  try {
    return await owner.begin(async (sql): Promise<Settled> => {
      const values = { state, ...to };
      const [row] = await sql<({ id: string } & typeof values)[]>`
        select id, state, dormant_from::text, custodian_name, custodian_contact from partnership where slug = ${slug} for update`;
      if (!row) return { ok: false, faults: [{ column: 'SLUG', reason: `there is no partnership at /p/${slug}` }] };
      const { id, ...before } = row;
      if (JSON.stringify(before) === JSON.stringify(values)) return { ok: true, changed: false, begins: state === 'dormant' };
      await sql`update partnership set ${sql(values)} where id = ${id}`;
      const name = to.dormant_from === null ? 'partnership.revive' : 'partnership.dormant';
      await sql`select append_audit(${id}, 'operator', null, ${name}, 'done', 'partnership', ${id}, array['state', 'dormantFrom', 'custodian'])`;
      return { ok: true, changed: true, begins: state === 'dormant' };
    });
  } finally {
    await owner.end();
  }
}
