import { createHash, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { agendaItem, agendaSlot } from '../schema/agendas';
import { attendance } from '../schema/attendance';
import { decision, minutes, minutesApproval, paragraph, reservation } from '../schema/minutes';
import type { DecisionMethod, Presence } from '../schema/vocabulary';
import { tellAudience } from './meeting-rows';
import type { Teller } from './rows';

export interface StoryParagraph {
  item: number;
  text: string;
  kind?: 'discussion' | 'decision' | 'note' | 'reservation';
  by?: string;
  method?: DecisionMethod;
  /** For a reservation: the seat whose words these are. */
  seat?: string;
}

export interface StoryMinutes {
  group: string;
  days: number;
  attendance: Record<string, Presence>;
  paragraphs: StoryParagraph[];
  /** The days of the later meeting that approved the open part; none while unconfirmed. */
  approvedAt?: number;
}

/** Tells the record of a meeting that was held: circulated, and approved where a later meeting did so. */
export async function tellMinutes(t: Teller, story: StoryMinutes): Promise<void> {
  const at = { partnershipId: t.id('partnership', story.group.split('/')[0] ?? ''), groupId: t.id('group', story.group) };
  const meetingId = t.id('meeting', `${story.group} ${story.days}`);
  const held = new Date(t.now.getTime() + story.days * 86_400_000);
  const later = (days: number) => new Date(Math.min(held.getTime() + days * 86_400_000, t.now.getTime() - 3_600_000));
  const minutesId = randomUUID();
  await t.tx.insert(minutes).values({ id: minutesId, ...at, meetingId, state: story.approvedAt === undefined ? 'circulated' : 'approved', version: 4, startedAt: held, savedAt: later(2), sentAt: later(4),
    clearedAt: later(8), clearedById: t.id('person', 'Helena Strand'), circulatedAt: later(12), correctionsUntil: t.day(story.approvedAt === undefined ? 3 : story.days + 28) });
  await t.tx.insert(attendance).values(Object.entries(story.attendance).map(([label, presence]) => ({ id: randomUUID(), ...at, meetingId, seatId: t.id('seat', `${story.group}: ${label}`), presence, capacity: 'holder' as const, recordedAt: held })));
  const slots = await t.tx.select({ id: agendaSlot.id, number: agendaSlot.number, itemId: agendaItem.id, intended: agendaItem.intendedAudienceKey }).from(agendaSlot)
    .innerJoin(agendaItem, eq(agendaItem.slotId, agendaSlot.id)).where(eq(agendaSlot.meetingId, meetingId));
  const lines = new Map<number, string[]>();
  let lastDecision: string | undefined;
  for (const [index, told] of story.paragraphs.entries()) {
    const slot = slots.find((row) => row.number === told.item);
    if (!slot) throw new Error(`no item ${told.item}`);
    const number = story.paragraphs.slice(0, index).filter((before) => before.item === told.item).length + 1;
    const audienceKey = await tellAudience(t, { ...at, id: meetingId, startsAt: held }, t.notFor(slot.itemId), 'members');
    const kind = told.kind ?? 'discussion';
    const id = randomUUID();
    await t.tx.insert(paragraph).values({ id, ...at, minutesId, slotId: slot.id, audienceKey, intendedAudienceKey: audienceKey, position: number * 10, number, kind, text: told.text,
      attribution: told.by ? 'organisation' : 'none', shownAs: told.seat ?? told.by ?? null, state: 'unconfirmed', version: 1 });
    let reference: string[] = [];
    if (kind === 'decision') {
      lastDecision = id;
      reference = [await t.reference(at, 'D', t.notFor(slot.itemId).length > 0), told.method ?? 'consensus'];
      await t.tx.insert(decision).values({ id: randomUUID(), ...at, paragraphId: id, audienceKey, reference: reference[0] ?? '', method: told.method ?? 'consensus' });
    }
    if (kind === 'reservation' && told.seat && lastDecision)
      await t.tx.insert(reservation).values({ id: randomUUID(), ...at, paragraphId: id, audienceKey, decisionParagraphId: lastDecision, seatId: t.id('seat', `${story.group}: ${told.seat}`),
        source: 'recorded by the secretariat', toldHow: 'in the meeting', toldOn: t.day(story.days), confirmedAt: later(3) });
    lines.set(audienceKey, [...(lines.get(audienceKey) ?? []), [`${told.item}.${number}`, kind, ...reference, told.seat ?? told.by ?? '', told.text].join('\t')]);
  }
  if (story.approvedAt === undefined) return;
  for (const [audienceKey, part] of lines) {
    const text = part.map((line) => `${line}\n`).join('');
    await t.tx.insert(minutesApproval).values({ id: randomUUID(), ...at, minutesId, audienceKey, version: 1, how: 'as presented', method: 'by the meeting',
      atMeetingId: t.id('meeting', `${story.group} ${story.approvedAt}`), approvedAt: new Date(t.now.getTime() + story.approvedAt * 86_400_000), lines: text,
      sha256: createHash('sha256').update(text, 'utf8').digest('hex') });
    await t.tx.update(paragraph).set({ state: 'approved' }).where(eq(paragraph.audienceKey, audienceKey));
  }
}
