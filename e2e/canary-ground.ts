import { randomUUID } from 'node:crypto';
import { openOwner } from '@/db/client/owner';
import { deskAppointment } from '@/db/schema/desks';
import { addressee } from '@/db/schema/routes';
import type { AppointmentKind, SeatKind, Sector } from '@/db/schema/vocabulary';
import { Teller } from '@/db/seed/rows';

/** Everybody of the canaries, by what they are: two partnerships of their own, and a desk. */
export const crew = [
  'secretariat', 'chair', 'member', 'standing deputy', 'leaver', 'assistant', 'observer', 'contractor', 'contractor’s deputy', 'Home Office member', 'two hats',
  'other secretariat', 'other member', 'other contractor', 'caucus secretariat', 'caucus member', 'manager', 'records officer', 'desk lead', 'desk member',
  'member elsewhere', 'manager elsewhere',
] as const;
export type Who = (typeof crew)[number];

export interface Ground {
  p: string;
  elsewhere: string;
  desk: string;
  addressee: string;
  person: Record<Who, string>;
  emailOf: (who: Who) => string;
  nameOf: (who: Who) => string;
  id: (kind: 'group' | 'seat' | 'organisation' | 'partnership', name: string) => string;
}

const provider = 'Heronry Homes';
const seats: [group: string, label: string, kind: SeatKind, sector: Sector, organisation: string | null, fills: [Who, AppointmentKind?][]][] = [
  ['table', 'Secretariat', 'secretariat', 'council', 'Alder Reach Council', [['secretariat']]],
  ['table', 'Alder Reach Council', 'voting', 'council', 'Alder Reach Council', [['chair']]],
  ['table', 'Birch Reach Council', 'voting', 'council', 'Birch Reach Council', [['member'], ['standing deputy', 'standing deputy'], ['assistant', 'assistant']]],
  ['table', 'Cedar Reach Council', 'voting', 'council', 'Cedar Reach Council', [['leaver']]],
  ['table', 'Finch Aid', 'voting', 'voluntary', 'Finch Aid', [['two hats']]],
  ['table', 'Gull Watch', 'observer', 'voluntary', 'Gull Watch', [['observer']]],
  ['table', 'Home Office', 'non-voting', 'government', 'Home Office', [['Home Office member']]],
  ['table', provider, 'observer', 'contractor', provider, [['contractor'], ['contractor’s deputy', 'standing deputy']]],
  ['other', 'Secretariat', 'secretariat', 'council', 'Alder Reach Council', [['other secretariat']]],
  ['other', 'Cedar Reach Council', 'voting', 'council', 'Cedar Reach Council', [['other member']]],
  ['other', provider, 'observer', 'contractor', provider, [['other contractor']]],
  ['caucus', 'Finch Aid', 'secretariat', 'voluntary', 'Finch Aid', [['caucus secretariat']]],
  ['caucus', 'Gull Watch', 'voting', 'voluntary', 'Gull Watch', [['caucus member']]],
];

/** Two partnerships nobody else's journey meets; `run` keeps two runs on one database apart. */
export async function layGround(ownerUrl: string, run: string): Promise<Ground> {
  const [p, elsewhere, desk] = [`heron-${run}`, `egret-${run}`, `heron-desk-${run}`];
  const nameOf = (who: Who) => `Heron ${who} ${run}`;
  const emailOf = (who: Who) => `${who.replace(/[^a-z]+/gi, '.').toLowerCase()}@${p}.example`;
  const owner = openOwner(ownerUrl);
  try {
    return await owner.db.transaction(async (tx) => {
      const t = new Teller(tx, new Date());
      for (const council of ['Alder Reach Council', 'Birch Reach Council', 'Cedar Reach Council', 'Egret Reach Council']) await t.organisation(council, 'council');
      for (const charity of ['Finch Aid', 'Gull Watch']) await t.organisation(charity, 'charity');
      await t.organisation(provider, 'contractor');
      await t.organisation('Home Office', 'government department');
      for (const who of crew) await t.person(nameOf(who), emailOf(who));
      const common = { nations: ['England'] as ['England'], calendar: 'england-and-wales' as const, languages: ['en'], contactPhone: null, state: 'active' as const };
      await t.partnership({ ...common, slug: p, name: `Heron ${run} Partnership`, shortName: `Heron ${run}`, host: 'Alder Reach Council', contactEmail: `hello@${p}.example` });
      await t.partnership({ ...common, slug: elsewhere, name: `Egret ${run} Partnership`, shortName: `Egret ${run}`, host: 'Egret Reach Council', contactEmail: `hello@${elsewhere}.example` });
      await t.group(p, 'table', { code: 'HTB', name: 'Heron table', kind: 'sub-group', workstream: 'asylum', purpose: 'To talk.', quorum: 2 });
      await t.group(p, 'other', { code: 'HOT', name: 'Heron other table', kind: 'sub-group', workstream: 'ESOL', purpose: 'To talk elsewhere.', quorum: 2 });
      await t.group(p, 'caucus', { code: 'HCA', name: 'Heron caucus', kind: 'caucus', purpose: 'A closed space.', quorum: 1 });
      await t.group(elsewhere, 'board', { code: 'BRD', name: 'Egret board', kind: 'board', purpose: 'To guide.', quorum: 1 });
      for (const [group, label, kind, sector, organisation, fills] of seats) {
        const at = `${p}/${group}`;
        await t.seat(at, label, { kind, sector, ...(organisation && { organisation }) });
        for (const [who, as] of fills) await t.appoint(at, label, nameOf(who), { ...(as && { kind: as }) });
      }
      const board = `${elsewhere}/board`;
      await t.seat(board, 'Secretariat', { kind: 'secretariat', sector: 'council', organisation: 'Egret Reach Council' });
      await t.appoint(board, 'Secretariat', nameOf('member elsewhere'));
      // The second hat: the provider's seat in another partnership shuts its holder out of what is about the provider here.
      await t.seat(board, provider, { kind: 'observer', sector: 'contractor', organisation: provider });
      await t.appoint(board, provider, nameOf('two hats'));
      await t.office(p, 'manager', nameOf('manager'));
      await t.office(p, 'records officer', nameOf('records officer'));
      await t.office(elsewhere, 'manager', nameOf('manager elsewhere'));
      await t.office(`${p}/table`, 'chair', nameOf('chair'));
      await t.office(`${p}/caucus`, 'chair', nameOf('caucus member'));
      const addresseeId = randomUUID();
      await tx.insert(addressee).values({ id: addresseeId, slug: desk, organisationId: t.id('organisation', 'Home Office'), name: `Heron team ${run}`, rung: 3, calendar: 'england-and-wales', dueDays: 20, chaseDays: 10, lateDays: 30, climbDays: 40, effectiveFrom: t.day(-700), note: 'Of the canaries only.' });
      for (const [who, role] of [['desk lead', 'lead'], ['desk member', 'member'], ['Home Office member', 'member']] as const)
        await tx.insert(deskAppointment).values({ id: randomUUID(), deskId: addresseeId, personId: t.id('person', nameOf(who)), role, startedAt: new Date(Date.now() - 86_400_000 * 30) });
      const person = Object.fromEntries(crew.map((who) => [who, t.id('person', nameOf(who))])) as Record<Who, string>;
      return { p, elsewhere, desk, addressee: addresseeId, person, emailOf, nameOf, id: (kind, name) => t.id(kind, kind === 'organisation' || kind === 'partnership' ? name : `${p}/${name}`) };
    });
  } finally {
    await owner.close();
  }
}
