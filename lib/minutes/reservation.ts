import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as repository from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import type { ParagraphSubject } from './paragraph';

interface Reserved {
  text: string;
  seatId: string;
  source: 'typed by its organisation' | 'recorded by the secretariat';
  toldHow?: string;
  toldOn?: string;
  confirmedAt: Date | null;
  now: Date;
}

/** Adds a reservation beside a decision, with the decision's audience. */
export async function addReservation(tx: Tx, subject: ParagraphSubject, given: Reserved) {
  const { place, meeting, minutes, paragraph: beside } = subject;
  if (beside.kind !== 'decision') throw new RuleBroken('no decision');
  const inGroup = { partnershipId: place.partnershipId, groupId: meeting.groupId };
  const seat = await seats.find(tx, { partnershipId: place.partnershipId, seatId: given.seatId });
  if (!seat || seat.groupId !== meeting.groupId) throw new NotFound();
  const last = await repository.lastPlace(tx, { partnershipId: place.partnershipId, minutesId: minutes.id, slotId: beside.slotId });
  const id = randomUUID();
  const draft = beside.state === 'draft';
  await repository.insertParagraph(tx, {
    id, ...inGroup, minutesId: minutes.id, slotId: beside.slotId, audienceKey: beside.audienceKey, intendedAudienceKey: beside.intendedAudienceKey, position: last.position + 10,
    number: draft ? null : last.number + 1, kind: 'reservation', text: given.text, attribution: 'organisation', shownAs: seat.organisation ?? seat.label, state: draft ? 'draft' : 'unconfirmed', version: 1,
  }, undefined);
  await repository.insertReservation(tx, {
    id: randomUUID(), ...inGroup, paragraphId: id, audienceKey: beside.audienceKey, decisionParagraphId: beside.id, seatId: given.seatId, source: given.source,
    toldHow: given.toldHow ?? null, toldOn: given.toldOn ?? null, confirmedAt: given.confirmedAt,
  });
  return { result: { slotId: beside.slotId }, audit: { subjectKind: 'reservation', subjectId: id, fields: ['text', 'seatId', 'source'] } };
}
