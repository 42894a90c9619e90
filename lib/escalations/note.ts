import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as record from '@/db/repositories/escalation-record';
import type { EscalationEventKind, ReportChannel } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';

interface Note {
  partnershipId: string;
  groupId: string;
  escalationId: string;
  audienceKey: number;
  sendingId?: string;
  kind: EscalationEventKind;
  /** The London day it happened, which may lie before the day it is written. */
  on: string;
  text?: string | null;
  channel?: ReportChannel;
  file?: { fileName: string; mediaType: string; bytes: number; sha256: string } | undefined;
  by: Actor;
  now: Date;
}

/** Writes what happened: a dated row with who told it, never changed afterwards. */
export async function note(tx: Tx, { by, now, file, ...told }: Note): Promise<void> {
  await record.insertEvent(tx, { id: randomUUID(), ...told, ...file, recorded: told.channel !== undefined && told.channel !== 'on the page', byId: by.personId, at: now });
}
