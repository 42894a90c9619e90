import { randomUUID } from 'node:crypto';
import * as organisations from '@/db/repositories/organisations';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import { sectorOf } from '@/db/schema/vocabulary';
import type { Tx } from '@/db/client/app';
import type { Actor } from '@/lib/access/actor';
import { command, query } from '@/lib/access/gate';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { findOrganisation } from './find-organisation';
import { isUntouched, loadGroup } from './group';
import { makeSeatInput, showNewSeatInput } from './inputs';
import { canFillSeats } from './policy';

async function load(tx: Tx, actor: Actor, input: { partnership: string; group: string }) {
  const subject = await loadGroup(tx, input);
  const at = { partnershipId: subject.partnership.id, groupId: subject.group.id };
  return { ...subject, untouched: await isUntouched(tx, actor, at, subject.group.kind) };
}

/** What the form for a new seat offers: the register's names. */
export const showNewSeat = query({
  name: 'seat.show-new',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: showNewSeatInput,
  load: ({ tx, actor, input }) => load(tx, actor, input),
  allow: (actor, { place, group, untouched }) => canFillSeats(actor, place, group.kind, untouched),
  async run({ tx, subject }) {
    const { partnership, group } = subject;
    return { partnership, group: { slug: group.slug, name: group.name, kind: group.kind }, names: await organisations.listNames(tx, { limit: 1000 }) };
  },
});

/** Makes a seat, of an organisation or of a sector. It exists while vacant; nobody reads anything by it yet. */
export const makeSeat = command({
  name: 'seat.make',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: makeSeatInput,
  load: ({ tx, actor, input }) => load(tx, actor, input),
  allow: (actor, { place, group, untouched }) => canFillSeats(actor, place, group.kind, untouched),
  async run({ tx, input, subject, now }) {
    const { partnership, group, untouched } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const others = await seats.list(tx, at);
    if (untouched && others.length > 0) throw new RuleBroken('caucus is filled from within');
    const organisation = await findOrganisation(tx, input);
    if (untouched && !organisation) throw new Invalid({ organisation: ['The first seat of a caucus is that of the organisation that nominates. Enter it.'] });
    const sector = input.sector ?? (organisation ? sectorOf[organisation.kind] : undefined);
    if (sector === undefined) throw new Invalid({ sector: ['Choose the sector, or enter the organisation whose seat this is.'] });
    if (group.kind === 'caucus' && (input.kind === 'observer' || sector === 'contractor')) throw new RuleBroken('caucus has holders only');
    const label = input.label ?? organisation?.name ?? sector.charAt(0).toUpperCase() + sector.slice(1);
    if (others.some((other) => other.label.toLowerCase() === label.toLowerCase())) throw new Invalid({ label: [`This group has a seat “${label}” already. Give this one another name.`] });
    const id = randomUUID();
    await seating.insertSeat(tx, {
      id, ...at, organisationId: organisation?.id ?? null, label, kind: input.kind, sector, roleOnly: input.roleOnly, position: Math.max(0, ...others.map((other) => other.position)) + 10, startedAt: now,
    });
    return { result: { seatId: id }, audit: { subjectKind: 'seat', subjectId: id, fields: ['organisationId', 'label', 'kind', 'sector', 'roleOnly'] } };
  },
});
