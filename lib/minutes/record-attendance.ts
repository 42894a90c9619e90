import { randomUUID } from 'node:crypto';
import * as closedParts from '@/db/repositories/closed-parts';
import * as repository from '@/db/repositories/minutes';
import * as seats from '@/db/repositories/seats';
import { command } from '@/lib/access/gate';
import { dayOf, instantAt } from '@/lib/calendar/london';
import { isIssued, loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { attendanceInput } from './inputs';

/** Records who was there for each seat, in what capacity and, when it matters, from when to when. */
export const recordAttendance = command({
  name: 'attendance.record',
  permission: 'minutes:write',
  scope: 'partnership',
  input: attendanceInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, input, subject, now }) {
    const { place, meeting } = subject;
    if (!isIssued(meeting.state)) throw new RuleBroken('papers not issued');
    const minutes = await repository.find(tx, { partnershipId: place.partnershipId, meetingId: meeting.id });
    if (minutes?.state === 'approved' && input.part === 'open') throw new RuleBroken('record is fixed');
    const closed = input.part === 'closed' ? await closedParts.find(tx, { partnershipId: place.partnershipId, meetingId: meeting.id }) : null;
    if (input.part === 'closed' && !closed) throw new NotFound();
    const inGroup = { partnershipId: place.partnershipId, groupId: meeting.groupId };
    const [known, live] = await Promise.all([seats.list(tx, inGroup), seats.listLiveAppointments(tx, inGroup)]);
    const day = dayOf(closed?.startsAt ?? meeting.startsAt);
    const read = (seatId: string, field: 'from' | 'to', time: string | undefined): Date | null => {
      if (time === undefined) return null;
      const reading = instantAt(day, time);
      if (!reading.ok) throw new Invalid({ [`seats.${seatId}.${field}`]: ['This time does not exist, or comes twice, on that day.'] });
      return reading.instant;
    };
    const rows = known.flatMap((seat) => {
      const typed = input.seats[seat.id];
      if (!typed?.presence) return [];
      const person = live.find((row) => row.seatId === seat.id && row.kind === (typed.capacity === 'standing deputy' ? 'standing deputy' : 'holder'));
      const named = !seat.roleOnly && (typed.capacity === 'holder' || typed.capacity === 'standing deputy');
      return [{
        id: randomUUID(), ...inGroup, meetingId: meeting.id, seatId: seat.id, part: input.part, audienceKey: closed?.audienceKey ?? null, presence: typed.presence, capacity: typed.capacity, name: named ? (person?.name ?? null) : null,
        arrivedAt: read(seat.id, 'from', typed.from), leftAt: read(seat.id, 'to', typed.to), recordedAt: now,
      }];
    });
    if (rows.length > 0) await repository.upsertAttendance(tx, rows);
    return { result: { recorded: rows.length }, audit: { subjectKind: 'meeting', subjectId: meeting.id, fields: ['attendance'] } };
  },
});
