import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { ruleHash } from '../audience-hash';
import { audience, audienceTerm } from '../schema/audiences';
import { deskAsk, deskEvent, deskLetter, deskMail } from '../schema/desks';
import { escalationAnswer, escalationEvent, escalationPosition, escalationVerdict } from '../schema/escalation-record';
import { escalation, escalationAsk, escalationSending } from '../schema/escalations';
import { organisation } from '../schema/registers';
import { addressee } from '../schema/routes';
import type { AskReply, AudienceReaders, EscalationEventKind, EscalationState, PositionKind, ReportChannel, Verdict } from '../schema/vocabulary';
import { tellHome } from './escalation-home';
import type { Teller } from './rows';

export interface StoryEscalation {
  title?: string;
  text?: string;
  raisedOn: string;
  by: string;
  to?: string;
  state: EscalationState;
  letter?: string;
  asks?: string[];
  agreedOn?: string;
  clearedOn?: string;
  sentOn?: string;
  address?: string;
  ownLetter?: boolean;
  divertedTo?: string;
  positions?: [seat: string, position: PositionKind, words?: string, channel?: ReportChannel][];
  events?: { kind: EscalationEventKind; on: string; text?: string; channel?: ReportChannel; saidBy?: string }[];
  reply?: { on: string; text: string; saidBy: string; channel: ReportChannel; answers: [ask: number, said: AskReply, words: string][] };
  verdicts?: [ask: number, verdict: Verdict, on: string][];
}

const board = 'north-vale/board';
const morning = (day: string) => new Date(`${day}T10:00:00Z`);

/** Tells one escalation of the board as the product itself would have written it. */
export async function tellEscalation(t: Teller, told: StoryEscalation): Promise<void> {
  const at = { partnershipId: t.id('partnership', 'north-vale'), groupId: t.id('group', board) };
  const id = randomUUID();
  const [team] = told.to
    ? await t.tx.select({ id: addressee.id, name: addressee.name, rung: addressee.rung, organisationId: organisation.id, organisation: organisation.name }).from(addressee).innerJoin(organisation, eq(organisation.id, addressee.organisationId)).where(eq(addressee.slug, told.to))
    : [];
  const of = { ...at, id, dated: morning(told.raisedOn) };
  const audienceKey = team ? await keyOf(t, of, 'subject', team.organisationId, 'members') : await keyOf(t, of, null, '', 'preparers');
  const common = { ...at, escalationId: id, audienceKey };
  const agreed = told.agreedOn ? `Agreed by the Partnership Board on ${longDay(told.agreedOn)}, by consensus.` : null;
  const reference = team ? await t.escalationReference(at.partnershipId) : null;
  await t.tx.insert(escalation).values({
    id, ...at, audienceKey, reference, title: told.title ?? null, text: told.text ?? null, addresseeId: team?.id ?? null, state: told.state, agreedMethod: told.agreedOn ? 'consensus' : null, agreedOn: told.agreedOn ?? null,
    agreedWords: agreed, letter: told.letter ?? null, letterTo: told.address ?? null, dueDays: team ? 20 : null, raisedById: t.id('person', told.by), raisedAt: of.dated, version: 1,
    ...(told.divertedTo && { divertedAs: 'a safeguarding concern' as const, divertedTo: told.divertedTo }),
  });
  const asks = (told.asks ?? []).map((text, index) => ({
    id: randomUUID(), ...common, number: index + 1, text, said: told.reply?.answers.find(([number]) => number === index + 1)?.[1] ?? null, verdict: told.verdicts?.find(([number]) => number === index + 1)?.[1] ?? null,
  }));
  if (asks.length > 0) await t.tx.insert(escalationAsk).values(asks);
  const home = team ? { all: await keyOf(t, of, 'contract holder', team.organisationId, 'members'), preparers: await keyOf(t, of, 'contract holder', team.organisationId, 'preparers') } : null;
  const sendingId = told.sentOn && team && home ? randomUUID() : null;
  if (sendingId && told.sentOn && team && home) {
    const on = (days: number) => addWorkingDays(told.sentOn ?? '', days, 'england-and-wales');
    const letterId = told.ownLetter ? null : randomUUID();
    const days = { sentOn: told.sentOn, dueOn: on(20), movedDueOn: on(20), calendar: 'england-and-wales' as const };
    const acknowledged = told.events?.find((event) => event.kind === 'acknowledged')?.on ?? null;
    await t.tx.insert(escalationSending).values({
      id: sendingId, ...common, number: 1, addresseeId: team.id, addressee: `${team.organisation}, ${team.name}`, rung: team.rung, how: told.ownLetter ? 'their own letter' : 'our mail', toAddress: told.address ?? null, letter: told.letter ?? '',
      ...days, dueDays: 20, chaseOn: on(10), lateOn: on(30), climbOn: on(40), movedLateOn: on(30), movedClimbOn: on(40), pausedDays: 0, acknowledgedOn: acknowledged, deskId: letterId && team.id, letterId,
      homeAudienceKey: home.all, homePreparersKey: home.preparers, homeRestricted: true,
    });
    if (letterId) {
      const onDesk = { deskId: team.id, letterId };
      const by = 'secretariat@northvale.example · 01632 960 114';
      await t.tx.insert(deskLetter).values({ id: letterId, deskId: team.id, partnership: 'North Vale Strategic Migration Partnership', reference: reference ?? '', title: told.title ?? '', letter: told.letter ?? '', agreed: agreed ?? '', contact: by, ...days, acknowledgedOn: acknowledged, version: 1 });
      await t.tx.insert(deskAsk).values(asks.map(({ number, text, said }) => ({ id: randomUUID(), ...onDesk, number, text, said })));
      await t.tx.insert(deskMail).values({ id: randomUUID(), ...onDesk, kind: 'letter', toAddress: told.address ?? '', state: 'sent', queuedAt: morning(told.sentOn), sentAt: morning(told.sentOn) });
      await t.tx.insert(deskEvent).values([{ kind: 'sent', on: told.sentOn, text: null }, ...(told.events ?? []).filter((event) => event.kind === 'chased').map(({ kind, on: day, text = null }) => ({ kind, on: day, text }))].map((event) => ({ id: randomUUID(), ...onDesk, ...event, by, at: morning(event.on) })));
    }
  }
  const rhys = t.id('person', 'Rhys Calloway');
  const crossing = (kind: string) => kind === 'due' || kind === 'late';
  const write = (event: { kind: EscalationEventKind; on: string; text?: string | null; channel?: ReportChannel; saidBy?: string }, byId = rhys, key = audienceKey) => {
    const eventId = randomUUID();
    const clocked = sendingId !== null && event.on >= (told.sentOn ?? '') && event.kind !== 'cleared';
    return t.tx
      .insert(escalationEvent)
      .values({ id: eventId, ...common, audienceKey: key, sendingId: clocked ? sendingId : null, ...event, recorded: event.saidBy !== undefined, byId: crossing(event.kind) ? null : byId, at: morning(event.on) })
      .then(() => eventId);
  };
  await write({ kind: 'raised', on: told.raisedOn }, t.id('person', told.by));
  if (told.state === 'diverted') await write({ kind: 'diverted', on: told.raisedOn });
  if (team) await write({ kind: 'screened', on: told.raisedOn });
  if (told.agreedOn) await write({ kind: 'agreed', on: told.agreedOn, text: agreed });
  if (told.clearedOn) await write({ kind: 'cleared', on: told.clearedOn }, t.id('person', 'Helena Strand'));
  if (told.sentOn) await write({ kind: 'sent', on: told.sentOn, text: told.ownLetter ? 'Our own letter, marked as sent' : `Our mail to ${told.address ?? ''}` });
  for (const event of told.events ?? []) await write(event, rhys, event.saidBy && home ? home.all : audienceKey);
  for (const [label, position, words, channel = 'on the page'] of told.positions ?? [])
    await t.tx.insert(escalationPosition).values({ id: randomUUID(), ...common, seatId: t.id('seat', `${board}: ${label}`), position, words: words ?? null, channel, saidBy: channel === 'on the page' ? null : label, byId: rhys, at: morning(told.agreedOn ?? told.raisedOn) });
  if (told.reply && home && team) {
    const { answers, ...reply } = told.reply;
    const eventId = await write({ kind: 'reply', ...reply }, rhys, home.all);
    await t.tx.insert(escalationAnswer).values(answers.map(([number, said, words]) => ({ id: randomUUID(), ...common, audienceKey: home.all, eventId, askId: asks[number - 1]?.id ?? '', askNumber: number, said, words, on: reply.on, at: morning(reply.on) })));
    await tellHome(t, { ...at, escalationId: id, home, title: `Answer of ${team.organisation}, ${team.name} to ${reference ?? ''}: ${told.title ?? ''}`, note: [reply.text, ...answers.map(([number, said, words]) => `${number}. ${said}: ${words}`)].join('\n'), on: morning(reply.on) });
  }
  for (const [number, verdict, on] of told.verdicts ?? []) {
    await t.tx.insert(escalationVerdict).values({ id: randomUUID(), ...common, askId: asks[number - 1]?.id ?? '', askNumber: number, verdict, on, byId: rhys, at: morning(on) });
    await write({ kind: 'verdict', on, text: `Ask ${number}: ${verdict}` });
  }
}

const longDay = (day: string) => new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

async function keyOf(t: Teller, of: { partnershipId: string; groupId: string; id: string; dated: Date }, kind: 'subject' | 'contract holder' | null, organisationId: string, readers: AudienceReaders): Promise<number> {
  const terms = kind ? [{ effect: 'exclude' as const, kind, organisationId }] : [];
  const rule = kind ? ('except' as const) : ('group' as const);
  const [row] = await t.tx
    .insert(audience)
    .values({ partnershipId: of.partnershipId, groupId: of.groupId, occasion: 'escalation', occasionId: of.id, dated: of.dated, rule, readers, ruleHash: ruleHash(rule, readers, terms) })
    .returning({ key: audience.key });
  if (!row) throw new Error('no audience');
  if (terms.length > 0) await t.tx.insert(audienceTerm).values(terms.map((term, index) => ({ ...term, partnershipId: of.partnershipId, audienceKey: row.key, position: index + 1 })));
  return row.key;
}
