import { foreignKey, integer, pgTable, text, unique, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, partnershipId } from './columns';
import { group } from './partnerships';
import { person } from './registers';

/** A closing report as one group's record has it: that of the group that closed, and the copy released to its parent. */
export const closingReport = pgTable(
  'closing_report',
  {
    id: id(),
    partnershipId: partnershipId(),
    /** In whose record it stands. */
    groupId: uuid('group_id').notNull(),
    closedGroupId: uuid('closed_group_id').notNull(),
    audienceKey: integer('audience_key').notNull(),
    text: text('text').notNull(),
    byId: uuid('by_id').notNull().references(() => person.id),
    at: instant('at').notNull(),
  },
  (t) => [
    unique('closing_report_once').on(t.partnershipId, t.groupId, t.closedGroupId),
    foreignKey({ columns: [t.partnershipId, t.groupId], foreignColumns: [group.partnershipId, group.id], name: 'closing_report_group' }),
    foreignKey({ columns: [t.partnershipId, t.closedGroupId], foreignColumns: [group.partnershipId, group.id], name: 'closing_report_closed_group' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'closing_report_audience' }),
  ],
);
