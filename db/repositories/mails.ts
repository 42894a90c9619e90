import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import { mail } from '../schema/records';
import { personContact } from '../schema/registers';
import type { MailKind, MailState } from '../schema/vocabulary';

/** Owes a mail to everybody of a group, or to the named ones, in this transaction. Gives how many. */
export async function owe(
  tx: Tx,
  a: { partnershipId: string; groupId: string; kind: MailKind; subjectId: string; subjectVersion: number; only?: string[] },
): Promise<number> {
  const only = a.only ? sql`array(select jsonb_array_elements_text(${JSON.stringify(a.only)}::jsonb)::uuid)` : sql`null::uuid[]`;
  const [row] = await tx.execute<{ owed: number }>(
    sql`select owe_mail(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${a.kind}, ${a.subjectId}::uuid, ${a.subjectVersion}, ${only}) as owed`,
  );
  return row?.owed ?? 0;
}

/** Owes a mail to those people of a group who read an audience, and to nobody else. Gives how many. */
export async function oweToReaders(
  tx: Tx,
  a: { partnershipId: string; groupId: string; kind: MailKind; subjectId: string; subjectVersion: number; audienceKey: number },
): Promise<number> {
  const [row] = await tx.execute<{ owed: number }>(
    sql`select owe_mail_to_readers(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${a.kind}, ${a.subjectId}::uuid, ${a.subjectVersion}, ${a.audienceKey}) as owed`,
  );
  return row?.owed ?? 0;
}

/** Owes a mail to who holds the group's secretariat seats. */
export async function oweToSecretariat(tx: Tx, a: { partnershipId: string; groupId: string; kind: MailKind; subjectId: string; subjectVersion: number }): Promise<void> {
  await tx.execute(sql`select owe_own_secretariat(${a.partnershipId}::uuid, ${a.groupId}::uuid, ${a.kind}, ${a.subjectId}::uuid, ${a.subjectVersion})`);
}

/** An owed mail and its recipient's stored address, as the recipient sees them. */
export async function findOwed(tx: Tx, args: { mailId: string; personId: string }) {
  const [row] = await tx
    .select({ id: mail.id, partnershipId: mail.partnershipId, groupId: mail.groupId, kind: mail.kind, state: mail.state,
      subjectId: mail.subjectId, subjectVersion: mail.subjectVersion, email: personContact.email })
    .from(mail)
    .leftJoin(personContact, eq(personContact.personId, mail.personId))
    .where(and(eq(mail.id, args.mailId), eq(mail.personId, args.personId)));
  return row ?? null;
}

export async function settle(tx: Tx, args: { mailId: string; state: MailState; failure: string | null; at: Date }): Promise<void> {
  await tx.execute(sql`select settle_mail(${args.mailId}::uuid, ${args.state}, ${args.failure}, ${args.at.toISOString()}::timestamptz)`);
}
