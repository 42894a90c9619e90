import { randomUUID } from 'node:crypto';
import * as repository from '@/db/repositories/interests';
import * as organisations from '@/db/repositories/organisations';
import { columnsTowards } from '@/lib/access/actor';
import { command, query } from '@/lib/access/gate';
import { ruleOf } from '@/lib/access/permissions';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { Invalid, NotFound, RuleBroken } from '@/lib/platform/errors';
import { findOrganisation } from './find-organisation';
import { declareInterestInput, endInterestInput, showInterestsInput } from './inputs';
import { registerRows } from './register-rows';

/** What the organisations that sit here have with others: a caucus is told within it only, as in the register. */
export const showInterests = query({
  name: 'interest.show',
  permission: 'partnership:read',
  scope: 'partnership',
  input: showInterestsInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, actor, subject, now }) {
    const { partnership, place } = subject;
    const seated = await registerRows(tx, actor, partnership.id);
    const known = [...new Set(seated.flatMap((row) => [row.organisation, ...row.people.map((one) => one.from)]).filter((name) => name !== null))];
    const today = dayOf(now);
    const rows = await repository.list(tx, { partnershipId: partnership.id, organisations: known });
    const hats = columnsTowards(actor, place);
    const can = { declare: partnership.state === 'active' && ruleOf('interest:declare').people.some((column) => hats.has(column)) };
    return {
      partnership,
      today,
      running: rows.filter((row) => row.until === null || row.until >= today),
      ended: rows.filter((row) => row.until !== null && row.until < today),
      names: can.declare ? [...new Set([...known, ...(await organisations.listNames(tx, { limit: 500 }))])].sort((a, b) => a.localeCompare(b)) : [],
      can,
    };
  },
});

export type InterestsView = Awaited<ReturnType<typeof showInterests>>;

/** Writes into the shared register what an organisation has with another. A contract shuts out from then on, funding never. */
export const declareInterest = command({
  name: 'interest.declare',
  permission: 'interest:declare',
  scope: 'partnership',
  input: declareInterestInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, input, subject }) {
    const organisation = await findOrganisation(tx, input);
    if (!organisation) throw new Invalid({ organisation: ['Enter the organisation that has it.'] });
    const whose = await organisations.findByName(tx, { name: input.whose });
    if (!whose) throw new Invalid({ whose: [await notInRegister(tx, input.whose)] });
    if (whose.id === organisation.id) throw new Invalid({ whose: ['Choose another organisation: nobody holds a contract of their own.'] });
    const id = await repository.declare(tx, { id: randomUUID(), partnershipId: subject.partnership.id, organisationId: organisation.id, kind: input.interest, counterpartyId: whose.id, region: input.region ?? null, from: input.from });
    if (id === null) throw new Invalid({ interest: ['The register says so already.'] });
    return { result: {}, audit: { subjectKind: 'interest', subjectId: id, fields: ['organisation', 'kind', 'whose', 'region', 'startsOn'] } };
  },
});

async function notInRegister(tx: Parameters<typeof organisations.listLike>[0], name: string): Promise<string> {
  const near = await organisations.listLike(tx, { words: name, limit: 6 });
  return `“${name}” is not in the register. ${near.length > 0 ? `Did you mean ${near.join(', or ')}?` : 'Correct it, or let your operator add it.'}`;
}

/** Its last day, today at the earliest. What was kept from its holder while it ran stays kept; a partnership ends what it declared. */
export const endInterest = command({
  name: 'interest.end',
  permission: 'interest:declare',
  scope: 'partnership',
  input: endInterestInput,
  async load({ tx, input }) {
    const subject = await loadPartnership(tx, input.partnership);
    const interest = await repository.findDeclared(tx, { partnershipId: subject.partnership.id, id: input.interestId });
    if (!interest) throw new NotFound();
    return subject;
  },
  async run({ tx, input, subject, now }) {
    if (input.lastDay < dayOf(now)) throw new Invalid({ lastDay: ['Choose today or a later day: what was kept while it ran stays kept.'] });
    if (!(await repository.end(tx, { partnershipId: subject.partnership.id, id: input.interestId, lastDay: input.lastDay }))) throw new RuleBroken('already ended');
    return { result: {}, audit: { subjectKind: 'interest', subjectId: input.interestId, fields: ['endsOn'] } };
  },
});
