import type * as desks from '@/db/repositories/desks';
import type * as meetings from '@/db/repositories/meetings';
import type { HolidayCalendar, InvitationAnswer } from '@/db/schema/vocabulary';
import { dayOf } from '@/lib/calendar/london';
import { workingDaysBetween } from '@/lib/calendar/working-days';

type MeetingRow = Awaited<ReturnType<typeof meetings.listMine>>[number];
type SeatRow = Awaited<ReturnType<typeof desks.listMySeats>>[number];
type AnswerRow = Awaited<ReturnType<typeof meetings.listAnswersOfSeats>>[number];
type UnreadRow = Awaited<ReturnType<typeof desks.listUnread>>[number];

export interface DeskMeeting {
  id: string;
  slug: string;
  partnership: string;
  group: string;
  startsAt: Date;
  endsAt: Date;
  where: string;
  seat: { id: string; label: string } | null;
  answer: InvitationAnswer | null;
}

/** What waits, in the order of what is asked: answers, papers, what is coming. */
export function deskView(args: { meetings: MeetingRow[]; seats: SeatRow[]; asking: Set<string>; answers: AnswerRow[]; unread: UnreadRow[]; more: number; now: Date; calendar: HolidayCalendar }) {
  const coming: DeskMeeting[] = args.meetings.map((row) => {
    const seat = args.seats.find((mine) => mine.groupId === row.groupId && mine.kind === 'holder') ?? args.seats.find((mine) => mine.groupId === row.groupId) ?? null;
    return {
      id: row.id, slug: row.partnershipSlug, partnership: row.partnership, group: row.groupName, startsAt: row.startsAt, endsAt: row.endsAt,
      where: [row.place, row.link && 'online'].filter(Boolean).join(' and ') || 'place to be announced',
      seat: seat && { id: seat.seatId, label: seat.label },
      answer: args.answers.find((answer) => answer.meetingId === row.id && answer.seatId === seat?.seatId)?.answer ?? null,
    };
  });
  const asked = new Set(args.meetings.filter((row) => row.state !== 'planned').map((row) => row.id));
  const toAnswer = coming.filter((meeting) => asked.has(meeting.id) && meeting.seat !== null && args.asking.has(meeting.seat.id) && meeting.answer === null);
  const toRead = args.unread.map((row) => ({ ...row, meeting: coming.find((meeting) => meeting.id === row.meetingId) })).filter((row) => row.meeting !== undefined);
  const next = coming[0];
  return {
    coming: coming.filter((meeting) => asked.has(meeting.id)),
    toAnswer,
    toRead,
    waiting: toAnswer.length + toRead.length + args.more,
    nextIn: next ? workingDaysBetween(dayOf(args.now), dayOf(next.startsAt), args.calendar) : null,
  };
}
