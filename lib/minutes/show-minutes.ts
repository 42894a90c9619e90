import * as agendas from '@/db/repositories/agendas';
import * as corrections from '@/db/repositories/corrections';
import * as meetings from '@/db/repositories/meetings';
import * as repository from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { columnsTowards } from '@/lib/access/actor';
import { withChair } from '@/lib/access/context';
import { query } from '@/lib/access/gate';
import { ruleOf } from '@/lib/access/permissions';
import { dayOf } from '@/lib/calendar/london';
import { whileOpen } from '@/lib/groups/group';
import { isIssued, loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { showMinutesInput } from './inputs';
import { correctionsOver, isDraft } from './minutes';
import { minutesView, partsOf } from './minutes-view';

/** The minutes sheet of a meeting as its reader may see it: draft for who prepares, circulated for members. */
export const showMinutes = query({
  name: 'minutes.show',
  permission: 'minutes:read',
  scope: 'partnership',
  input: showMinutesInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, meeting, place } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const inGroup = { partnershipId: partnership.id, groupId: meeting.groupId };
    const row = await repository.find(tx, at);
    const ofMinutes = { partnershipId: partnership.id, minutesId: row?.id ?? nothing };
    const [slots, paragraphs, proposed, approvals, seatRows, later, attendance] = await Promise.all([
      agendas.list(tx, at),
      repository.listParagraphs(tx, ofMinutes),
      corrections.list(tx, ofMinutes),
      repository.listApprovals(tx, ofMinutes),
      seats.list(tx, inGroup),
      meetings.listLater(tx, { ...inGroup, after: meeting.startsAt }),
      repository.listAttendance(tx, { ...at, part: 'open' }),
    ]);
    const { place: ofAll } = await withChair(tx, actor, { place: { ...place, audienceKeys: paragraphs.map((paragraph) => paragraph.audienceKey) } });
    const hats = columnsTowards(actor, ofAll);
    const writes = preparesMeeting(actor, subject);
    const may = (permission: 'correction:propose' | 'reservation:make' | 'minutes:clear') => ruleOf(permission).people.some((column) => hats.has(column));
    const mine = actor.grants.flatMap((grant) => (grant.groupId === meeting.groupId && grant.seatId && grant.appointmentKind !== 'assistant' ? [grant.seatId] : []));
    const state = row?.state ?? null;
    const over = row !== null && correctionsOver(row, dayOf(now));
    const parts = partsOf({ paragraphs, approvals, slots });
    // The state is that of the open part; the closed one goes on after it.
    const circulated = state === 'circulated' || (state === 'approved' && parts.some((part) => part.closed && part.unapproved + part.pending > 0));
    const draft = state !== null && isDraft(state);
    return {
      partnership,
      meeting,
      minutes: row,
      correctionsOver: over,
      items: minutesView({ slots, paragraphs, corrections: proposed, mySeats: mine }),
      parts,
      seats: seatRows.map(({ id, label }) => ({ id, label })),
      inTheRoom: attendance.filter((row) => row.presence === 'in person' || row.presence === 'online').length,
      laterMeetings: later.filter((next) => isIssued(next.state)).map(({ id, startsAt }) => ({ id, startsAt })),
      can: whileOpen(meeting.groupClosedAt, {
        open: writes && row === null && isIssued(meeting.state) && dayOf(meeting.startsAt) <= dayOf(now),
        write: writes && draft,
        prepare: writes,
        sendToChair: writes && state === 'drafting',
        clear: may('minutes:clear') && state === 'sent to the chair',
        circulate: writes && state === 'cleared',
        correct: may('correction:propose') && mine.length > 0 && circulated && (writes || !over),
        reserve: may('reservation:make') && mine.length > 0 && circulated,
        settle: writes && circulated,
        approve: writes && circulated,
      }),
    };
  },
});

const nothing = '00000000-0000-0000-0000-000000000000';

export type MinutesPageView = Awaited<ReturnType<typeof showMinutes>>;
