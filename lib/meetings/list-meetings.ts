import * as meetings from '@/db/repositories/meetings';
import { query } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { showMeetingsInput } from './inputs';

const most = 50;

/** The meetings of a partnership that the reader's groups hold. */
export const listMeetings = query({
  name: 'meeting.list',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showMeetingsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, subject }) {
    const { partnership } = subject;
    const [coming, before] = await Promise.all([
      meetings.list(tx, { partnershipId: partnership.id, when: 'to come', limit: most }),
      meetings.list(tx, { partnershipId: partnership.id, when: 'before', limit: most }),
    ]);
    return { partnership, coming, before, can: { plan: actor.grants.some((grant) => grant.seatKind === 'secretariat' && grant.appointmentKind !== 'assistant') } };
  },
});

export type MeetingsView = Awaited<ReturnType<typeof listMeetings>>;
