import * as audiences from '@/db/repositories/audiences';
import * as record from '@/db/repositories/escalation-record';
import * as repository from '@/db/repositories/escalations';
import * as routes from '@/db/repositories/routes';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { isRestrictedReference } from '@/lib/access/reference';
import { whoSees } from '@/lib/agendas/agenda-view';
import { dayOf } from '@/lib/calendar/london';
import { readClock, type Clock } from './clock';
import { clockOf, loadEscalation, stateInWords, type SendingRow } from './escalation';
import { showEscalationInput } from './inputs';
import { ledgersOf, positionsOf } from './ledgers';
import { contactOf } from './letter';
import { stripOf } from './strip';
import { chairsEscalation, preparesEscalation, takesPositionFor } from './policy';

/** One escalation: clock, asks with both ledgers, who stands behind it, what happened, ladder, who can see it. */
export const showEscalation = query({
  name: 'escalation.show',
  permission: 'escalation:read',
  scope: 'partnership',
  input: showEscalationInput,
  load: ({ tx, input }) => loadEscalation(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, escalation } = subject;
    const at = { partnershipId: partnership.id, escalationId: escalation.id };
    const [asks, sendings, events, answers, verdicts, positions, seatRows, readers, source, teams, unsent] = await Promise.all([
      repository.listAsks(tx, at),
      repository.listSendings(tx, at),
      record.listEvents(tx, at),
      record.listAnswers(tx, at),
      record.listVerdicts(tx, at),
      record.listPositions(tx, at),
      seats.list(tx, { partnershipId: partnership.id, groupId: escalation.groupId }),
      audiences.readersOf(tx, { partnershipId: partnership.id, keys: [escalation.audienceKey] }),
      repository.findSource(tx, { partnershipId: partnership.id, itemId: escalation.sourceItemId, actionId: escalation.sourceActionId }),
      routes.listAddressees(tx),
      preparesEscalation(actor, subject) ? record.listUnsentMails(tx, at) : [],
    ]);
    const sending = sendings.at(-1) ?? null;
    const current = escalation.state === 'sent' || escalation.state === 'closed' ? sending : null;
    const today = dayOf(now);
    const clock = current && clockOf(current);
    const shownClock = current && clock ? clockView(clock, current, events, today) : null;
    const [prepares, chairs] = [preparesEscalation(actor, subject), chairsEscalation(actor, subject)];
    const { state } = escalation;
    const team = teams.find((row) => row.id === escalation.addresseeId) ?? null;
    const reads = (label: string) => readers.some((row) => row.seat === label && row.sees);
    const takes = ['screened', 'agreed', 'cleared'].includes(state);
    return {
      partnership,
      escalation,
      team,
      teams,
      source,
      clock: shownClock,
      today,
      sendings,
      shown: stateInWords(escalation, clock, today),
      restricted: escalation.reference === null || isRestrictedReference(escalation.reference),
      /** Mails of ours that have not left yet. */
      unsent,
      asks: ledgersOf(asks, answers, verdicts, events),
      events,
      positions: positionsOf(positions, seatRows, (id) => seatRows.some((seat) => seat.id === id && (seat.roleOnly || reads(seat.label)))),
      seats: seatRows.filter((seat) => seat.kind === 'voting' || seat.kind === 'non-voting').map(({ id, label }) => ({ id, label })),
      mySeats: takes ? seatRows.filter((seat) => !prepares && takesPositionFor(actor, subject, seat.id)).map(({ id, label }) => ({ id, label, given: positions.find((row) => row.seatId === id) ?? null })) : [],
      whoSees: whoSees(readers, escalation.audienceKey),
      contact: contactOf(partnership),
      can: {
        screen: prepares && state === 'raised',
        draft: prepares && (state === 'screened' || state === 'agreed'),
        note: prepares && ['screened', 'agreed', 'cleared', 'sent'].includes(state),
        recordPosition: prepares && takes,
        agree: prepares && state === 'screened',
        chairsAction: chairs && state === 'screened',
        clear: chairs && state === 'agreed',
        handBack: chairs && (state === 'agreed' || state === 'cleared'),
        send: prepares && state === 'cleared',
        reply: prepares && state === 'sent',
        judge: (prepares || chairs) && state === 'sent',
        climb: prepares && state === 'sent',
        close: (prepares || chairs) && ['screened', 'agreed', 'cleared', 'sent'].includes(state),
      },
    };
  },
});

type EventRow = Awaited<ReturnType<typeof record.listEvents>>[number];

function clockView(clock: Clock, sending: SendingRow, events: EventRow[], today: string) {
  const reading = readClock(clock, today);
  return { ...clock, ...reading, addressee: sending.addressee, promisedOn: sending.promisedOn, strip: stripOf(clock, reading, events.filter((event) => event.sendingId === sending.id), today) };
}

export type EscalationView = Awaited<ReturnType<typeof showEscalation>>;
