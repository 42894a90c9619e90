import { createHash, randomBytes } from 'node:crypto';
import { openOwnerSql } from '../client/owner';

export interface Visit {
  /** The value of a session's cookie. */
  token: string;
  pages: Record<string, string>;
}

/** Signs the busiest reader of a filled database in and says where the pages are that are measured. */
export async function startVisit(ownerUrl: string): Promise<Visit> {
  const sql = openOwnerSql(ownerUrl);
  try {
    const [found] = await sql<{ person: string; slug: string; meeting: string }[]>`
      select a.person_id as person, p.slug, m.id as meeting
      from partnership p join meeting m on m.partnership_id = p.id and m.state = 'papers issued'
        join seat s on s.partnership_id = p.id and s.group_id = m.group_id and s.kind = 'secretariat'
        join appointment a on a.partnership_id = p.id and a.seat_id = s.id and a.kind = 'holder' and a.ended_at is null
      order by p.slug, m.starts_at limit 1`;
    if (!found) throw new Error('This database was not filled.');
    const token = randomBytes(32).toString('base64url');
    const tokenHash = createHash('sha256').update(token).digest('hex');
    await sql`
      insert into sign_in_session (token_hash, person_id, started_at, last_seen_at, expires_at)
      values (${tokenHash}, ${found.person}, now(), now(), now() + interval '2 hours')`;
    const base = `/p/${found.slug}`;
    return {
      token,
      pages: {
        'a partnership': base,
        'a meeting': `${base}/meetings/${found.meeting}`,
        'the action log': `${base}/actions`,
        'My desk': '/me',
      },
    };
  } finally {
    await sql.end();
  }
}
