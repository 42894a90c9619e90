import * as repository from '@/db/repositories/minutes';
import { holdsSeat } from '@/lib/access/actor';
import { command } from '@/lib/access/gate';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Conflict, NotFound, RuleBroken } from '@/lib/platform/errors';
import { changeParagraphInput, paragraphInput } from './inputs';
import { isDraft } from './minutes';
import { loadParagraph } from './paragraph';

/**
 * Changes a paragraph's words. The secretariat does while it drafts; a reservation that its organisation confirmed, or
 * that has circulated, is changed by that organisation only. A stale form is shown beside what is there now.
 */
export const changeParagraph = command({
  name: 'paragraph.change',
  permission: 'correction:propose',
  scope: 'partnership',
  input: changeParagraphInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  allow: (actor, subject) => preparesMeeting(actor, subject) || (subject.paragraph.reservationSeatId !== null && holdsSeat(actor, subject.paragraph.reservationSeatId)),
  async run({ tx, actor, input, subject, now }) {
    const { place, minutes, paragraph } = subject;
    const own = paragraph.reservationSeatId !== null && holdsSeat(actor, paragraph.reservationSeatId);
    if (paragraph.state === 'approved') throw new RuleBroken('record is fixed');
    if (paragraph.reservationSeatId !== null && !own && (paragraph.confirmedAt !== null || !isDraft(minutes.state))) throw new RuleBroken('only its organisation');
    if (paragraph.reservationSeatId === null && !isDraft(minutes.state)) throw new RuleBroken('record is fixed');
    const at = { partnershipId: place.partnershipId, paragraphId: paragraph.id };
    if (!(await repository.updateParagraph(tx, { ...at, version: input.version }, { text: input.text }))) {
      const current = await repository.findParagraph(tx, at);
      if (!current) throw new NotFound();
      throw new Conflict([{ field: 'text', label: 'The paragraph', yours: input.text, theirs: current.text }], String(current.version));
    }
    if (own) await repository.confirmReservation(tx, { ...at, at: now });
    await noteSaved(tx, subject, now);
    return { result: { slotId: paragraph.slotId }, audit: { subjectKind: 'paragraph', subjectId: paragraph.id, fields: ['text'] } };
  },
});

/** Takes a paragraph out of a draft. A decision keeps its reference out of use; a confirmed reservation stays. */
export const removeParagraph = command({
  name: 'paragraph.remove',
  permission: 'minutes:write',
  scope: 'partnership',
  input: paragraphInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  async run({ tx, subject, now }) {
    const { place, minutes, paragraph } = subject;
    if (!isDraft(minutes.state)) throw new RuleBroken('record is fixed');
    if (paragraph.confirmedAt !== null) throw new RuleBroken('only its organisation');
    const at = { partnershipId: place.partnershipId, paragraphId: paragraph.id };
    if (await repository.hasReservation(tx, at)) throw new RuleBroken('reservation beside it');
    await repository.removeParagraph(tx, at);
    await noteSaved(tx, subject, now);
    return { result: { slotId: paragraph.slotId }, audit: { subjectKind: 'paragraph', subjectId: paragraph.id, fields: ['removed'] } };
  },
});

const noteSaved = (tx: Parameters<typeof repository.noteSaved>[0], subject: { place: { partnershipId: string }; minutes: { id: string } }, at: Date) =>
  repository.noteSaved(tx, { partnershipId: subject.place.partnershipId, minutesId: subject.minutes.id, at });
