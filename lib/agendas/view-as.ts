import * as agendas from '@/db/repositories/agendas';
import * as closedParts from '@/db/repositories/closed-parts';
import * as papers from '@/db/repositories/papers';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { NotFound } from '@/lib/platform/errors';
import { agendaView, minutesOf } from './agenda-view';
import { viewAsInput } from './inputs';

/** The agenda as another seat reads it once it is issued, decided by the same rule as the real thing; for who prepares it. */
export const viewAs = query({
  name: 'agenda.view-as',
  permission: 'agenda:write',
  scope: 'partnership',
  input: viewAsInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject }) {
    const { partnership, meeting } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const [slots, paperRows, seatRows] = await Promise.all([
      agendas.list(tx, at),
      papers.listForMeeting(tx, at),
      seats.list(tx, { partnershipId: partnership.id, groupId: meeting.groupId }),
    ]);
    const seat = input.seat === undefined ? null : (seatRows.find((row) => row.id === input.seat) ?? null);
    if (input.seat !== undefined && !seat) throw new NotFound();
    const keys = [...new Set(slots.flatMap((slot) => slot.intendedAudienceKey ?? []))];
    const seen = new Set(seat ? await closedParts.seatReads(tx, { partnershipId: partnership.id, seatId: seat.id, keys }) : []);
    const reads = (slot: (typeof slots)[number]) => slot.intendedAudienceKey !== null && seen.has(slot.intendedAudienceKey);
    const theirs = slots.filter((slot) => slot.part === 'open' || reads(slot)).map((slot) => (reads(slot) ? slot : { ...slot, itemId: null, title: null, purpose: null, note: null, lead: null }));
    const agenda = agendaView(theirs, paperRows, []).map((slot) => ({ ...slot, item: slot.item && { ...slot.item, whoSees: null, escalation: null } }));
    return {
      partnership,
      meeting,
      seat: seat && { id: seat.id, label: seat.label },
      seats: seatRows.map(({ id, label }) => ({ id, label })),
      agenda: seat ? agenda : [],
      minutes: minutesOf(agenda),
    };
  },
});

export type ViewAsView = Awaited<ReturnType<typeof viewAs>>;
