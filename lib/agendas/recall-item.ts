import { randomUUID } from 'node:crypto';
import * as audiences from '@/db/repositories/audiences';
import * as closedParts from '@/db/repositories/closed-parts';
import * as minutes from '@/db/repositories/minutes';
import * as openings from '@/db/repositories/openings';
import { audienceChoice, choiceOf, narrowed } from '@/lib/access/audience';
import { command, query } from '@/lib/access/gate';
import { isIssued } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Conflict, RuleBroken } from '@/lib/platform/errors';
import { whoSees } from './agenda-view';
import { ensureAudience } from './ensure-audience';
import { recallItemInput, showItemInput } from './inputs';
import { loadItem } from './item';
import { choices } from './show-item';

/** Who reads an issued item now, who has opened its papers, and whom it can be taken from. */
export const showRecall = query({
  name: 'item.show-recall',
  permission: 'agenda:write',
  scope: 'partnership',
  input: showItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  allow: preparesMeeting,
  async run({ tx, subject }) {
    const { partnership, meeting, item } = subject;
    const at = { partnershipId: partnership.id, itemId: item.itemId };
    const [offered, readers, opened, recalls] = await Promise.all([
      choices(tx, partnership.id, meeting.groupId),
      audiences.readersOf(tx, { partnershipId: partnership.id, keys: [item.intendedAudienceKey] }),
      openings.listOfItem(tx, at),
      closedParts.listRecalls(tx, at),
    ]);
    return { partnership, meeting, item, choices: offered, whoSees: whoSees(readers, item.intendedAudienceKey), opened, recalls, can: { recall: isIssued(meeting.state) } };
  },
});

export type RecallView = Awaited<ReturnType<typeof showRecall>>;

/**
 * Narrows an item after issue: it, its papers, what is written under it and not approved, and the actions that came from
 * it are gone at once for whoever is shut out; mail not sent yet is withdrawn when its turn comes. Who had opened it is kept.
 */
export const recallItem = command({
  name: 'item.recall',
  permission: 'agenda:write',
  scope: 'partnership',
  input: recallItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  allow: preparesMeeting,
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting, item } = subject;
    const { partnershipId } = place;
    if (meeting.state === 'cancelled') throw new RuleBroken('meeting is cancelled');
    if (!isIssued(meeting.state)) throw new RuleBroken('not issued yet');
    if (item.version !== input.version) throw new Conflict([], String(item.version));
    const written = await minutes.find(tx, { partnershipId, meetingId: meeting.id });
    const paragraphs = written ? await minutes.listParagraphs(tx, { partnershipId, minutesId: written.id }) : [];
    if (paragraphs.some((row) => row.slotId === item.slotId && row.state === 'approved')) throw new RuleBroken('record is approved');
    const before = choiceOf(await audiences.listRules(tx, { partnershipId, keys: [item.intendedAudienceKey] }));
    const choice = narrowed(before, audienceChoice({ ...input, audience: 'except' }));
    const keys = {
      all: await ensureAudience(tx, partnershipId, meeting, choice, 'all'),
      members: await ensureAudience(tx, partnershipId, meeting, choice, 'members'),
      preparers: await ensureAudience(tx, partnershipId, meeting, choice, 'preparers'),
      wasMembers: await ensureAudience(tx, partnershipId, meeting, before, 'members'),
    };
    await closedParts.recallItem(tx, { partnershipId, itemId: item.itemId, keys });
    await closedParts.insertRecall(tx, {
      id: randomUUID(), partnershipId, groupId: meeting.groupId, itemId: item.itemId, audienceKey: keys.all, wasAudienceKey: item.intendedAudienceKey,
      reason: input.reason, byId: actor.personId ?? '', at: now,
    });
    return { result: { itemId: item.itemId }, audit: { subjectKind: 'agenda item', subjectId: item.itemId, fields: ['audienceKey', 'recall'] } };
  },
});
