import { foreignKey, integer, pgTable, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { audience } from './audiences';
import { id, instant, oneOf, partnershipId } from './columns';
import { meeting } from './meetings';
import { seat } from './seats';
import { capacities, presences, slotParts } from './vocabulary';

/** Who was there for a seat, in what capacity and from when to when. No person for a role-only seat. */
export const attendance = pgTable(
  'attendance',
  {
    id: id(),
    partnershipId: partnershipId(),
    groupId: uuid('group_id').notNull(),
    meetingId: uuid('meeting_id').notNull(),
    seatId: uuid('seat_id').notNull(),
    part: text('part', { enum: slotParts }).notNull().default('open'),
    /** Who reads it; none for the open part, which the group reads. */
    audienceKey: integer('audience_key'),
    presence: text('presence', { enum: presences }).notNull(),
    capacity: text('capacity', { enum: capacities }).notNull(),
    name: text('name'),
    arrivedAt: instant('arrived_at'),
    leftAt: instant('left_at'),
    recordedAt: instant('recorded_at').notNull(),
  },
  (t) => [
    uniqueIndex('attendance_seat').on(t.partnershipId, t.meetingId, t.seatId, t.part),
    foreignKey({ columns: [t.partnershipId, t.groupId, t.meetingId], foreignColumns: [meeting.partnershipId, meeting.groupId, meeting.id], name: 'attendance_meeting' }),
    foreignKey({ columns: [t.partnershipId, t.seatId], foreignColumns: [seat.partnershipId, seat.id], name: 'attendance_seat_fk' }),
    foreignKey({ columns: [t.partnershipId, t.audienceKey], foreignColumns: [audience.partnershipId, audience.key], name: 'attendance_audience' }),
    oneOf('attendance_part', t.part, slotParts),
    oneOf('attendance_presence', t.presence, presences),
    oneOf('attendance_capacity', t.capacity, capacities),
  ],
);
