import type { Formerly } from '@/db/repositories/successions';
import type { AppointmentKind, SeatKind, Sector, SuccessionNeed } from '@/db/schema/vocabulary';

interface SeatRow {
  id: string;
  label: string;
  kind: SeatKind;
  sector: Sector;
  roleOnly: boolean;
  organisation: string | null;
  /** Why it needs somebody since its organisation ended. */
  needs: SuccessionNeed | null;
  formerly: Formerly[] | null;
}
interface AppointmentRow {
  id: string;
  kind: AppointmentKind;
  name: string;
  startsOn: string;
  endsOn: string | null;
  from: string | null;
  contactSeen: boolean;
  email: string | null;
  invitedUntil: string | null;
  lapsed: boolean;
  triedLateAt: Date | null;
}

/** An appointment that nobody has taken up by signing in. */
export interface Invitation {
  until: string;
  expired: boolean;
  triedLateAt: Date | null;
}

export interface SeatView {
  id: string;
  label: string;
  kind: SeatKind;
  sector: Sector;
  state: 'filled' | 'vacant' | 'needs somebody' | 'shown by role only';
  /** Nobody fills it, as far as this reader may know. */
  empty: boolean;
  /** The seats that went on in it. */
  formerly: Formerly[];
  people: { appointmentId: string; name: string; kind: AppointmentKind; since: string; until: string | null; from: string | null; byPostOrPhone: boolean; invitation: Invitation | null }[];
}

/** A seat as a reader may see it: a role-only seat shows neither name nor vacancy, except to its secretariat. */
export function seatView(seat: SeatRow, appointments: AppointmentRow[], secretariat: boolean): SeatView {
  const people = appointments.map((row) => ({
    appointmentId: row.id,
    name: row.name,
    kind: row.kind,
    since: row.startsOn,
    until: row.endsOn,
    from: row.from,
    byPostOrPhone: row.contactSeen && row.email === null,
    invitation: row.invitedUntil === null ? null : { until: row.invitedUntil, expired: row.lapsed, triedLateAt: row.lapsed ? row.triedLateAt : null },
  }));
  const hidden = seat.roleOnly && !secretariat;
  const filled = people.some((person) => person.kind === 'holder');
  return {
    id: seat.id,
    label: seat.label,
    kind: seat.kind,
    sector: seat.sector,
    state: hidden ? 'shown by role only' : filled ? 'filled' : seat.needs !== null ? 'needs somebody' : 'vacant',
    empty: !hidden && !filled,
    formerly: seat.formerly ?? [],
    people: hidden ? [] : people,
  };
}
