import * as agendas from '@/db/repositories/agendas';
import * as audiences from '@/db/repositories/audiences';
import * as closedParts from '@/db/repositories/closed-parts';
import * as organisations from '@/db/repositories/organisations';
import * as seats from '@/db/repositories/seats';
import type { Tx } from '@/db/client/app';
import { query } from '@/lib/access/gate';
import { isIssued, loadMeeting } from '@/lib/meetings/meeting';
import { NotFound } from '@/lib/platform/errors';
import { slotLabels } from './agenda';
import { newItemInput, showItemInput } from './inputs';
import { loadItem } from './item';

/** What a form for a new item offers, or one for a closed part. @throws NotFound for an item of a closed part that is not there */
export const showNewItem = query({
  name: 'item.show-new',
  permission: 'agenda:write',
  scope: 'partnership',
  input: newItemInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, input, subject }) {
    const { partnership, meeting } = subject;
    const closedPart = await closedParts.find(tx, { partnershipId: partnership.id, meetingId: meeting.id });
    if (input.part === 'closed' && !closedPart) throw new NotFound();
    return { partnership, meeting, part: input.part, hasClosedPart: closedPart !== null, issued: isIssued(meeting.state), choices: await choices(tx, partnership.id, meeting.groupId) };
  },
});

/** An item for its form, with the audience it is intended for. */
export const showItem = query({
  name: 'item.show',
  permission: 'agenda:write',
  scope: 'partnership',
  input: showItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  async run({ tx, subject }) {
    const { partnership, meeting, item } = subject;
    const [offered, rules, slots] = await Promise.all([
      choices(tx, partnership.id, meeting.groupId),
      audiences.listRules(tx, { partnershipId: partnership.id, keys: [item.intendedAudienceKey] }),
      agendas.list(tx, { partnershipId: partnership.id, meetingId: meeting.id }),
    ]);
    const seatIds = rules.flatMap((rule) => (rule.seatId === null ? [] : [rule.seatId]));
    const sectors = rules.flatMap((rule) => (rule.sector === null ? [] : [rule.sector]));
    const organisationIds = rules.flatMap((rule) => (rule.kind === 'organisation' && rule.organisationId !== null ? [rule.organisationId] : []));
    const subjectId = rules.find((rule) => rule.kind === 'subject')?.organisationId ?? undefined;
    const part = slots.filter((slot) => slot.part === item.part);
    const index = part.findIndex((slot) => slot.slotId === item.slotId);
    return {
      partnership,
      meeting,
      item: { ...item, number: slotLabels(slots).get(item.slotId) ?? '', audience: rules[0]?.rule ?? ('group' as const), seatIds, sectors, organisationIds, subjectId },
      first: index === 0,
      last: index === part.length - 1,
      issued: isIssued(meeting.state),
      choices: withNamed(offered, rules),
    };
  },
});

/** What a choice of readers can be made of. */
export async function choices(tx: Tx, partnershipId: string, groupId: string) {
  const [seatRows, subjects] = await Promise.all([seats.list(tx, { partnershipId, groupId }), organisations.listSeated(tx, { partnershipId })]);
  const seated = new Map(seatRows.flatMap((seat) => (seat.organisationId && seat.organisation ? [[seat.organisationId, seat.organisation] as const] : [])));
  return {
    seats: seatRows.map(({ id, label }) => ({ id, label })),
    sectors: [...new Set(seatRows.map((seat) => seat.sector))],
    organisations: [...seated].map(([id, name]) => ({ id, name })),
    subjects,
  };
}

type Rule = Awaited<ReturnType<typeof audiences.listRules>>[number];

/** What the rule names stays on the form though its seat has ended or its organisation has gone: saving again would drop it and open the item. */
function withNamed(offered: Awaited<ReturnType<typeof choices>>, rules: Rule[]): typeof offered {
  const gone = <Row extends { id: string }>(rows: Row[], named: Row[]) => [...rows, ...named.filter((one, n) => !rows.some((row) => row.id === one.id) && named.findIndex((other) => other.id === one.id) === n)];
  const named = (kinds: string[]) => rules.flatMap((rule) => (rule.kind && kinds.includes(rule.kind) && rule.organisationId ? [{ id: rule.organisationId, name: rule.organisation ?? 'A former organisation' }] : []));
  return {
    seats: gone(offered.seats, rules.flatMap((rule) => (rule.seatId ? [{ id: rule.seatId, label: `${rule.seat ?? 'A seat'} (ended)` }] : []))),
    sectors: [...new Set([...offered.sectors, ...rules.flatMap((rule) => (rule.sector ? [rule.sector] : []))])],
    organisations: gone(offered.organisations, named(['organisation'])),
    subjects: gone(offered.subjects, named(['subject'])),
  };
}

export type ItemChoices = Awaited<ReturnType<typeof choices>>;
export type ItemView = Awaited<ReturnType<typeof showItem>>;
