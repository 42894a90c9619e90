import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as agendas from '@/db/repositories/agendas';
import * as audiences from '@/db/repositories/audiences';
import * as repository from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { choiceOf } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { seriesOf } from '@/lib/agendas/closed-part';
import { ensureAudience } from '@/lib/agendas/ensure-audience';
import { dayOf } from '@/lib/calendar/london';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { writeParagraphInput } from './inputs';
import { isDraft, loadMinutes, shownAs, type MinutesSubject } from './minutes';
import { addReservation } from './reservation';

/**
 * Writes a paragraph under an item: discussion, a decision with its method, an action, a note, or a reservation beside
 * the decision before it. It inherits the item's audience.
 */
export const writeParagraph = command({
  name: 'paragraph.write',
  permission: 'minutes:write',
  scope: 'partnership',
  input: writeParagraphInput,
  load: ({ tx, input }) => loadMinutes(tx, input),
  async run({ tx, input, subject, now }) {
    const { place, meeting, minutes } = subject;
    if (!isDraft(minutes.state)) throw new RuleBroken('record is fixed');
    const { partnershipId } = place;
    const inGroup = { partnershipId, groupId: meeting.groupId };
    const slot = (await agendas.list(tx, { partnershipId, meetingId: meeting.id })).find((row) => row.slotId === input.slotId);
    if (!slot?.itemId || slot.intendedAudienceKey === null) throw new NotFound();
    if (input.kind === 'reservation') return reserve(tx, subject, input, now);
    if (input.kind === 'decision' && !input.method) throw new Invalid({ method: ['Choose how it was decided.'] });
    const choice = choiceOf(await audiences.listRules(tx, { partnershipId, keys: [slot.intendedAudienceKey] }));
    const drafts = await ensureAudience(tx, partnershipId, meeting, choice, 'preparers');
    const intended = await ensureAudience(tx, partnershipId, meeting, choice, 'members');
    const shown = await attributed(tx, inGroup, input);
    const { position } = await repository.lastPlace(tx, { partnershipId, minutesId: minutes.id, slotId: input.slotId });
    const id = randomUUID();
    await repository.insertParagraph(tx, {
      id, ...inGroup, minutesId: minutes.id, slotId: input.slotId, audienceKey: drafts, intendedAudienceKey: intended, position: position + 10, kind: input.kind, text: input.text,
      attribution: input.attribution, shownAs: shown, state: 'draft', version: 1,
    }, input.speakerSeatId);
    if (input.kind === 'decision' && input.method) {
      const reference = await repository.nextReference(tx, { ...inGroup, prefix: 'D', series: seriesOf(choice, slot.part) });
      await repository.insertDecision(tx, { id: randomUUID(), ...inGroup, paragraphId: id, audienceKey: drafts, reference, method: input.method });
    }
    await repository.noteSaved(tx, { partnershipId, minutesId: minutes.id, at: now });
    return { result: { paragraphId: id, slotId: input.slotId }, audit: { subjectKind: 'paragraph', subjectId: id, fields: ['kind', 'text', 'attribution', 'speaker'] } };
  },
});

async function attributed(tx: Tx, inGroup: { partnershipId: string; groupId: string }, input: { attribution: 'person' | 'organisation' | 'sector' | 'none'; speakerSeatId?: string | undefined }) {
  if (input.attribution === 'none' || !input.speakerSeatId) return null;
  const [known, live] = await Promise.all([seats.list(tx, inGroup), seats.listLiveAppointments(tx, inGroup)]);
  const seat = known.find((row) => row.id === input.speakerSeatId);
  if (!seat) throw new NotFound();
  return shownAs(input.attribution, seat, live.find((row) => row.seatId === seat.id && row.kind === 'holder')?.name ?? null);
}

/** A reservation voiced in the meeting stands beside the last decision of its item, to be confirmed by its organisation. */
async function reserve(tx: Tx, subject: MinutesSubject, input: { slotId: string; text: string; speakerSeatId?: string | undefined }, now: Date) {
  const { place, meeting, minutes } = subject;
  const at = { partnershipId: place.partnershipId, minutesId: minutes.id };
  const beside = (await repository.listParagraphs(tx, at)).findLast((row) => row.slotId === input.slotId && row.kind === 'decision');
  const paragraph = beside && (await repository.findParagraph(tx, { ...at, paragraphId: beside.id }));
  if (!paragraph) throw new RuleBroken('no decision');
  const given = { text: input.text, seatId: input.speakerSeatId ?? '', source: 'recorded by the secretariat' as const, toldHow: 'in the meeting', toldOn: dayOf(meeting.startsAt) };
  const added = await addReservation(tx, { ...subject, paragraph }, { ...given, confirmedAt: null, now });
  await repository.noteSaved(tx, { ...at, at: now });
  return { ...added, result: { paragraphId: added.audit.subjectId, slotId: input.slotId } };
}
