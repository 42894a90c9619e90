import type { ActorKind, AppointmentKind, DeskRole, HolidayCalendar, OfficeKind, SeatKind, Sector } from '@/db/schema/vocabulary';

/** One live hat of a person: an appointment to a seat, or an office. */
export interface Grant {
  partnershipId: string;
  slug: string;
  partnershipName: string;
  partnershipState: 'active' | 'dormant';
  groupId: string | null;
  seatId: string | null;
  seatKind: SeatKind | null;
  sector: Sector | null;
  organisationId: string | null;
  appointmentId: string | null;
  appointmentKind: AppointmentKind | null;
  office: OfficeKind | null;
  meetingId: string | null;
}

/** Who acts, as the gate found them in this transaction. */
export interface Actor {
  kind: ActorKind;
  personId: string | null;
  name: string;
  now: Date;
  grants: Grant[];
  /** Every partnership of this person, for the bar: their own seats, never what is in them. */
  partnerships: { slug: string; name: string }[];
  /** Every addressee's desk this person works at, for the bar. */
  desks: { slug: string; name: string }[];
  /** The one desk this transaction was opened for. */
  desk: Desk | null;
  /** The one guest whose link this transaction was opened with, or whose mail it writes. */
  guest: Guest | null;
}

/** Somebody invited to one meeting. They hold no hat: their link opens what the secretariat opened to them. */
export interface Guest {
  id: string;
  name: string;
  partnershipId: string;
  partnershipState: 'active' | 'dormant';
  groupId: string;
  meetingId: string;
  /** False for a link taken back or past its day; only a job still finds such a guest. */
  live: boolean;
  /** Whether this browser typed the mailed code. */
  reads: boolean;
}

/** The desk an actor of kind desk works at; a job that sends its letters has no role. */
export interface Desk {
  id: string;
  slug: string;
  name: string;
  organisation: string;
  calendar: HolidayCalendar;
  role: DeskRole | 'none';
}

/** What a caller claims to be before the gate looks. A job acts as the person it works for. */
export type Caller =
  | { kind: 'person'; personId: string }
  | { kind: 'job'; personId: string | null }
  /** Hashes of the link of one guest and of the session that a mailed code began, if one did. */
  | { kind: 'link'; tokenHash: string; sessionHash: string | null }
  | { kind: 'public' };

/** Columns of the permission table that DESIGN names for people. */
export const columns = [
  'secretariat', 'chair', 'vice-chair', 'member', 'standing deputy', 'one-meeting deputy', 'assistant', 'observer', 'contractor', 'manager', 'records officer',
] as const;
export type Column = (typeof columns)[number];

/**
 * Which column a hat is: the appointment's kind if deputy or assistant, else contractor if the seat's sector is
 * contractor, else the seat's kind. An office adds its own column; a vice-chair's is that of the chair only while the
 * chair is away or excluded, which columnsTowards knows.
 */
export function columnOf(grant: Grant): Column {
  if (grant.office) return grant.office;
  if (grant.appointmentKind === 'assistant') return 'assistant';
  if (grant.appointmentKind === 'standing deputy') return grant.seatKind === 'secretariat' ? 'secretariat' : 'standing deputy';
  if (grant.appointmentKind === 'deputy for one meeting') return 'one-meeting deputy';
  if (grant.sector === 'contractor') return 'contractor';
  if (grant.seatKind === 'secretariat') return 'secretariat';
  return grant.seatKind === 'observer' ? 'observer' : 'member';
}

/** The columns an actor has towards a subject; grants add up. A one-meeting hat counts for its meeting only. */
export function columnsTowards(actor: Actor, place: Place): Set<Column> {
  const found = new Set<Column>();
  for (const grant of actor.grants) {
    if (grant.partnershipId !== place.partnershipId) continue;
    if (grant.groupId !== null && place.groupId !== undefined && grant.groupId !== place.groupId) continue;
    if (grant.meetingId !== null && grant.meetingId !== place.meetingId) continue;
    found.add(columnOf(grant));
    if (grant.office === 'vice-chair' && place.chairAway) found.add('chair');
  }
  return found;
}

/** Where a subject stands. Without a group, hats of every group of the partnership count. */
export interface Place {
  partnershipId: string;
  groupId?: string;
  meetingId?: string;
  /** Whom the subject is open to: a chair who is not among them is excluded. */
  audienceKeys?: number[];
  /** Found by the gate for a vice-chair: nobody else is chair of this now. */
  chairAway?: boolean;
}

export const holdsSeat = (actor: Actor, seatId: string): boolean =>
  actor.grants.some((grant) => grant.seatId === seatId && grant.appointmentKind !== 'assistant');
