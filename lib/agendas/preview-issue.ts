import * as agendas from '@/db/repositories/agendas';
import * as audiences from '@/db/repositories/audiences';
import * as guests from '@/db/repositories/guests';
import * as papers from '@/db/repositories/papers';
import * as seats from '@/db/repositories/seats';
import { query } from '@/lib/access/gate';
import { showMeetingInput } from '@/lib/meetings/inputs';
import { isIssued, isOver, loadMeeting } from '@/lib/meetings/meeting';
import { preparesMeeting } from '@/lib/meetings/policy';
import { slotLabels } from './agenda';
import { agendaView } from './agenda-view';

/** Exactly who will get what when the agenda is issued: nothing is sent by looking. */
export const previewIssue = query({
  name: 'agenda.preview-issue',
  permission: 'agenda:write',
  scope: 'partnership',
  input: showMeetingInput,
  load: ({ tx, input }) => loadMeeting(tx, input),
  allow: preparesMeeting,
  async run({ tx, subject }) {
    const { partnership, meeting } = subject;
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const [slots, paperRows, people, invited] = await Promise.all([
      agendas.list(tx, at),
      papers.listForMeeting(tx, at),
      seats.listLiveAppointments(tx, { partnershipId: partnership.id, groupId: meeting.groupId }),
      guests.list(tx, { ...at, groupId: meeting.groupId }),
    ]);
    const keys = [...new Set(slots.map((slot) => slot.intendedAudienceKey).filter((key) => key !== null))];
    const readers = await audiences.readersOf(tx, { partnershipId: partnership.id, keys });
    const agenda = agendaView(slots, paperRows, readers);
    const labels = slotLabels(slots);
    const seesSlot = (personId: string, key: number | null) => readers.some((row) => row.audienceKey === key && row.personId === personId && row.sees);
    return {
      partnership,
      meeting,
      agenda,
      people: people.map((row) => ({
        personId: row.personId,
        name: row.name,
        kind: row.kind,
        byMail: row.email !== null,
        notFor: slots.flatMap((slot) => (slot.restricted && !seesSlot(row.personId, slot.intendedAudienceKey) ? [labels.get(slot.slotId) ?? ''] : [])),
      })),
      /** Guests with an item open to them are told that it is there. */
      guests: invited.filter((row) => row.revokedAt === null && row.items > 0).map((row) => row.name),
      can: { issue: !isIssued(meeting.state) && !isOver(meeting.state) && slots.length > 0 },
    };
  },
});

export type IssuePreview = Awaited<ReturnType<typeof previewIssue>>;
