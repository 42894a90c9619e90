import * as actions from '@/db/repositories/actions';
import * as agendas from '@/db/repositories/agendas';
import * as audiences from '@/db/repositories/audiences';
import * as meetings from '@/db/repositories/meetings';
import * as papers from '@/db/repositories/papers';
import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { ruleOf } from '@/lib/access/permissions';
import { agendaView, minutesOf, whoSees } from '@/lib/agendas/agenda-view';
import { dayOf } from '@/lib/calendar/london';
import { whileOpen } from '@/lib/groups/group';
import { showMeetingInput } from './inputs';
import { comingView } from './coming';
import { isIssued, isOver, loadMeeting } from './meeting';
import { answersForSeat, preparesMeeting } from './policy';
import { rhythmOf } from './rhythm';

/** A meeting: its agenda and papers as the reader may see them, who is coming, what is next. */
export const showMeeting = query({
  name: 'meeting.show',
  permission: 'meeting:read',
  scope: 'partnership',
  input: showMeetingInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, meeting } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const inGroup = { partnershipId: partnership.id, groupId: meeting.groupId };
    const [slots, paperRows, answers, seatRows, terms, beside, work, toAgree] = await Promise.all([
      agendas.list(tx, at),
      papers.listForMeeting(tx, at),
      meetings.listAnswers(tx, at),
      seats.list(tx, inGroup),
      partnerships.findTerms(tx, inGroup),
      meetings.findBeside(tx, at),
      actions.countOpen(tx, { partnershipId: partnership.id, groupIds: [meeting.groupId], today: dayOf(now) }),
      actions.listToAgree(tx, { ...inGroup, meetingId: meeting.id }),
    ]);
    const { move, closedPart: closed } = beside;
    const keys = [...slots.filter((slot) => slot.restricted).flatMap((slot) => slot.intendedAudienceKey ?? []), ...(closed ? [closed.intendedAudienceKey] : [])];
    const readers = await audiences.readersOf(tx, { partnershipId: partnership.id, keys: [...new Set(keys)] });
    const agenda = agendaView(slots, paperRows, readers);
    const prepares = preparesMeeting(actor, subject);
    const over = isOver(meeting.state);
    const issued = isIssued(meeting.state);
    return {
      partnership,
      meeting,
      move,
      work,
      toAgree: meeting.state === 'cancelled' ? [] : toAgree,
      agenda,
      closedPart: closed && { sitting: closed.sitting, startsAt: closed.startsAt, endsAt: closed.endsAt, place: closed.place, whoSees: whoSees(readers, closed.intendedAudienceKey), minutes: minutesOf(agenda, 'closed') },
      minutes: { planned: minutesOf(agenda), length: Math.round((meeting.endsAt.getTime() - meeting.startsAt.getTime()) / 60_000) },
      coming: comingView({ seats: seatRows, answers, quorumSeats: terms?.quorumSeats ?? null }),
      mySeats: seatRows
        .filter((seat) => answersForSeat(actor, seat.id))
        .map((seat) => ({ id: seat.id, label: seat.label, answer: answers.find((row) => row.seatId === seat.id)?.answer ?? null })),
      rhythm: rhythmOf({ day: dayOf(meeting.startsAt), today: dayOf(now), state: meeting.state, calendar: partnership.calendar, papersBefore: terms?.paperDeadlineWorkingDays ?? 6 }),
      can: {
        ...whileOpen(meeting.groupClosedAt, {
          prepare: prepares && !over,
          order: prepares && !over && !issued,
          issue: prepares && !over && !issued,
          giveNotice: prepares && meeting.state === 'planned',
          answer: meeting.state !== 'planned' && !over && meeting.endsAt > now,
          raise: issued && meeting.state !== 'cancelled' && ruleOf('escalation:raise').people.some((column) => columnsTowards(actor, subject.place).has(column)),
          closeAgreed: prepares && meeting.state !== 'cancelled' && dayOf(meeting.startsAt) <= dayOf(now),
        }),
        seeMails: prepares,
      },
    };
  },
});

export type MeetingView = Awaited<ReturnType<typeof showMeeting>>;
