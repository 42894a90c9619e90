import { randomUUID } from 'node:crypto';
import { openOwnerSql } from '../client/owner';

export type Appointed = { ok: true; desk: string } | { ok: false; faults: { column: string; reason: string }[] };

/** The operator appoints the first lead of an addressee's desk; whoever comes after is appointed by a lead. */
export async function appointLead(ownerUrl: string, wish: { desk: string; name: string; email: string }): Promise<Appointed> {
  const owner = openOwnerSql(ownerUrl);
  try {
    return await owner.begin(async (sql): Promise<Appointed> => {
      const [desk] = await sql<{ id: string; name: string }[]>`
        select a.id, o.name || ', ' || a.name as name from addressee a join organisation o on o.id = a.organisation_id where a.slug = ${wish.desk} for update of a`;
      if (!desk) {
        const known = await sql<{ slug: string }[]>`select slug from addressee order by slug`;
        return { ok: false, faults: [{ column: '--desk', reason: `there is no such desk; known: ${known.map(({ slug }) => slug).join(', ')}` }] };
      }
      const [lead] = await sql`select 1 from desk_appointment where desk_id = ${desk.id} and role = 'lead' and ended_at is null`;
      if (lead) return { ok: false, faults: [{ column: '--desk', reason: 'this desk has a lead, who appoints its people' }] };
      const [person] = await sql<{ id: string }[]>`select find_or_make_person(${randomUUID()}, ${wish.name}, ${wish.email.toLowerCase()}, now()) as id`;
      await sql`insert into desk_appointment (id, desk_id, person_id, role, started_at) values (${randomUUID()}, ${desk.id}, ${person?.id ?? ''}, 'lead', now())`;
      return { ok: true, desk: desk.name };
    });
  } finally {
    await owner.end();
  }
}
