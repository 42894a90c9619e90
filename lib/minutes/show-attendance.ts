import * as closedParts from '@/db/repositories/closed-parts';
import * as meetings from '@/db/repositories/meetings';
import * as repository from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { timeOf } from '@/lib/calendar/london';
import { isIssued, loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { NotFound } from '@/lib/platform/errors';
import { showAttendanceInput } from './inputs';

/** Who was there, seat by seat: what was recorded, or what the answers propose. */
export const showAttendance = query({
  name: 'attendance.show',
  permission: 'minutes:read',
  scope: 'partnership',
  input: showAttendanceInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  async run({ tx, actor, input, subject }) {
    const { partnership, meeting } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const { part } = input;
    const closed = await closedParts.find(tx, at);
    if (part === 'closed' && !closed) throw new NotFound();
    const [seatRows, recorded, answers] = await Promise.all([
      seats.list(tx, { partnershipId: partnership.id, groupId: meeting.groupId }),
      repository.listAttendance(tx, { ...at, part }),
      part === 'open' ? meetings.listAnswers(tx, at) : [],
    ]);
    return {
      partnership,
      meeting,
      part,
      hasClosedPart: closed !== null,
      recorded: recorded.length > 0,
      seats: seatRows.map((seat) => {
        const row = recorded.find((one) => one.seatId === seat.id);
        const answer = answers.find((one) => one.seatId === seat.id)?.answer;
        return {
          id: seat.id,
          label: seat.label,
          presence: row?.presence ?? (answer === 'apologies' ? ('apologies' as const) : null),
          capacity: row?.capacity ?? (answer === 'sending the deputy' ? ('standing deputy' as const) : ('holder' as const)),
          name: row?.name ?? null,
          from: row?.arrivedAt ? timeOf(row.arrivedAt) : '',
          to: row?.leftAt ? timeOf(row.leftAt) : '',
        };
      }),
      can: { record: meeting.groupClosedAt === null && preparesMeeting(actor, subject) && isIssued(meeting.state) },
    };
  },
});

export type AttendanceView = Awaited<ReturnType<typeof showAttendance>>;
