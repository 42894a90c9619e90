import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import type { Actor } from '@/lib/access/actor';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { Invalid } from '@/lib/platform/errors';
import { loadGroup } from './group';
import { appointManyInput, showAppointManyInput } from './inputs';
import { canFillSeats } from './policy';
import { readPeopleList, type ListedPerson } from './people-list';
import { tellGroups } from './tell-groups';

/** The seats of the group, for a list to name them. */
export const showAppointMany = query({
  name: 'appointment.show-many',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: showAppointManyInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: (actor, { place, group }) => group.kind !== 'caucus' && canFillSeats(actor, place, group.kind),
  async run({ tx, subject }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const [rows, live] = await Promise.all([seats.list(tx, at), seats.listLiveAppointments(tx, at)]);
    const filled = new Set(live.filter((row) => row.kind === 'holder').map((row) => row.seatId));
    return { partnership, group: { slug: group.slug, name: group.name }, vacant: rows.filter((seat) => !seat.roleOnly && !filled.has(seat.id)).map((seat) => seat.label) };
  },
});

export type AppointManyView = Awaited<ReturnType<typeof showAppointMany>>;

/**
 * Appoints everybody of a pasted list from this moment: all of it or nothing. The first press says what it would do; the
 * group gets one mail for the whole list.
 */
export const appointMany = command({
  name: 'appointment.make-many',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: appointManyInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: (actor, { place, group }) => group.kind !== 'caucus' && canFillSeats(actor, place, group.kind),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const { people, faults } = await readPeopleList(tx, input.list, await seats.list(tx, at));
    const made: string[] = [];
    for (const one of people) {
      const fault = await appointOne(tx, { actor, at, now, one, made });
      if (fault) faults.push({ line: one.line, reason: fault });
    }
    const lines = faults.sort((a, b) => a.line - b.line);
    // What was written so far goes with the transaction.
    if (lines.length > 0) throw new Invalid({ list: [`Nothing is written. ${lines.length === 1 ? 'One line' : `${lines.length} lines`} cannot be used:`, ...lines.slice(0, 40).map(({ line, reason }) => `Line ${line}: ${reason}`)] });
    if (!input.confirm) throw new Invalid({ confirm: [summary(people, group.name)] });
    await tellGroups(tx, partnership.id, made.map((appointmentId) => ({ groupId: group.id, change: 'appointed', appointmentId })));
    return { result: { made: made.length }, audit: { subjectKind: 'group', subjectId: group.id, fields: ['appointments', 'personId', 'kind', 'startsOn'] } };
  },
});

interface One {
  actor: Actor;
  at: { partnershipId: string; groupId: string };
  now: Date;
  one: ListedPerson;
  made: string[];
}

/** Writes one appointment; gives in words why it cannot be. */
async function appointOne(tx: Tx, { actor, at, now, one, made }: One): Promise<string | null> {
  const { seat } = one;
  const filled = one.kind === 'holder' && (await seating.isFilled(tx, { partnershipId: at.partnershipId, seatId: seat.id, from: now, to: null }));
  if (filled) return `somebody holds the seat “${seat.label}” already, or this list names two.`;
  const personId = await seats.findOrMakePerson(tx, { id: randomUUID(), name: one.name, email: one.email ?? undefined, now });
  if (personId === actor.personId) return 'nobody appoints themselves. Ask another manager.';
  const id = randomUUID();
  await seating.insertAppointment(tx, { id, ...at, seatId: seat.id, roleOnly: seat.roleOnly, personId, kind: one.kind, fromOrganisationId: one.fromId, startsOn: dayOf(now), startedAt: now, endsOn: null, endedAt: null });
  await seating.invite(tx, { partnershipId: at.partnershipId, appointmentId: id, renew: false });
  made.push(id);
  return null;
}

function summary(people: ListedPerson[], group: string): string {
  const count = (kind: ListedPerson['kind'], words: string) => {
    const number = people.filter((one) => one.kind === kind).length;
    return number === 0 ? [] : [`${number} ${number === 1 ? words : `${words}s`}`];
  };
  const kinds = [...count('holder', 'holder'), ...count('standing deputy', 'standing deputy').map((text) => text.replace('deputys', 'deputies')), ...count('assistant', 'assistant')];
  const silent = people.filter((one) => one.email === null).length;
  return `Every line can be used and nothing is written yet. This appoints ${kinds.join(', ')} from this moment; everybody on the ${group} gets one mail that lists them${silent > 0 ? `, and ${silent} without an address get none` : ''}. Tick to do so.`;
}
