import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as groups from '@/db/repositories/groups';
import * as offices from '@/db/repositories/offices';
import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import type { GroupKind, OfficeKind } from '@/db/schema/vocabulary';
import type { Actor, Place } from '@/lib/access/actor';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { endingOn, fromDay, untilEndOf } from './group';
import { endOfficeInput, giveOfficeInput, showOfficesInput } from './inputs';
import { canFillSeats } from './policy';
import { boardsOf, tellGroups } from './tell-groups';

const ofGroup: OfficeKind[] = ['chair', 'vice-chair'];
const ofPartnership: OfficeKind[] = ['manager', 'records officer'];

/** The group whose offices these are, or the whole partnership. @throws NotFound */
async function loadPlace(tx: Tx, input: { partnership: string; group?: string | undefined }) {
  const { partnership } = await loadPartnership(tx, input.partnership);
  if (input.group === undefined) return { place: { partnershipId: partnership.id }, partnership, group: null };
  const group = await partnerships.findGroup(tx, { partnershipId: partnership.id, slug: input.group });
  if (!group) throw new NotFound();
  return { place: { partnershipId: partnership.id, groupId: group.id }, partnership, group };
}

const mayGive = (actor: Actor, place: Place, group: { kind: GroupKind } | null): boolean => canFillSeats(actor, place, group?.kind ?? 'board');

/** Offices with who holds them, and the people one may choose from. */
export const showOffices = query({
  name: 'office.show',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: showOfficesInput,
  load: ({ tx, input }) => loadPlace(tx, input),
  allow: (actor, { place, group }) => mayGive(actor, place, group),
  async run({ tx, actor, subject, now }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id };
    const [held, live] = await Promise.all([offices.list(tx, { ...at, groupId: group?.id ?? null }), group ? seats.listLiveAppointments(tx, { ...at, groupId: group.id }) : seats.listAllLive(tx, at)]);
    const people = new Map(live.filter((row) => row.kind !== 'assistant' && row.personId !== actor.personId).map((row) => [row.personId, row.name]));
    return {
      partnership,
      group: group && { slug: group.slug, name: group.name },
      today: dayOf(now),
      kinds: group ? ofGroup : ofPartnership,
      held: held.map(({ id, kind, name, startsOn, endsOn, startedAt }) => ({ id, kind, name, startsOn, endsOn, toCome: startedAt > now })),
      people: [...people].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name)),
    };
  },
});

export type OfficesView = Awaited<ReturnType<typeof showOffices>>;

/** Gives an office. Nobody gives one to themselves; a group has one chair at a time. */
export const giveOffice = command({
  name: 'office.give',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: giveOfficeInput,
  load: ({ tx, input }) => loadPlace(tx, input),
  allow: (actor, { place, group }) => mayGive(actor, place, group),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id, groupId: group?.id ?? null };
    if (!(group ? ofGroup : ofPartnership).includes(input.kind)) throw new Invalid({ kind: ['Choose the office.'] });
    const span = { ...fromDay(input.startsOn, input.lastDay, now), ...untilEndOf(input.lastDay) };
    await groups.lockPartnership(tx, partnership.id);
    const before = await offices.list(tx, at);
    const within = before.filter((row) => row.kind === input.kind && (row.endedAt === null || row.endedAt > span.startedAt) && (span.endedAt === null || row.startedAt < span.endedAt));
    if (input.kind === 'chair' && within.length > 0) throw new RuleBroken('office is filled');
    const personId = await personOf(tx, partnership.id, input, now);
    if (personId === actor.personId) throw new RuleBroken('nobody appoints themselves');
    if (within.some((row) => row.personId === personId)) throw new Invalid({ kind: ['This person holds that office already.'] });
    if (group?.kind === 'caucus') await mustHoldSeat(tx, { partnershipId: partnership.id, groupId: group.id }, personId);
    const id = randomUUID();
    await offices.insert(tx, { id, ...at, personId, kind: input.kind, ...span });
    await tellGroups(tx, partnership.id, (group ? [group.id] : await boardsOf(tx, partnership.id)).map((groupId) => ({ groupId, change: 'office given', officeId: id })));
    return { result: { group: group?.slug ?? null }, audit: { subjectKind: 'office', subjectId: id, fields: ['kind', 'personId', 'startsOn', 'endsOn'] } };
  },
});

/** An office would read the caucus from outside it. @throws RuleBroken */
async function mustHoldSeat(tx: Tx, at: { partnershipId: string; groupId: string }, personId: string): Promise<void> {
  const live = await seats.listLiveAppointments(tx, at);
  if (!live.some((row) => row.personId === personId && row.kind === 'holder')) throw new RuleBroken('caucus has holders only');
}

/** Somebody who sits here, or a person by name and address. @throws Invalid */
async function personOf(tx: Tx, partnershipId: string, typed: { personId?: string | undefined; name?: string | undefined; email?: string | undefined }, now: Date): Promise<string> {
  if (typed.personId !== undefined) {
    const live = await seats.listAllLive(tx, { partnershipId });
    if (!live.some((row) => row.personId === typed.personId)) throw new Invalid({ personId: ['Choose somebody who sits here, or enter a name.'] });
    return typed.personId;
  }
  if (typed.name === undefined) throw new Invalid({ personId: ['Choose who holds it, or enter a name below.'] });
  return seats.findOrMakePerson(tx, { id: randomUUID(), name: typed.name, email: typed.email, now });
}

/** Ends an office, now or with a last day. A partnership keeps a manager. */
export const endOffice = command({
  name: 'office.end',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: endOfficeInput,
  async load({ tx, input }) {
    const { partnership } = await loadPartnership(tx, input.partnership);
    const office = await offices.find(tx, { partnershipId: partnership.id, officeId: input.officeId });
    if (!office) throw new NotFound();
    return { place: { partnershipId: partnership.id, ...(office.groupId && { groupId: office.groupId }) }, partnership, office };
  },
  allow: (actor, { place, office }) => mayGive(actor, place, office.groupKind && { kind: office.groupKind }),
  async run({ tx, input, subject, now }) {
    const { partnership, office } = subject;
    const at = { partnershipId: partnership.id };
    await groups.lockPartnership(tx, partnership.id);
    if (office.kind === 'manager' && (await offices.countLasting(tx, { ...at, kind: 'manager', but: office.id })) === 0) throw new RuleBroken('partnership keeps a manager');
    if (!(await offices.end(tx, { ...at, officeId: office.id, ...endingOn(input.lastDay, now) }))) throw new RuleBroken('already ended');
    await tellGroups(tx, partnership.id, (office.groupId ? [office.groupId] : await boardsOf(tx, partnership.id)).map((groupId) => ({ groupId, change: 'office ended', officeId: office.id })));
    return { result: { group: office.groupSlug }, audit: { subjectKind: 'office', subjectId: office.id, fields: ['endedAt', 'endsOn'] } };
  },
});
