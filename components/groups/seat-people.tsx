import type { SeatView } from '@/lib/groups/seat-view';
import { CellNote } from '../ui/data-table';
import { longDate } from '../ui/dates';
import { Tag } from '../ui/tag';
import { InvitationTag } from './invitation-tag';

/** Who fills a seat, in one cell. */
export function SeatPeople({ seat }: { seat: SeatView }) {
  if (seat.state === 'shown by role only') return <span className="text-ink-3">shown by role only</span>;
  const others = seat.people.filter((person) => person.kind !== 'holder');
  return (
    <>
      {seat.empty ? <Tag tone="wait">{seat.state}</Tag> : null}
      {seat.people
        .filter((person) => person.kind === 'holder')
        .map((person) => (
          <span key={person.appointmentId}>
            {person.name}
            <InvitationTag invitation={person.invitation} />
            {person.byPostOrPhone ? <CellNote>by post or phone</CellNote> : null}
            {person.from ? <CellNote>from {person.from}</CellNote> : null}
          </span>
        ))}
      {others.map((person) => (
        <CellNote key={person.appointmentId}>
          {person.kind}: {person.name} <InvitationTag invitation={person.invitation} />
        </CellNote>
      ))}
    </>
  );
}

/** Whose seat it was before the organisations merged or split. */
export function FormerlyNote({ rows }: { rows: SeatView['formerly'] }) {
  return rows.map((row) => <CellNote key={row.seatId}>{row.label}, until {longDate(row.until)}</CellNote>);
}
