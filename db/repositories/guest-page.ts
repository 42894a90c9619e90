import { sql } from 'drizzle-orm';
import type { Tx } from '../client/app';
import type { GuestAnswer, GuestMailKind, ItemPurpose, MailState, MeetingState } from '../schema/vocabulary';

/* What the guest of this transaction sees and does. Row security shows a guest nothing; these functions read for them. */

interface PageRow {
  partnership: string;
  contact: string | null;
  group: string;
  startsAt: string;
  endsAt: string;
  place: string | null;
  state: MeetingState;
  reason: string | null;
  name: string;
  email: string;
  tokenHash: string;
  moved: { wasStartsAt: string; wasEndsAt: string; reason: string } | null;
  answer: GuestAnswer | null;
  reads: boolean;
  readable: number;
  items: GuestItemRow[];
}

export interface GuestItemRow {
  id: string;
  number: number | null;
  minutes: number;
  title: string;
  purpose: ItemPurpose;
  withdrawn: boolean;
  note: string | null;
  papers: { id: string; title: string; versionId: string; fileName: string; mediaType: string; bytes: number }[];
}

export async function find(tx: Tx) {
  const [row] = await tx.execute<{ page: PageRow | null }>(sql`select guest_page() as page`);
  if (!row?.page) return null;
  const { startsAt, endsAt, moved, ...page } = row.page;
  return {
    ...page,
    startsAt: new Date(startsAt),
    endsAt: new Date(endsAt),
    moved: moved && { wasStartsAt: new Date(moved.wasStartsAt), wasEndsAt: new Date(moved.wasEndsAt), reason: moved.reason },
  };
}

interface FileRow {
  versionId: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}

export async function findFile(tx: Tx, a: { versionId: string }): Promise<FileRow | null> {
  const [row] = await tx.execute<{ file: FileRow | null }>(sql`select guest_file(${a.versionId}::uuid) as file`);
  return row?.file ?? null;
}

/** False when the meeting is over or cancelled. */
export async function answer(tx: Tx, a: { id: string; answer: GuestAnswer }): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(sql`select answer_as_guest(${a.id}::uuid, ${a.answer}) as done`);
  return row?.done === true;
}

export async function open(tx: Tx, a: { versionId: string }): Promise<void> {
  await tx.execute(sql`select open_as_guest(${a.versionId}::uuid)`);
}

export async function findMailKind(tx: Tx, a: { mailId: string }): Promise<GuestMailKind | null> {
  const [row] = await tx.execute<{ kind: GuestMailKind | null }>(sql`select guest_mail_kind(${a.mailId}::uuid) as kind`);
  return row?.kind ?? null;
}

export async function settleMail(tx: Tx, a: { mailId: string; state: MailState }): Promise<void> {
  await tx.execute(sql`select settle_guest_mail(${a.mailId}::uuid, ${a.state})`);
}
