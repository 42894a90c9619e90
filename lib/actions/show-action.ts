import * as repository from '@/db/repositories/actions';
import * as minutes from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { isRestrictedReference } from '@/lib/access/reference';
import { ruleOf } from '@/lib/access/permissions';
import { dayOf } from '@/lib/calendar/london';
import { loadGroup, whileOpen } from '@/lib/groups/group';
import { NotFound } from '@/lib/platform/errors';
import { kindFor, loadAction, stateInWords } from './action';
import { showActionInput, showNewActionInput } from './inputs';
import { preparesActions, reportsOn } from './policy';

/** One action or request: whose it is, its days, everything that happened to it. */
export const showAction = query({
  name: 'action.show',
  permission: 'action:read',
  scope: 'partnership',
  input: showActionInput,
  load: ({ tx, input }) => loadAction(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, action, place } = subject;
    const prepares = preparesActions(actor, subject);
    const open = action.state !== 'closed';
    const hats = columnsTowards(actor, place);
    const changes = ruleOf('action:change').people.some((column) => hats.has(column));
    const [events, others] = await Promise.all([
      repository.listEvents(tx, { partnershipId: partnership.id, actionId: action.id }),
      (prepares && action.kind === 'request') || (changes && open) ? seats.list(tx, { partnershipId: partnership.id, groupId: action.groupId }) : [],
    ]);
    // A copy leads back only for who reads both.
    const from = action.releasedFromId === null ? null : await repository.find(tx, { partnershipId: partnership.id, actionId: action.releasedFromId });
    return {
      partnership,
      action,
      events,
      from: from && { id: from.id, reference: from.reference },
      /** To whom a request may be redirected, or who may own it instead. */
      others: others.filter((seat) => seat.id !== action.seatId && seat.needs === null).map(({ id, label }) => ({ id, label })),
      shown: stateInWords(action, dayOf(now), dayOf(action.openedAt), partnership.calendar),
      restricted: isRestrictedReference(action.reference),
      can: whileOpen(action.groupClosedAt, {
        report: open && reportsOn(actor, subject),
        propose: open && action.kind === 'action' && action.state !== 'proposed closed' && reportsOn(actor, subject),
        reply: open && action.kind === 'request' && reportsOn(actor, subject),
        chase: open && action.kind === 'request' && preparesActions(actor, subject),
        redate: open && changes,
        close: open && changes,
        raise: ruleOf('escalation:raise').people.some((column) => hats.has(column)),
        recordFor: prepares,
      }),
    };
  },
});

/** What the form for a new one offers: the seats, with what each would get. */
export const showNewAction = query({
  name: 'action.show-new',
  permission: 'action:write',
  scope: 'partnership',
  input: showNewActionInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, input, subject }) {
    const { partnership, group } = subject;
    const rows = await seats.list(tx, { partnershipId: partnership.id, groupId: group.id });
    const paragraph = input.paragraph ? await minutes.findParagraph(tx, { partnershipId: partnership.id, paragraphId: input.paragraph }) : null;
    if (input.paragraph && !paragraph) throw new NotFound();
    return { partnership, group: { slug: group.slug, name: group.name }, paragraph: paragraph && { id: paragraph.id, text: paragraph.text }, seats: rows.map((row) => ({ id: row.id, label: row.label, gets: kindFor(row.sector) })) };
  },
});

export type ActionView = Awaited<ReturnType<typeof showAction>>;
