import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/desk-letters';
import type { Actor, Desk } from '@/lib/access/actor';
import type { Subject } from '@/lib/access/use-case';
import { NotFound } from '@/lib/platform/errors';

export interface DeskSubject extends Subject {
  desk: Desk;
}

export type LetterRow = NonNullable<Awaited<ReturnType<typeof repository.find>>>;
export interface LetterSubject extends DeskSubject {
  letter: LetterRow;
}

/** The desk the transaction was opened for; its audit chain is its own. @throws NotFound */
export function loadDesk(actor: Actor): Promise<DeskSubject> {
  if (!actor.desk) return Promise.reject(new NotFound());
  return Promise.resolve({ place: { partnershipId: actor.desk.id }, desk: actor.desk });
}

/** A letter on this desk. @throws NotFound for what lies on another */
export async function loadLetter(tx: Tx, actor: Actor, letterId: string): Promise<LetterSubject> {
  const subject = await loadDesk(actor);
  const letter = await repository.find(tx, { deskId: subject.desk.id, letterId });
  if (!letter) throw new NotFound();
  return { ...subject, letter };
}

export const leadsDesk = (actor: Actor): boolean => actor.desk?.role === 'lead';
