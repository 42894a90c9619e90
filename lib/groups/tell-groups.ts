import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as mails from '@/db/repositories/mails';
import * as partnerships from '@/db/repositories/partnerships';
import * as seating from '@/db/repositories/seating';
import type { SeatingChange } from '@/db/schema/vocabulary';

export interface Changed {
  groupId: string;
  change: SeatingChange;
  appointmentId?: string;
  officeId?: string;
}

/** Keeps what one press changed and owes each group one mail that lists its own part; what it says is read when it is sent. */
export async function tellGroups(tx: Tx, partnershipId: string, changes: Changed[]): Promise<void> {
  if (changes.length === 0) return;
  const pressId = randomUUID();
  await seating.insertChanges(tx, changes.map(({ groupId, change, appointmentId, officeId }, position) => ({
    partnershipId, groupId, importId: pressId, position, change, appointmentId: appointmentId ?? null, officeId: officeId ?? null,
  })));
  for (const groupId of new Set(changes.map((one) => one.groupId)))
    await mails.owe(tx, { partnershipId, groupId, kind: 'appointment notice', subjectId: pressId, subjectVersion: changes.filter((one) => one.groupId === groupId).length });
}

/** Where a change of the whole partnership is told: on its boards. */
export async function boardsOf(tx: Tx, partnershipId: string): Promise<string[]> {
  return (await partnerships.listGroups(tx, { partnershipId })).filter((group) => group.kind === 'board').map((group) => group.id);
}
