import type { Tx } from '@/db/client/app';
import { command } from '@/lib/access/gate';
import * as repository from '@/db/repositories/minutes';
import { preparesMeeting } from '@/lib/meetings/policy';
import { RuleBroken } from '@/lib/platform/errors';
import { stepInput } from './inputs';
import { loadMinutes, step } from './minutes';

const audit = (minutesId: string, fields: string[]) => ({ subjectKind: 'minutes', subjectId: minutesId, fields });

/** Sends the draft to the chair, who reads it as the secretariat wrote it. */
export const sendToChair = command({
  name: 'minutes.send-to-chair',
  permission: 'minutes:write',
  scope: 'partnership',
  input: stepInput,
  load: ({ tx, input }) => loadMinutes(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { minutes, place } = subject;
    if ((await repository.listParagraphs(tx, { partnershipId: place.partnershipId, minutesId: minutes.id })).length === 0) throw new RuleBroken('nothing written');
    await step(tx, subject, input.version, 'sent to the chair', { sentAt: now });
    return { result: null, audit: audit(minutes.id, ['state', 'sentAt']) };
  },
});

/** Whoever clears minutes reads all of them: a chair kept from a part leaves it to the vice-chair. */
async function loadToClear(tx: Tx, args: { partnership: string; meetingId: string }) {
  const subject = await loadMinutes(tx, args);
  const paragraphs = await repository.listParagraphs(tx, { partnershipId: subject.place.partnershipId, minutesId: subject.minutes.id });
  return { ...subject, place: { ...subject.place, audienceKeys: [...new Set(paragraphs.map((row) => row.audienceKey))] } };
}

/** The chair clears the draft, or hands it back to be written on. */
export const clearMinutes = command({
  name: 'minutes.clear',
  permission: 'minutes:clear',
  scope: 'partnership',
  input: stepInput,
  load: ({ tx, input }) => loadToClear(tx, input),
  async run({ tx, actor, input, subject, now }) {
    await step(tx, subject, input.version, 'cleared', { clearedAt: now, clearedById: actor.personId });
    return { result: null, audit: audit(subject.minutes.id, ['state', 'clearedAt']) };
  },
});

export const handBackMinutes = command({
  name: 'minutes.hand-back',
  permission: 'minutes:clear',
  scope: 'partnership',
  input: stepInput,
  load: ({ tx, input }) => loadToClear(tx, input),
  async run({ tx, input, subject }) {
    await step(tx, subject, input.version, 'drafting', { sentAt: null, clearedAt: null, clearedById: null });
    return { result: null, audit: audit(subject.minutes.id, ['state']) };
  },
});
