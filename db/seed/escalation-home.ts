import { randomUUID } from 'node:crypto';
import { and, desc, eq } from 'drizzle-orm';
import { agendaItem, agendaSlot } from '../schema/agendas';
import { agendaBacklog } from '../schema/escalation-record';
import { meeting } from '../schema/meetings';
import type { Teller } from './rows';

interface Home {
  partnershipId: string;
  groupId: string;
  escalationId: string;
  home: { all: number; preparers: number };
  title: string;
  note: string;
  on: Date;
}

/** An answer that came home stands on the next agenda that is not issued, still with who prepares it. */
export async function tellHome(t: Teller, { home, title, note, on, ...at }: Home): Promise<void> {
  const [next] = await t.tx.select({ id: meeting.id }).from(meeting).where(and(eq(meeting.groupId, at.groupId), eq(meeting.state, 'notice issued')));
  if (!next) throw new Error('the story has no agenda to come');
  const [last] = await t.tx.select({ position: agendaSlot.position, key: agendaSlot.audienceKey }).from(agendaSlot).where(eq(agendaSlot.meetingId, next.id)).orderBy(desc(agendaSlot.position)).limit(1);
  if (!last) throw new Error('the agenda to come is empty');
  const [slotId, itemId] = [randomUUID(), randomUUID()];
  const { partnershipId, groupId, escalationId } = at;
  await t.tx.insert(agendaSlot).values({ id: slotId, partnershipId, groupId, meetingId: next.id, audienceKey: last.key, position: last.position + 10, number: null, minutes: 10, restricted: true, state: 'on the agenda' });
  await t.tx.insert(agendaItem).values({ id: itemId, partnershipId, groupId, meetingId: next.id, slotId, audienceKey: home.preparers, intendedAudienceKey: home.all, title, purpose: 'discussion', note, escalationId, version: 1 });
  await t.tx.insert(agendaBacklog).values({ id: randomUUID(), partnershipId, groupId, escalationId, audienceKey: home.all, preparersKey: home.preparers, restricted: true, title, note, landedAt: on, meetingId: next.id, itemId });
}
