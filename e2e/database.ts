import { createHash, randomBytes } from 'node:crypto';
import postgres from 'postgres';

function address(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the browser tests with npm run e2e`);
  return value;
}

/** The owner arranges what a journey starts from; the queue's connection reads the mails, as the mail worker would. */
export const owner = postgres(address('E2E_OWNER_URL'), { max: 2, onnotice: () => undefined });
export const queue = postgres(address('E2E_QUEUE_URL'), { max: 1, onnotice: () => undefined });

export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

export async function personIdOf(name: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`select id from person where name = ${name}`;
  if (!row) throw new Error(`the story has no ${name}`);
  return row.id;
}

/** A session as signing in makes one, without the way there. Gives the cookie's value. */
export async function startSession(name: string): Promise<string> {
  return startSessionOf(await personIdOf(name));
}

export async function startSessionOf(personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await owner`
    insert into sign_in_session (token_hash, person_id, started_at, last_seen_at, expires_at)
    values (${hashOf(token)}, ${personId}, now(), now(), now() + interval '1 hour')`;
  return token;
}

export async function endSession(token: string): Promise<void> {
  await owner`update sign_in_session set ended_at = now() where token_hash = ${hashOf(token)}`;
}

export async function isLive(token: string): Promise<boolean> {
  const rows = await owner`
    select 1 from sign_in_session where token_hash = ${hashOf(token)} and ended_at is null and expires_at > now()`;
  return rows.length > 0;
}

/** The id of a seat by its group's slug and its label. */
export async function seatIdOf(group: string, label: string): Promise<string> {
  const [row] = await owner<{ id: string }[]>`
    select s.id from seat s join groups g on g.id = s.group_id join partnership p on p.id = s.partnership_id
    where p.slug = 'north-vale' and g.slug = ${group} and s.label = ${label}`;
  if (!row) throw new Error(`${group} has no seat ${label}`);
  return row.id;
}
