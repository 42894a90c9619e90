import { randomUUID } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { OwnerTx } from '../client/owner';
import { group, office, partnership, termsOfReference } from '../schema/partnerships';
import { organisationInterest } from '../schema/interests';
import { organisation, person, personContact } from '../schema/registers';
import { referenceCounter } from '../schema/minutes';
import { appointment, seat } from '../schema/seats';
import type { AppointmentKind, GroupKind, InterestKind, OfficeKind, OrganisationKind, SeatKind, Sector } from '../schema/vocabulary';

/** Writes the rows of a story, remembering what it made by its plain name. */
export class Teller {
  private readonly ids = new Map<string, string>();
  constructor(readonly tx: OwnerTx, readonly now: Date) {}

  id(kind: string, name: string): string {
    const found = this.ids.get(`${kind} ${name}`);
    if (!found) throw new Error(`the story has no ${kind} ${name}`);
    return found;
  }

  private readonly hidden = new Map<string, string[]>();
  /** The labels of seats an item is not for. */
  keepFrom(itemId: string, labels: string[]): void {
    this.hidden.set(itemId, labels);
  }
  notFor(itemId: string): string[] {
    return this.hidden.get(itemId) ?? [];
  }

  /** The next reference of a series, as the product itself would have given it then. */
  async reference(at: { partnershipId: string; groupId: string }, prefix: string, restricted: boolean): Promise<string> {
    const [row] = await this.tx.select({ code: group.code }).from(group).where(eq(group.id, at.groupId));
    const series = `${row?.code ?? ''}${restricted ? '-C' : ''}-${String(this.now.getUTCFullYear())}-${prefix}`;
    const [counted] = await this.tx
      .insert(referenceCounter)
      .values({ partnershipId: at.partnershipId, series, last: 1 })
      .onConflictDoUpdate({ target: [referenceCounter.partnershipId, referenceCounter.series], set: { last: sql`${referenceCounter.last} + 1` } })
      .returning({ last: referenceCounter.last });
    return `${series}${String(counted?.last ?? 1).padStart(prefix === '' ? 3 : 2, '0')}`;
  }

  /** The next reference of a partnership's restricted escalations. */
  async escalationReference(partnershipId: string): Promise<string> {
    const series = `ESC-C-${String(this.now.getUTCFullYear())}-`;
    const [counted] = await this.tx
      .insert(referenceCounter)
      .values({ partnershipId, series, last: 1 })
      .onConflictDoUpdate({ target: [referenceCounter.partnershipId, referenceCounter.series], set: { last: sql`${referenceCounter.last} + 1` } })
      .returning({ last: referenceCounter.last });
    return `${series}${String(counted?.last ?? 1).padStart(3, '0')}`;
  }

  private readonly keys = new Map<string, number>();
  remember(name: string, key: number): number {
    this.keys.set(name, key);
    return key;
  }
  remembered(name: string): number | undefined {
    return this.keys.get(name);
  }

  nameOf(kind: string, id: string): string {
    const found = [...this.ids].find(([name, value]) => value === id && name.startsWith(`${kind} `));
    if (!found) throw new Error(`the story has no such ${kind}`);
    return found[0].slice(kind.length + 1);
  }

  make(kind: string, name: string): string {
    const made = randomUUID();
    this.ids.set(`${kind} ${name}`, made);
    return made;
  }

  /** The day so many days from the day the story is told. */
  day(days: number): string {
    return new Date(this.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
  }

  async organisation(name: string, kind: OrganisationKind, nation = 'England') {
    // Departments are in the register of every database already.
    const [known] = await this.tx.select({ id: organisation.id }).from(organisation).where(eq(organisation.name, name));
    if (known) this.ids.set(`organisation ${name}`, known.id);
    else await this.tx.insert(organisation).values({ id: this.make('organisation', name), name, kind, nation });
  }

  async interest(name: string, kind: InterestKind, counterparty: string, region: string | null) {
    await this.tx.insert(organisationInterest).values({ id: randomUUID(), organisationId: this.id('organisation', name), kind,
      counterpartyId: this.id('organisation', counterparty), region, startsOn: this.day(-900) });
  }

  async partnership(row: Omit<typeof partnership.$inferInsert, 'id' | 'hostOrganisationId'> & { host: string }) {
    const { host, ...values } = row;
    await this.tx.insert(partnership).values({ ...values, id: this.make('partnership', row.slug), hostOrganisationId: this.id('organisation', host) });
  }

  async person(name: string, email: string | null) {
    const id = this.make('person', name);
    await this.tx.insert(person).values({ id, name, madeAt: this.now });
    await this.tx.insert(personContact).values({ personId: id, email });
  }

  async group(p: string, slug: string, row: { code: string; name: string; kind: GroupKind; workstream?: string; parent?: string; purpose: string; quorum: number; quorumMix?: string }) {
    const partnershipId = this.id('partnership', p);
    const id = this.make('group', `${p}/${slug}`);
    await this.tx.insert(group).values({ id, partnershipId, slug, code: row.code, name: row.name, kind: row.kind, workstream: row.workstream ?? null,
      parentId: row.parent ? this.id('group', `${p}/${row.parent}`) : null });
    await this.tx.insert(termsOfReference).values({ id: randomUUID(), partnershipId, groupId: id, version: 1, effectiveFrom: this.day(-700), purpose: row.purpose,
      frequency: row.kind === 'board' ? 'Every quarter' : 'Every six weeks', quorumSeats: row.quorum, quorumMix: row.quorumMix ?? null, noticeWorkingDays: 5, paperDeadlineWorkingDays: 6,
      decisionRule: 'Consensus; a ballot of the voting seats when the chair asks for one', closesActions: 'The group, at its next meeting',
      attributionDefault: 'The organisation', newcomerReads: 'The open record from the beginning' });
  }

  async seat(g: string, label: string, row: { kind: SeatKind; sector: Sector; organisation?: string; roleOnly?: boolean }) {
    const position = this.ids.size;
    await this.tx.insert(seat).values({ id: this.make('seat', `${g}: ${label}`), partnershipId: this.id('partnership', g.split('/')[0] ?? ''), groupId: this.id('group', g),
      organisationId: row.organisation ? this.id('organisation', row.organisation) : null, label, kind: row.kind, sector: row.sector, roleOnly: row.roleOnly ?? false,
      position, startedAt: new Date(this.now.getTime() - 700 * 86_400_000) });
    return row.roleOnly ?? false;
  }

  async appoint(g: string, label: string, who: string, opts: { kind?: AppointmentKind; from?: number; to?: number; comesFrom?: string; roleOnly?: boolean } = {}) {
    const { kind = 'holder', from = -400, to } = opts;
    const at = (days: number) => new Date(`${this.day(days)}T00:00:00Z`);
    await this.tx.insert(appointment).values({ id: randomUUID(), partnershipId: this.id('partnership', g.split('/')[0] ?? ''), groupId: this.id('group', g),
      seatId: this.id('seat', `${g}: ${label}`), roleOnly: opts.roleOnly ?? false, personId: this.id('person', who), kind,
      fromOrganisationId: opts.comesFrom ? this.id('organisation', opts.comesFrom) : null, startsOn: this.day(from), startedAt: at(from),
      ...(to === undefined ? {} : { endsOn: this.day(to), endedAt: at(to + 1), endReason: 'changed employer' }) });
  }

  async office(place: string, kind: OfficeKind, who: string) {
    const [p = '', g] = place.split('/');
    await this.tx.insert(office).values({ id: randomUUID(), partnershipId: this.id('partnership', p), groupId: g ? this.id('group', place) : null,
      personId: this.id('person', who), kind, startsOn: this.day(-400), startedAt: new Date(this.now.getTime() - 400 * 86_400_000) });
  }
}
