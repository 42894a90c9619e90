import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as corrections from '@/db/repositories/corrections';
import * as repository from '@/db/repositories/minutes';
import { holdsSeat } from '@/lib/access/actor';
import { command } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { preparesMeeting } from '@/lib/meetings/policy';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { proposeCorrectionInput, settleCorrectionInput } from './inputs';
import { correctionsOver, loadMinutes } from './minutes';
import { loadParagraph } from './paragraph';

/** A member proposes other words for a circulated paragraph; it is contested until the secretariat settles it. */
export const proposeCorrection = command({
  name: 'correction.propose',
  permission: 'correction:propose',
  scope: 'partnership',
  input: proposeCorrectionInput,
  load: ({ tx, input }) => loadParagraph(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting, minutes, paragraph } = subject;
    if (paragraph.state === 'draft' || paragraph.state === 'approved') throw new RuleBroken('wrong state');
    if (paragraph.reservationSeatId !== null) throw new RuleBroken('only its organisation');
    if (correctionsOver(minutes, dayOf(now)) && !preparesMeeting(actor, subject)) throw new RuleBroken('corrections are over');
    const seatId = actor.grants.find((grant) => grant.groupId === meeting.groupId && grant.seatId !== null && holdsSeat(actor, grant.seatId))?.seatId;
    if (!seatId) throw new NotFound();
    const id = randomUUID();
    await corrections.insert(tx, {
      id, partnershipId: place.partnershipId, groupId: meeting.groupId, paragraphId: paragraph.id, audienceKey: paragraph.audienceKey, seatId, proposedText: input.text,
      reason: input.reason ?? null, state: 'proposed', proposedAt: now,
    });
    await save(tx, { partnershipId: place.partnershipId, paragraphId: paragraph.id, version: paragraph.version }, { state: 'pending' });
    return { result: { slotId: paragraph.slotId }, audit: { subjectKind: 'correction', subjectId: id, fields: ['proposedText', 'reason'] } };
  },
});

/** Settles a proposed correction: the words change, or stay, and it says why. */
export const settleCorrection = command({
  name: 'correction.settle',
  permission: 'minutes:write',
  scope: 'partnership',
  input: settleCorrectionInput,
  async load({ tx, input }) {
    const subject = await loadMinutes(tx, input);
    const correction = await corrections.find(tx, { partnershipId: subject.place.partnershipId, correctionId: input.correctionId });
    if (!correction) throw new NotFound();
    return { ...subject, correction };
  },
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, minutes, correction } = subject;
    const at = { partnershipId: place.partnershipId, paragraphId: correction.paragraphId };
    const paragraph = await repository.findParagraph(tx, at);
    if (!paragraph || paragraph.minutesId !== minutes.id) throw new NotFound();
    if (paragraph.state === 'approved') throw new RuleBroken('record is fixed');
    const settled = await corrections.settle(tx, { partnershipId: place.partnershipId, correctionId: correction.id, state: input.outcome, why: input.why ?? null, at: now });
    if (!settled) throw new RuleBroken('already ended');
    const open = (await corrections.list(tx, { partnershipId: place.partnershipId, minutesId: minutes.id })).some((row) => row.paragraphId === paragraph.id && row.state === 'proposed');
    await save(tx, { ...at, version: paragraph.version }, { state: open ? 'pending' : 'unconfirmed', ...(input.outcome === 'accepted' && { text: correction.proposedText }) });
    return { result: null, audit: { subjectKind: 'correction', subjectId: correction.id, fields: ['state', ...(input.outcome === 'accepted' ? ['text'] : [])] } };
  },
});

/** Changes the paragraph a correction is about, from the version just read. @throws RuleBroken when somebody was first */
async function save(tx: Tx, at: Parameters<typeof repository.updateParagraph>[1], values: Parameters<typeof repository.updateParagraph>[2]): Promise<void> {
  if (!(await repository.updateParagraph(tx, at, values))) throw new RuleBroken('changed meanwhile');
}
