import { randomUUID } from 'node:crypto';
import * as repository from '@/db/repositories/actions';
import * as audiences from '@/db/repositories/audiences';
import * as meetings from '@/db/repositories/meetings';
import * as minutes from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { choiceOf, wholeGroup } from '@/lib/access/audience';
import { command } from '@/lib/access/gate';
import { seriesOf } from '@/lib/agendas/closed-part';
import { dayOf } from '@/lib/calendar/london';
import { loadGroup } from '@/lib/groups/group';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { kindFor } from './action';
import { addActionInput } from './inputs';
import { keyFor } from './release';

/**
 * Adds an action or a request, from a paragraph or on its own. It inherits the paragraph's audience; when the seat it
 * goes to cannot read that, exactly these words are released to it, and only after that was ticked.
 */
export const addAction = command({
  name: 'action.add',
  permission: 'action:write',
  scope: 'partnership',
  input: addActionInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, input, subject, now }) {
    const { partnership, group } = subject;
    const inGroup = { partnershipId: partnership.id, groupId: group.id };
    const seat = (await seats.list(tx, inGroup)).find((row) => row.id === input.seatId);
    if (!seat) throw new Invalid({ seatId: ['Choose a seat of this group.'] });
    if (input.due !== undefined && input.due < dayOf(now)) throw new Invalid({ due: ['The day it is due cannot be in the past.'] });
    const proposed = kindFor(seat.sector);
    const kind = input.kind ?? proposed;
    if (kind !== proposed && !input.kindReason) throw new Invalid({ kindReason: [`A seat of this sector usually gets ${proposed === 'action' ? 'an action' : 'a request'}. Say why this is otherwise.`] });
    if (kind === 'action' && input.due === undefined) throw new Invalid({ due: ['Enter the day it is due.'] });
    const paragraph = input.paragraph ? await minutes.findParagraph(tx, { partnershipId: partnership.id, paragraphId: input.paragraph }) : null;
    if (input.paragraph && !paragraph) throw new NotFound();
    const meeting = paragraph ? await meetings.find(tx, { partnershipId: partnership.id, meetingId: paragraph.meetingId }) : null;
    const choice = paragraph ? choiceOf(await audiences.listRules(tx, { partnershipId: partnership.id, keys: [paragraph.intendedAudienceKey] })) : wholeGroup;
    const audienceKey = await keyFor(tx, inGroup, choice, { seatId: seat.id, label: seat.label, release: input.release, meeting });
    const id = randomUUID();
    const reference = await minutes.nextReference(tx, { ...inGroup, prefix: '', series: seriesOf(choice, paragraph?.part ?? 'open') });
    await repository.insert(tx, {
      id, ...inGroup, audienceKey, reference, kind, text: input.text, paragraphId: paragraph?.id ?? null, seatId: seat.id, lookedAfterById: input.lookedAfterById ?? null,
      kindReason: input.kindReason ?? null, firstDue: input.due ?? null, due: input.due ?? null, state: kind === 'action' ? 'open' : 'asked', openedAt: now, version: 1,
    });
    return { result: { actionId: id, reference }, audit: { subjectKind: kind, subjectId: id, fields: ['text', 'seatId', 'due', 'kind', 'audienceKey'] } };
  },
});
