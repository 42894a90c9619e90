import * as meetings from '@/db/repositories/meetings';
import * as openings from '@/db/repositories/openings';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { showMeetingInput } from './inputs';
import { comingView } from './coming';
import { loadMeeting } from './meeting';
import { preparesMeeting } from './policy';

/** For the secretariat: who was told, who not yet, who answered, who opened what. */
export const showTold = query({
  name: 'meeting.show-told',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: showMeetingInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, subject }) {
    const { partnership, meeting } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const inGroup = { partnershipId: partnership.id, groupId: meeting.groupId };
    const [mails, answers, seatRows, appointments, opened] = await Promise.all([
      meetings.listMails(tx, { ...inGroup, meetingId: meeting.id }),
      meetings.listAnswers(tx, at),
      seats.list(tx, inGroup),
      seats.listLiveAppointments(tx, inGroup),
      openings.count(tx, at),
    ]);
    const coming = comingView({ seats: seatRows, answers, quorumSeats: null });
    return {
      partnership,
      meeting,
      coming,
      people: appointments.map((row) => ({
        personId: row.personId,
        name: row.name,
        kind: row.kind,
        seat: seatRows.find((seat) => seat.id === row.seatId)?.label ?? '',
        answer: row.kind === 'assistant' ? null : (coming.seats.find((seat) => seat.id === row.seatId)?.answer ?? null),
        hasAddress: row.email !== null,
        mails: mails
          .filter((mail) => mail.personId === row.personId)
          .map((mail) => ({ kind: mail.kind, state: mail.state === 'queued' || mail.state === 'failed' ? ('not sent yet' as const) : mail.state, sentAt: mail.sentAt })),
        opened: opened.find((opening) => opening.personId === row.personId)?.opened ?? 0,
      })),
      can: { sendAgain: meeting.state !== 'planned' && meeting.state !== 'cancelled', record: meeting.state !== 'planned' && meeting.state !== 'cancelled' && meeting.state !== 'held' },
    };
  },
});

export type ToldView = Awaited<ReturnType<typeof showTold>>;
