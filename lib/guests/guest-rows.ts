import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import type { Caller } from '@/lib/access/actor';
import { hashOf, randomToken } from '@/lib/platform/secrets';
import { guestTokenOf } from './guest';

/** A guest of a meeting with these items open to them, and a browser that typed the code; for tests. */
export async function makeGuest(story: Story, meetingId: string, itemIds: string[], email = `${randomUUID()}@guests.example`) {
  const { sql } = story;
  const [meeting] = await sql<{ partnership_id: string; group_id: string }[]>`select partnership_id, group_id from meeting where id = ${meetingId}`;
  if (!meeting) throw new Error('no meeting');
  const [guestId, session] = [randomUUID(), randomToken()];
  const tokenHash = hashOf(guestTokenOf(guestId));
  const by = story.person('Rhys Calloway');
  await sql`insert into guest ${sql({ id: guestId, ...meeting, meeting_id: meetingId, name: 'Iona Bright', email, token_hash: tokenHash, invited_by_id: by, invited_at: new Date() })}`;
  for (const itemId of itemIds)
    await sql`insert into guest_item ${sql({ id: randomUUID(), ...meeting, meeting_id: meetingId, guest_id: guestId, item_id: itemId, opened_by_id: by, opened_at: new Date() })}`;
  await sql`insert into guest_session ${sql({ token_hash: hashOf(session), guest_id: guestId, started_at: new Date(), expires_at: new Date(Date.now() + 3_600_000) })}`;
  const link = (sessionHash: string | null): { caller: Caller } => ({ caller: { kind: 'link', tokenHash, sessionHash } });
  return { guestId, email, tokenHash, sessionHash: hashOf(session), link: link(null), reading: link(hashOf(session)) };
}
