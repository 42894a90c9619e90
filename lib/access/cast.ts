import { randomUUID } from 'node:crypto';
import type { Story } from '@/db/testing/story';
import type { AppointmentKind, OfficeKind, SeatKind, Sector } from '@/db/schema/vocabulary';

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000);
const dateOf = (at: Date) => at.toISOString().slice(0, 10);

interface Span {
  kind?: AppointmentKind;
  meetingId?: string;
  endedAt?: Date;
  invitedUntil?: string;
}

/** Gives people whom the demonstration does not need a hat, in the database of one test. */
export class Casting {
  constructor(readonly story: Story) {}

  async person(name: string, address = true): Promise<string> {
    const [id, { sql }] = [randomUUID(), this.story];
    await sql`insert into person ${sql({ id, name, made_at: dayFromNow(-500) })}`;
    await sql`insert into person_contact ${sql({ person_id: id, email: address ? `${id}@cast.example` : null })}`;
    return id;
  }

  private at(group: string) {
    return { partnership_id: this.story.partnership(group.split('/')[0] ?? ''), group_id: this.story.group(group) };
  }

  /** A new seat of a group. */
  async seat(group: string, kind: SeatKind, sector: Sector, organisation: string | null = null): Promise<string> {
    const [id, { sql }] = [randomUUID(), this.story];
    const organisation_id = organisation === null ? null : this.story.organisation(organisation);
    await sql`insert into seat ${sql({ id, ...this.at(group), organisation_id, label: `Cast ${id}`, kind, sector, role_only: false, position: 9000, started_at: dayFromNow(-600) })}`;
    return id;
  }

  async appoint(personId: string, group: string, seatId: string, { kind = 'holder', meetingId, endedAt, invitedUntil }: Span = {}): Promise<void> {
    const { sql } = this.story;
    const from = dayFromNow(-400);
    const end = endedAt ? { ends_on: dateOf(endedAt), ended_at: endedAt } : {};
    await sql`insert into appointment ${sql({
      id: randomUUID(), ...this.at(group), seat_id: seatId, role_only: false, person_id: personId, kind, starts_on: dateOf(from), started_at: from, meeting_id: meetingId ?? null, invited_until: invitedUntil ?? null, ...end,
    })}`;
  }

  /** A group as north-vale/board, or a partnership. */
  async office(personId: string, place: string, kind: OfficeKind): Promise<void> {
    const { sql } = this.story;
    const at = place.includes('/') ? this.at(place) : { partnership_id: this.story.partnership(place), group_id: null };
    await sql`insert into office ${sql({ id: randomUUID(), ...at, person_id: personId, kind, starts_on: dateOf(dayFromNow(-400)), started_at: dayFromNow(-400) })}`;
  }

  /** A meeting far away that is only planned. */
  async meeting(group: string): Promise<string> {
    const [id, { sql }] = [randomUUID(), this.story];
    await sql`insert into meeting ${sql({ id, ...this.at(group), starts_at: dayFromNow(90), ends_at: dayFromNow(91), state: 'planned', sequence: 0, version: 1 })}`;
    return id;
  }

  /** A place at an addressee's desk. */
  async desk(personId: string, slug: string): Promise<void> {
    await this.story.sql`
      insert into desk_appointment (id, desk_id, person_id, role, started_at) select gen_random_uuid(), id, ${personId}, 'lead', ${dayFromNow(-400)} from addressee where slug = ${slug}`;
  }

  /** One person with a new seat in each of these groups. */
  async seated(name: string, groups: string[], kind: SeatKind, sector: Sector, organisation: string | null = null): Promise<string> {
    const personId = await this.person(name);
    for (const group of groups) await this.appoint(personId, group, await this.seat(group, kind, sector, organisation));
    return personId;
  }

  /** One person beside whoever holds a seat of the story, in each of these groups. */
  async beside(name: string, groups: string[], label: string, span: Span): Promise<string> {
    const personId = await this.person(name);
    for (const group of groups) await this.appoint(personId, group, this.story.seat(`${group}: ${label}`), span);
    return personId;
  }
}
