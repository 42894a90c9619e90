import { randomUUID } from 'node:crypto';
import type postgres from 'postgres';
import type { AppointmentKind, SeatKind, Sector } from '../schema/vocabulary';

export interface Seat {
  id: string;
  partnership_id: string;
  group_id: string;
  label: string;
  role_only: boolean;
}
interface Appointment {
  id: string;
  seat_id: string;
  group_id: string;
  person_id: string;
  kind: AppointmentKind;
  starts_on: string;
  ends_on: string | null;
  live: boolean;
}
interface Office {
  partnership_id: string;
  group_id: string | null;
  person_id: string;
  kind: string;
  live: boolean;
}

/** Seats, people, appointments and offices while an import looks things up in them and adds to them. */
export class Seating {
  private readonly seats = new Map<string, Seat>();
  private readonly emails = new Map<string, string>();
  readonly names = new Map<string, string>();
  readonly appointments: Appointment[] = [];
  readonly offices: Office[] = [];
  readonly newSeats: Record<string, unknown>[] = [];
  readonly newPeople: { id: string; name: string; email: string | null; phone: string | null }[] = [];

  static async read(sql: postgres.TransactionSql, now: Date): Promise<Seating> {
    const found = new Seating();
    for (const seat of await sql<
      Seat[]
    >`select id, partnership_id, group_id, label, role_only from seat where ended_at is null`)
      found.keepSeat(seat);
    for (const { id, name, email } of await sql<{ id: string; name: string; email: string | null }[]>`
      select p.id, p.name, c.email from person p left join person_contact c on c.person_id = p.id`) {
      found.names.set(id, name);
      if (email) found.emails.set(email.toLowerCase(), id);
    }
    found.appointments.push(
      ...(await sql<Appointment[]>`
      select id, seat_id, group_id, person_id, kind, starts_on::text, ends_on::text, (ended_at is null or ended_at > ${now}) as live from appointment`),
    );
    found.offices.push(
      ...(await sql<Office[]>`
      select partnership_id, group_id, person_id, kind, (ended_at is null or ended_at > ${now}) as live from office`),
    );
    return found;
  }

  private keepSeat = (seat: Seat) => this.seats.set(`${seat.group_id} ${seat.label.toLowerCase()}`, seat);

  seat(
    row: {
      partnership_id: string;
      group_id: string;
      label: string;
      kind: SeatKind;
      sector: Sector;
      organisation_id: string | null;
      role_only: boolean;
    },
    now: Date,
  ): Seat {
    const known = this.seats.get(`${row.group_id} ${row.label.toLowerCase()}`);
    if (known) return known;
    const made = { id: randomUUID(), ...row, position: this.newSeats.length + 100, started_at: now };
    this.newSeats.push(made);
    this.keepSeat(made);
    return made;
  }

  /** By address; without one by the name of somebody who already stands at the same place. A name is never changed. */
  person(
    who: { name: string; email: string | null; phone: string | null },
    near: (personId: string) => boolean,
  ): string {
    const byName = () =>
      [...this.names].find(([id, name]) => name.toLowerCase() === who.name.toLowerCase() && near(id))?.[0];
    const known = who.email ? this.emails.get(who.email) : byName();
    if (known) return known;
    const id = randomUUID();
    this.newPeople.push({ id, ...who });
    this.names.set(id, who.name);
    if (who.email) this.emails.set(who.email, id);
    return id;
  }
}
