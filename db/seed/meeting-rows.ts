import { createHash, randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { sql } from 'drizzle-orm';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { env } from '@/lib/platform/env';
import { ruleHash } from '../audience-hash';
import { agendaItem, agendaSlot, paper, paperVersion } from '../schema/agendas';
import { audience, audienceTerm } from '../schema/audiences';
import { invitationAnswer, meeting } from '../schema/meetings';
import type { AudienceReaders, InvitationAnswer, ItemPurpose, MailKind, MeetingState } from '../schema/vocabulary';
import type { Teller } from './rows';

export interface StoryItem {
  title: string;
  purpose: ItemPurpose;
  minutes: number;
  lead?: string;
  note?: string;
  /** Labels of seats that do not read it. */
  notFor?: string[];
  papers?: { title: string; lines: string[] }[];
}

export interface StoryMeeting {
  group: string;
  /** Days from today; a weekend moves to the Monday after. */
  days: number;
  from: number;
  hours: number;
  place: string;
  link?: string;
  state: MeetingState;
  items: StoryItem[];
  answers?: Record<string, InvitationAnswer>;
}

/** Tells one meeting with its agenda, papers and answers. */
export async function tellMeeting(t: Teller, story: StoryMeeting): Promise<void> {
  const at = { partnershipId: t.id('partnership', story.group.split('/')[0] ?? ''), groupId: t.id('group', story.group) };
  const startsAt = workday(t.now, story.days, story.from);
  const endsAt = new Date(startsAt.getTime() + story.hours * 3_600_000);
  const id = t.make('meeting', `${story.group} ${story.days}`);
  const issued = ['papers issued', 'in session', 'held'].includes(story.state);
  const before = (days: number) => new Date(Math.min(startsAt.getTime() - days * 86_400_000, t.now.getTime() - 3_600_000));
  await t.tx.insert(meeting).values({ id, ...at, startsAt, endsAt, place: story.place, link: story.link ?? null, state: story.state, sequence: 0, version: 1,
    noticeAt: story.state === 'planned' ? null : before(35), papersIssuedAt: issued ? before(8) : null });
  const open = await tellAudience(t, { ...at, id, startsAt }, [], issued ? 'all' : 'preparers');
  for (const [index, item] of story.items.entries()) {
    const intended = await tellAudience(t, { ...at, id, startsAt }, item.notFor ?? [], 'all');
    const reads = issued ? intended : await tellAudience(t, { ...at, id, startsAt }, item.notFor ?? [], 'preparers');
    const [slotId, itemId] = [randomUUID(), randomUUID()];
    await t.tx.insert(agendaSlot).values({ id: slotId, ...at, meetingId: id, audienceKey: open, position: (index + 1) * 10, number: issued ? index + 1 : null,
      minutes: item.minutes, restricted: item.notFor !== undefined, state: 'on the agenda' });
    await t.tx.insert(agendaItem).values({ id: itemId, ...at, meetingId: id, slotId, audienceKey: reads, intendedAudienceKey: intended, title: item.title,
      purpose: item.purpose, leadSeatId: item.lead ? t.id('seat', `${story.group}: ${item.lead}`) : null, note: item.note ?? null, version: 1 });
    t.keepFrom(itemId, item.notFor ?? []);
    for (const [position, told] of (item.papers ?? []).entries()) {
      const paperId = randomUUID();
      const file = await keepPdf(told.title, told.lines);
      await t.tx.insert(paper).values({ id: paperId, ...at, meetingId: id, itemId, audienceKey: reads, title: told.title, position: (position + 1) * 10 });
      await t.tx.insert(paperVersion).values({ id: randomUUID(), ...at, paperId, audienceKey: reads, number: 1, state: issued ? 'issued' : 'received',
        fileName: `${told.title}.pdf`, mediaType: 'application/pdf', ...file, receivedAt: before(10) });
    }
  }
  if (story.state !== 'planned') await tellMails(t, at, id, 'meeting notice', before(35));
  if (issued) await tellMails(t, at, id, 'papers issued', before(8));
  for (const [label, answer] of Object.entries(story.answers ?? {}))
    await t.tx.insert(invitationAnswer).values({ id: randomUUID(), ...at, meetingId: id, seatId: t.id('seat', `${story.group}: ${label}`), answer, channel: 'on the page',
      answeredById: t.id('person', 'Rhys Calloway'), answeredAt: before(5) });
}

/** Mails of the past, marked sent; of today's story nothing is owed. */
async function tellMails(t: Teller, at: { partnershipId: string; groupId: string }, meetingId: string, kind: MailKind, sentAt: Date): Promise<void> {
  await t.tx.execute(sql`
    insert into mail (id, partnership_id, group_id, person_id, kind, subject_id, subject_version, state, queued_at, sent_at)
    select gen_random_uuid(), ${at.partnershipId}::uuid, ${at.groupId}::uuid, a.person_id, ${kind}, ${meetingId}::uuid, 0,
      case when c.email is null then 'no address' else 'sent' end, ${sentAt.toISOString()}::timestamptz,
      case when c.email is not null then ${sentAt.toISOString()}::timestamptz end
    from appointment a join person_contact c on c.person_id = a.person_id
    where a.partnership_id = ${at.partnershipId}::uuid and a.group_id = ${at.groupId}::uuid and a.ended_at is null`);
}

/** Ten in the morning stays ten in the morning whether or not it is summer time. */
function workday(now: Date, days: number, hour: number): Date {
  const day = new Date(now.getTime() + days * 86_400_000);
  while ([0, 6].includes(day.getUTCDay())) day.setUTCDate(day.getUTCDate() + 1);
  const noon = new Date(`${day.toISOString().slice(0, 10)}T12:00:00Z`);
  const shown = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23' }).format(noon));
  return new Date(noon.getTime() + (hour - shown) * 3_600_000);
}

export async function tellAudience(
  t: Teller,
  m: { partnershipId: string; groupId: string; id: string; startsAt: Date },
  notFor: string[],
  readers: AudienceReaders,
): Promise<number> {
  const group = t.nameOf('group', m.groupId);
  const terms = notFor.map((label) => ({ effect: 'exclude' as const, kind: 'seat' as const, seatId: t.id('seat', `${group}: ${label}`) }));
  const rule = terms.length > 0 ? ('except' as const) : ('group' as const);
  const hash = ruleHash(rule, readers, terms);
  const found = t.remembered(`audience ${m.id} ${hash}`);
  if (found !== undefined) return found;
  const [row] = await t.tx
    .insert(audience)
    .values({ partnershipId: m.partnershipId, groupId: m.groupId, occasion: 'meeting', occasionId: m.id, dated: m.startsAt, rule, readers, ruleHash: hash })
    .returning({ key: audience.key });
  if (!row) throw new Error('no audience');
  if (terms.length > 0) await t.tx.insert(audienceTerm).values(terms.map((term, index) => ({ ...term, partnershipId: m.partnershipId, audienceKey: row.key, position: index + 1 })));
  return t.remember(`audience ${m.id} ${hash}`, row.key);
}

/** A real file, kept where the product keeps its files: by its SHA-256. */
async function keepPdf(title: string, lines: string[]): Promise<{ bytes: number; sha256: string }> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  const [heading, text] = [await pdf.embedFont(StandardFonts.TimesRomanBold), await pdf.embedFont(StandardFonts.TimesRoman)];
  const page = pdf.addPage([595, 842]);
  page.drawText(title, { x: 64, y: 760, size: 20, font: heading });
  for (const [index, words] of lines.entries()) page.drawText(words, { x: 64, y: 720 - index * 20, size: 12, font: text });
  const content = await pdf.save();
  const sha256 = createHash('sha256').update(content).digest('hex');
  const folder = path.join(path.resolve(env.TABLED_FILES), sha256.slice(0, 2), sha256.slice(2, 4));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(path.join(folder, sha256), content, { mode: 0o600 });
  return { bytes: content.length, sha256 };
}
