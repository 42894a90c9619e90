import { randomUUID } from 'node:crypto';
import { appointmentKinds, officeKinds, seatKinds, sectorOf, sectors } from '../schema/vocabulary';
import { londonDay } from './kind';
import type { Organisations } from './organisations';
import type { GroupPlace, PartnershipPlace, Places } from './places';
import type { Seat, Seating } from './seating';
import type { SheetRow } from './sheet';
import type { Changed } from './tell-groups';

const lasting = appointmentKinds.filter((kind) => kind !== 'deputy for one meeting');

/** One file's work: rows become seats, people, appointments and offices; nothing is written before all are read. */
export class PeopleRows {
  readonly newAppointments: Record<string, unknown>[] = [];
  readonly newOffices: Record<string, unknown>[] = [];
  readonly endings: { id: string; endsOn: string }[] = [];
  /** Changes by group, for the mail each group gets. */
  readonly changes = new Map<string, { partnershipId: string; changed: Changed[] }>();
  constructor(
    readonly places: Places,
    readonly register: Organisations,
    readonly seating: Seating,
    readonly kinds: Map<string, string>,
    readonly now: Date,
  ) {}

  get today(): string {
    return londonDay(this.now);
  }

  take(row: SheetRow): boolean {
    const partnership = this.places.partnership(row);
    const name = row.needed('name', 'a name', 100);
    const [email, phone, from, to] = [
      row.email('email'),
      row.text('phone', 40),
      row.day('from') ?? this.today,
      row.day('to'),
    ];
    if (to && to < from) row.fault('to', `The last day ${to} is before the first, ${from}.`);
    const office = row.raw('office') ? row.oneOf('office', officeKinds, 'manager') : null;
    const whole = office === 'manager' || office === 'records officer';
    const grouped = row.raw('group') !== '' || !whole;
    const group = partnership && grouped ? this.places.group(row, 'group', partnership.id) : null;
    if (!partnership || !name || (grouped && !group)) return false;
    const seat = group ? this.seatOf(row, partnership, group, office !== null) : null;
    const place = { partnership_id: partnership.id, group_id: whole ? null : (group?.id ?? null) };
    const near = (id: string) =>
      this.seating.appointments.some((one) => one.person_id === id && one.seat_id === seat?.id) ||
      this.seating.offices.some(
        (one) =>
          one.person_id === id &&
          one.partnership_id === place.partnership_id &&
          one.group_id === place.group_id,
      );
    const personId = this.seating.person({ name, email, phone }, near);
    const appointed = seat && group ? this.appoint(row, { group, seat, personId, from, to }) : null;
    const opened = office ? this.open(place, office, personId, from, to) : null;
    const changed = [appointed, opened].filter((one) => one !== null);
    if (changed.length > 0 && group) {
      const before = this.changes.get(group.id)?.changed ?? [];
      this.changes.set(group.id, { partnershipId: partnership.id, changed: [...before, ...changed] });
    }
    return changed.length > 0;
  }

  private seatOf(
    row: SheetRow,
    partnership: PartnershipPlace,
    group: GroupPlace,
    officeOnly: boolean,
  ): Seat | null {
    const typed = row.text('organisation');
    const organisation = typed ? this.register.named(typed) : undefined;
    if (typed && !organisation)
      row.fault('organisation', `There is no organisation "${typed}". Import organisations before people.`);
    const given = row.raw('sector') ? row.oneOf('sector', sectors, 'other') : null;
    const label =
      row.text('seat') ?? typed ?? (given ? given.charAt(0).toUpperCase() + given.slice(1) : null);
    if (!label)
      return officeOnly
        ? null
        : row.fault('organisation', 'Name the organisation or the sector whose seat this is.');
    const sector =
      given ?? sectorOf[(this.kinds.get(organisation?.id ?? '') ?? 'other') as keyof typeof sectorOf];
    const seat = {
      partnership_id: partnership.id,
      group_id: group.id,
      label,
      kind: row.oneOf('seat_kind', seatKinds, 'voting'),
      sector,
      organisation_id: organisation?.id ?? null,
      role_only: row.yes('role_only'),
    };
    if (group.kind === 'caucus' && (seat.kind === 'observer' || seat.sector === 'contractor'))
      row.fault('group', `${group.name} is a caucus: it has holders only, no observer’s and no contractor’s seat.`);
    return this.seating.seat(seat, this.now);
  }

  private appoint(
    row: SheetRow,
    a: { group: GroupPlace; seat: Seat; personId: string; from: string; to: string | null },
  ): Changed | null {
    const { group, seat, personId, from, to } = a;
    const kind = row.oneOf('appointment', lasting, 'holder');
    const comes = row.text('comes_from');
    const fromOrganisation = comes ? this.register.named(comes) : undefined;
    if (comes && !fromOrganisation) row.fault('comes_from', `There is no organisation "${comes}".`);
    const here = this.seating.appointments.filter((one) => one.seat_id === seat.id && one.kind === kind);
    const same = here.find((one) => one.person_id === personId && (one.live || one.starts_on === from));
    if (same) {
      if (!to || same.ends_on === to) return null;
      same.ends_on = to;
      this.endings.push({ id: same.id, endsOn: to });
      return { change: 'last day given', appointment_id: same.id };
    }
    const holder =
      kind === 'holder'
        ? here.find(
            (one) =>
              one.live &&
              (one.ends_on === null || one.ends_on >= from) &&
              (to === null || one.starts_on <= to),
          )
        : undefined;
    if (holder)
      row.fault(
        'name',
        `${this.seating.names.get(holder.person_id) ?? 'Somebody'} holds this seat. End that appointment first, or give its last day.`,
      );
    if (group.kind === 'caucus') this.checkCaucus(row, group, kind);
    const made = {
      id: randomUUID(),
      seat_id: seat.id,
      group_id: group.id,
      person_id: personId,
      kind,
      starts_on: from,
      ends_on: to,
      live: to === null || to >= this.today,
    };
    this.seating.appointments.push(made);
    const { live: _live, ...stored } = made;
    this.newAppointments.push({
      ...stored,
      partnership_id: group.partnership_id,
      role_only: seat.role_only,
      from_organisation_id: seat.role_only ? null : (fromOrganisation?.id ?? null),
    });
    return { change: 'appointed', appointment_id: made.id };
  }

  /** Law 1: a caucus is filled from within; only the first seat may come from outside, by the nominating organisation. */
  private checkCaucus(row: SheetRow, group: GroupPlace, kind: string): void {
    if (kind !== 'holder') row.fault('appointment', `${group.name} is a caucus: it has holders only.`);
    if (row.raw('organisation') === '')
      row.fault('organisation', 'The first seat of a caucus needs the organisation that nominates.');
    if (this.seating.appointments.some((one) => one.group_id === group.id))
      row.fault(
        'group',
        `${group.name} is a caucus: an import fills its first seat only, the others are filled from within.`,
      );
  }

  private open(
    place: { partnership_id: string; group_id: string | null },
    kind: string,
    personId: string,
    from: string,
    to: string | null,
  ): Changed | null {
    const same = (one: {
      partnership_id: string;
      group_id: string | null;
      kind: string;
      person_id: string;
      live: boolean;
    }) =>
      one.live &&
      one.kind === kind &&
      one.person_id === personId &&
      one.partnership_id === place.partnership_id &&
      one.group_id === place.group_id;
    if (this.seating.offices.some(same)) return null;
    this.seating.offices.push({ ...place, kind, person_id: personId, live: true });
    const id = randomUUID();
    this.newOffices.push({
      id,
      ...place,
      kind,
      person_id: personId,
      starts_on: from,
      ends_on: to,
    });
    return { change: 'office given', office_id: id };
  }
}
