import type { ReactNode } from 'react';
import type { AttendanceView } from '@/lib/minutes/show-attendance';
import { MeetingHeader, MeetingTabs, meetingPath } from '../meetings/meeting-header';
import { CellNote, DataTable } from '../ui/data-table';
import { Filters } from '../ui/filters';
import { EmptyState } from '../ui/empty-state';

/** Who was there: to record for the secretariat, to read for everybody. */
export function AttendancePage({ view, form }: { view: AttendanceView; form: ReactNode }) {
  const { partnership, meeting, seats, recorded, part, hasClosedPart } = view;
  const base = `${meetingPath(partnership.slug, meeting.id)}/attendance`;
  return (
    <>
      <MeetingHeader slug={partnership.slug} meeting={meeting} />
      <MeetingTabs slug={partnership.slug} meetingId={meeting.id} current="attendance" seesTold={view.can.record} />
      {hasClosedPart ? (
        <Filters
          label="Part of the meeting"
          items={[
            { label: 'Open part', href: part === 'open' ? `${base}?part=closed` : base, on: part === 'open' },
            { label: 'Closed part', href: part === 'closed' ? base : `${base}?part=closed`, on: part === 'closed' },
          ]}
        />
      ) : null}
      {form}
      {!form && !recorded ? <EmptyState title="Attendance is not recorded yet">The secretariat records it at the meeting.</EmptyState> : null}
      {!form && recorded ? (
        <DataTable
          caption="Attendance"
          columns={[
            { key: 'seat', label: 'Seat', stacked: false },
            { key: 'presence', label: 'Present' },
            { key: 'times', label: 'From and to' },
          ]}
          rows={seats.map((seat) => ({
            key: seat.id,
            cells: {
              seat: (
                <>
                  {seat.label}
                  {seat.name ? <CellNote>{seat.name}</CellNote> : null}
                </>
              ),
              presence: seat.presence ? `${seat.presence}${seat.capacity === 'holder' ? '' : `, ${seat.capacity}`}` : 'not recorded',
              times: [seat.from && `from ${seat.from}`, seat.to && `to ${seat.to}`].filter(Boolean).join(' ') || 'throughout',
            },
          }))}
        />
      ) : null}
    </>
  );
}
