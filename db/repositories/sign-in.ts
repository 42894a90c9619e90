import { and, count, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm';
import type { AuthDatabase } from '../client/auth';
import { deployment } from '../schema/records';
import { guestSession, heldForm, securityEvent, signInChallenge, signInSession } from '../schema/sign-in';

/** The stored address of a person with a live grant, or null. */
export async function findPerson(db: AuthDatabase, email: string) {
  const [row] = await db.execute<{ person_id: string; email: string }>(sql`select * from sign_in_person(${email})`);
  return row ? { personId: row.person_id, email: row.email } : null;
}

/** Signing in takes up every invitation that still stands. */
export async function acceptInvitations(db: AuthDatabase, personId: string): Promise<void> {
  await db.execute(sql`select accept_invitations(${personId}::uuid)`);
}

/** Keeps, for the secretariat, that somebody asked for a code after their invitation had expired. */
export async function noteLateTry(db: AuthDatabase, email: string): Promise<void> {
  await db.execute(sql`select note_late_try(${email})`);
}

export async function addressOf(db: AuthDatabase, personId: string) {
  const [row] = await db.execute<{ name: string; email: string }>(sql`select * from sign_in_address(${personId}::uuid)`);
  return row ?? null;
}

/** The guest of a link that works, by the link's hash, with their stored address. */
export async function findGuest(db: AuthDatabase, tokenHash: string) {
  const [row] = await db.execute<{ guest_id: string; email: string }>(sql`select * from guest_of_link(${tokenHash})`);
  return row ? { guestId: row.guest_id, email: row.email } : null;
}

export async function addressOfGuest(db: AuthDatabase, guestId: string) {
  const [row] = await db.execute<{ name: string; email: string }>(sql`select * from guest_address(${guestId}::uuid)`);
  return row ?? null;
}

export async function insertGuestSession(db: AuthDatabase, row: typeof guestSession.$inferInsert): Promise<void> {
  await db.insert(guestSession).values(row);
}

/** Records the question; mails it only while the address had fewer than `perHour` in the last hour. */
export async function insertChallenge(
  db: AuthDatabase,
  row: Omit<typeof signInChallenge.$inferInsert, 'mailQueued' | 'tries'>,
  perHour: number,
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${row.emailHash}, 11))`);
    const hourAgo = new Date(row.askedAt.getTime() - 3_600_000);
    const [sent] = await tx
      .select({ mails: count() })
      .from(signInChallenge)
      .where(and(eq(signInChallenge.emailHash, row.emailHash), gt(signInChallenge.askedAt, hourAgo), eq(signInChallenge.mailQueued, 1)));
    await tx
      .update(signInChallenge)
      .set({ supersededAt: row.askedAt })
      .where(and(eq(signInChallenge.browserHash, row.browserHash), isNull(signInChallenge.supersededAt), isNull(signInChallenge.usedAt)));
    const mails = (row.personId !== null || (row.guestId ?? null) !== null) && (sent?.mails ?? 0) < perHour;
    await tx.insert(signInChallenge).values({ ...row, mailQueued: mails ? 1 : 0, tries: 0 });
    if (mails) await tx.execute(sql`select enqueue('sign-in-mail', ${JSON.stringify({ challengeId: row.id })}::jsonb)`);
  });
}

export async function getChallenge(db: AuthDatabase, id: string) {
  const [row] = await db.select().from(signInChallenge).where(eq(signInChallenge.id, id));
  return row ?? null;
}

/** The question this browser asked last. */
export async function findChallengeOfBrowser(db: AuthDatabase, browserHash: string) {
  const [row] = await db
    .select()
    .from(signInChallenge)
    .where(and(eq(signInChallenge.browserHash, browserHash), isNull(signInChallenge.supersededAt)))
    .orderBy(desc(signInChallenge.askedAt))
    .limit(1);
  return row ?? null;
}

const usable = (id: string, now: Date) =>
  and(eq(signInChallenge.id, id), isNull(signInChallenge.usedAt), isNull(signInChallenge.supersededAt), gt(signInChallenge.expiresAt, now));

/** Counts a try before it is compared, so that parallel guesses cannot outrun the limit. False when none is left. */
export async function countTry(db: AuthDatabase, id: string, now: Date, limit: number): Promise<boolean> {
  const rows = await db
    .update(signInChallenge)
    .set({ tries: sql`${signInChallenge.tries} + 1` })
    .where(and(usable(id, now), lt(signInChallenge.tries, limit)))
    .returning({ id: signInChallenge.id });
  return rows.length === 1;
}

/** Spends the challenge; of any number of parallel uses exactly one gets it. */
export async function spendChallenge(db: AuthDatabase, id: string, now: Date): Promise<{ personId: string | null } | null> {
  const [row] = await db.update(signInChallenge).set({ usedAt: now }).where(usable(id, now)).returning({ personId: signInChallenge.personId });
  return row ?? null;
}

export async function insertSession(db: AuthDatabase, row: typeof signInSession.$inferInsert): Promise<void> {
  await db.insert(signInSession).values(row);
}

/** The live session of a token, with whether its person holds a secretariat seat or an office. */
export async function findSession(db: AuthDatabase, tokenHash: string, now: Date) {
  const [row] = await db
    .select({ personId: signInSession.personId, lastSeenAt: signInSession.lastSeenAt, expiresAt: signInSession.expiresAt,
      secretariat: sql<boolean>`is_secretariat(${signInSession.personId})` })
    .from(signInSession)
    .where(and(eq(signInSession.tokenHash, tokenHash), isNull(signInSession.endedAt), gt(signInSession.expiresAt, now)));
  return row ?? null;
}

export async function touchSession(db: AuthDatabase, tokenHash: string, now: Date): Promise<void> {
  await db.update(signInSession).set({ lastSeenAt: now }).where(eq(signInSession.tokenHash, tokenHash));
}

export async function endSession(db: AuthDatabase, tokenHash: string, now: Date): Promise<void> {
  await db.update(signInSession).set({ endedAt: now }).where(and(eq(signInSession.tokenHash, tokenHash), isNull(signInSession.endedAt)));
}

export async function insertSecurityEvent(db: AuthDatabase, row: typeof securityEvent.$inferInsert): Promise<void> {
  await db.insert(securityEvent).values(row);
}

export async function insertHeldForm(db: AuthDatabase, row: typeof heldForm.$inferInsert): Promise<void> {
  await db.delete(heldForm).where(lt(heldForm.heldAt, new Date(row.heldAt.getTime() - 24 * 3_600_000)));
  await db.insert(heldForm).values(row);
}

/** A held form of this very person, or null. */
export async function findHeldForm(db: AuthDatabase, args: { id: string; personId: string }) {
  const [row] = await db.select().from(heldForm).where(and(eq(heldForm.id, args.id), eq(heldForm.personId, args.personId)));
  return row ?? null;
}

export async function deleteHeldForms(db: AuthDatabase, args: { personId: string; form: string; path: string }): Promise<void> {
  await db.delete(heldForm).where(and(eq(heldForm.personId, args.personId), eq(heldForm.form, args.form), eq(heldForm.path, args.path)));
}

export async function findDeploymentKind(db: AuthDatabase) {
  const [row] = await db.select({ kind: deployment.kind }).from(deployment);
  return row?.kind ?? null;
}
