import { randomUUID } from 'node:crypto';
import * as agendas from '@/db/repositories/agendas';
import * as record from '@/db/repositories/escalation-record';
import * as meetings from '@/db/repositories/meetings';
import { command } from '@/lib/access/gate';
import { standingOrder } from '@/lib/agendas/agenda';
import { ensureAudience } from '@/lib/agendas/ensure-audience';
import { wholeGroup } from '@/lib/access/audience';
import { loadGroup } from '@/lib/groups/group';
import { planMeetingInput } from './inputs';
import { readTimes } from './meeting';

/** Plans a meeting with the standing order of business on its agenda; nobody is told yet. */
export const planMeeting = command({
  name: 'meeting.plan',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: planMeetingInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, input, subject, now }) {
    const { partnership, group } = subject;
    const { startsAt, endsAt } = readTimes(input, now);
    const id = randomUUID();
    const place = { partnershipId: partnership.id, groupId: group.id };
    await meetings.insert(tx, { id, ...place, startsAt, endsAt, place: input.place ?? null, link: input.link ?? null, state: 'planned', sequence: 0, version: 1 });
    const meeting = { id, groupId: group.id, startsAt };
    const [drafts, intended] = [await ensureAudience(tx, partnership.id, meeting, wholeGroup, 'preparers'), await ensureAudience(tx, partnership.id, meeting, wholeGroup, 'all')];
    const made = standingOrder.map((item, index) => ({ ...item, slotId: randomUUID(), itemId: randomUUID(), position: (index + 1) * 10 }));
    await agendas.insert(
      tx,
      made.map((item) => ({ id: item.slotId, ...place, meetingId: id, audienceKey: drafts, position: item.position, minutes: item.minutes, restricted: false, state: 'on the agenda' as const })),
      made.map((item) => ({ id: item.itemId, ...place, meetingId: id, slotId: item.slotId, audienceKey: drafts, intendedAudienceKey: intended, title: item.title, purpose: item.purpose, version: 1 })),
    );
    await record.placeWaiting(tx, place);
    return { result: { meetingId: id }, audit: { subjectKind: 'meeting', subjectId: id, fields: ['startsAt', 'endsAt', 'place', 'link'] } };
  },
});
