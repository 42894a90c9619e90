import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/actions';
import type { WorkEnd } from '@/db/schema/vocabulary';
import type { Actor } from '@/lib/access/actor';
import { RuleBroken } from '@/lib/platform/errors';
import type { ActionSubject } from './action';

type EventRow = Parameters<typeof repository.insertEvent>[1];
type Told = Pick<EventRow, 'kind'> & Partial<Pick<EventRow, 'text' | 'state' | 'fromDue' | 'toDue' | 'channel'>>;
export interface Happening {
  tx: Tx;
  actor: Actor;
  subject: Pick<ActionSubject, 'place'> & { action: Pick<ActionSubject['action'], 'id' | 'groupId' | 'audienceKey'> };
  now: Date;
}

/** Keeps what happened as a dated row. */
export async function note({ tx, actor, subject, now }: Happening, told: Told): Promise<void> {
  const { action, place } = subject;
  await repository.insertEvent(tx, {
    id: randomUUID(), partnershipId: place.partnershipId, groupId: action.groupId, actionId: action.id, audienceKey: action.audienceKey, byId: actor.personId ?? '', at: now, channel: 'on the page', ...told,
  });
}

/** Changes it once, from the version the form showed. @throws RuleBroken when somebody was first */
export async function change({ tx, subject }: Happening, version: number, values: Parameters<typeof repository.update>[2]): Promise<void> {
  const changed = await repository.update(tx, { partnershipId: subject.place.partnershipId, actionId: subject.action.id, version }, values);
  if (!changed) throw new RuleBroken('changed meanwhile');
}

/** Closes it: how it ends, and who agreed in which words. */
export async function close(at: Happening, version: number, how: { ending: WorkEnd; agreed: string; reason?: string | undefined }): Promise<void> {
  await change(at, version, { state: 'closed', ending: how.ending });
  await note(at, { kind: 'closed', state: 'closed', text: [`${how.ending}, agreed ${how.agreed}`, how.reason].filter(Boolean).join('. ') });
}
