import { randomUUID } from 'node:crypto';
import * as organisations from '@/db/repositories/organisations';
import * as partnerships from '@/db/repositories/partnerships';
import * as seating from '@/db/repositories/seating';
import * as seats from '@/db/repositories/seats';
import { sectorOf } from '@/db/schema/vocabulary';
import type { Tx } from '@/db/client/app';
import { command, query } from '@/lib/access/gate';
import { Invalid } from '@/lib/platform/errors';
import { loadGroup } from './group';
import { makeSeatsInput, showManySeatsInput } from './inputs';
import { canFillSeats } from './policy';

/** Whose seats to offer: those another group has, or the councils of a region; and which of them sit here already. */
export const showManySeats = query({
  name: 'seat.show-many',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: showManySeatsInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: (actor, { place, group }) => group.kind !== 'caucus' && canFillSeats(actor, place, group.kind),
  async run({ tx, input, subject }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id };
    const [here, groups, regions] = await Promise.all([seats.list(tx, { ...at, groupId: group.id }), partnerships.listGroups(tx, at), organisations.listRegions(tx)]);
    const others = groups.filter((one) => one.id !== group.id && one.kind !== 'caucus');
    const like = others.find((one) => one.slug === input.like);
    const theirs = like ? await seats.list(tx, { ...at, groupId: like.id }) : [];
    const offered = like ? theirs.flatMap((seat) => (seat.organisationId && seat.organisation && seat.kind !== 'secretariat' ? [{ id: seat.organisationId, name: seat.organisation }] : []))
      : input.region ? await organisations.listCouncils(tx, { region: input.region }) : [];
    // The host sits as the secretariat and as a council.
    const seated = new Set(here.filter((seat) => seat.kind !== 'secretariat').map((seat) => seat.organisationId));
    const distinct = [...new Map(offered.map(({ id, name }) => [id, { id, name }])).values()];
    return {
      partnership,
      group: { slug: group.slug, name: group.name },
      asked: { like: like?.slug, region: like ? undefined : input.region },
      groups: others.map(({ slug, name }) => ({ slug, name })),
      regions,
      offered: distinct.filter((one) => !seated.has(one.id)),
      already: distinct.filter((one) => seated.has(one.id)).length,
    };
  },
});

export type ManySeatsView = Awaited<ReturnType<typeof showManySeats>>;

/** Makes a seat for each of many organisations: all of them or none, every name that cannot be used said by its line. */
export const makeSeats = command({
  name: 'seat.make-many',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: makeSeatsInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: (actor, { place, group }) => group.kind !== 'caucus' && canFillSeats(actor, place, group.kind),
  async run({ tx, input, subject, now }) {
    const { partnership, group } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const here = await seats.list(tx, at);
    const taken = new Set(here.map((seat) => seat.label.toLowerCase()));
    const ticked = await organisations.listByIds(tx, { ids: [...new Set(input.organisations)] });
    const faults: Record<string, string[]> = {};
    const gone = new Set(input.organisations).size - ticked.length;
    const wrong = ticked.filter((one) => taken.has(one.name.toLowerCase())).map((one) => `${one.name} has a seat here already. Untick it.`);
    if (gone > 0) wrong.push('One that was ticked is not in the register any more. Open the page again.');
    if (wrong.length > 0) faults['organisations'] = wrong;
    const typed = await readNames(tx, input.others ?? '', new Set([...taken, ...ticked.map((one) => one.name.toLowerCase())]));
    if (typed.faults.length > 0) faults['others'] = typed.faults;
    if (Object.keys(faults).length > 0) throw new Invalid(faults);
    const all = [...ticked, ...typed.found];
    if (all.length === 0) throw new Invalid({ others: ['Tick an organisation, or enter a name.'] });
    const first = Math.max(0, ...here.map((seat) => seat.position)) + 10;
    await seating.insertSeats(tx, all.map((one, index) => ({
      id: randomUUID(), ...at, organisationId: one.id, label: one.name.slice(0, 100), kind: input.kind, sector: sectorOf[one.kind], roleOnly: false, position: first + index * 10, startedAt: now,
    })));
    return { result: { made: all.length }, audit: { subjectKind: 'group', subjectId: group.id, fields: ['seats', 'organisationId', 'kind'] } };
  },
});

async function readNames(tx: Tx, text: string, taken: Set<string>) {
  const lines = text.split('\n').map((name, index) => ({ name: name.trim(), line: index + 1 })).filter(({ name }) => name !== '');
  if (lines.length > 200) return { found: [], faults: ['At most 200 names at once.'] };
  const known = new Map((await organisations.listNamed(tx, { names: lines.map(({ name }) => name) })).map((one) => [one.name.toLowerCase(), one]));
  const found: { id: string; name: string; kind: keyof typeof sectorOf }[] = [];
  const faults: string[] = [];
  for (const { name, line } of lines) {
    const one = known.get(name.toLowerCase());
    if (!one) {
      // Only the first few are looked for: a whole list that is wrong is a list of something else.
      const near = faults.length < 10 ? await organisations.listLike(tx, { words: name, limit: 3 }) : [];
      faults.push(`Line ${line}: “${name}” is not in the register.${near.length > 0 ? ` Did you mean ${near.join(', or ')}?` : ''}`);
    } else if (taken.has(one.name.toLowerCase())) faults.push(`Line ${line}: ${one.name} stands here twice, or has a seat already.`);
    else found.push(one);
    if (one) taken.add(one.name.toLowerCase());
  }
  return { found, faults };
}
