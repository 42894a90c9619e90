import * as partnerships from '@/db/repositories/partnerships';
import { columnsTowards } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { showMeetingsInput } from './inputs';

/** The groups for which a person may plan a meeting. */
export const showPlanning = query({
  name: 'meeting.show-planning',
  permission: 'meeting:plan',
  scope: 'partnership',
  input: showMeetingsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, subject }) {
    const { partnership } = subject;
    const groups = await partnerships.listGroups(tx, { partnershipId: partnership.id });
    return {
      partnership,
      groups: groups
        .filter((group) => group.closedAt === null && columnsTowards(actor, { partnershipId: partnership.id, groupId: group.id }).has('secretariat'))
        .map(({ slug, name }) => ({ slug, name })),
    };
  },
});
