import { randomUUID } from 'node:crypto';
import * as repository from '@/db/repositories/groups';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { longDay } from '@/lib/calendar/words';
import { Conflict, Invalid, NotFound } from '@/lib/platform/errors';
import { loadGroup } from './group';
import { changeTermsInput, showGroupInput } from './inputs';
import { canWriteTerms } from './policy';

/** All versions of a group's terms of reference: the one in force, those before it, one that is to come. */
export const showTerms = query({
  name: 'terms.show',
  permission: 'group:read',
  scope: 'partnership',
  input: showGroupInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, actor, subject, now }) {
    const { partnership, group, place } = subject;
    const versions = await repository.listTerms(tx, { partnershipId: partnership.id, groupId: group.id });
    const can = { change: canWriteTerms(actor, place, group.kind) };
    // Those of a caucus are known within it; to everybody else the page is not there.
    if (versions.length === 0 && !can.change) throw new NotFound();
    const today = dayOf(now);
    const inForce = versions.find((row) => row.effectiveFrom <= today)?.version ?? null;
    return { partnership, group: { slug: group.slug, name: group.name }, today, versions, inForce, can };
  },
});

/** A new version with the day from which it holds. What was agreed before stays as it was, and stays readable. */
export const changeTerms = command({
  name: 'terms.change',
  permission: 'terms:write',
  scope: 'partnership',
  input: changeTermsInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: (actor, { place, group }) => canWriteTerms(actor, place, group.kind),
  async run({ tx, input, subject }) {
    const { partnership, group } = subject;
    await repository.lockPartnership(tx, partnership.id);
    const [newest] = await repository.listTerms(tx, { partnershipId: partnership.id, groupId: group.id });
    const { version, partnership: _slug, group: _group, quorumMix, ...typed } = input;
    const next = { ...typed, quorumMix: quorumMix ?? null };
    if (newest && newest.version !== version) throw new Conflict(textsOf(next, newest), String(newest.version));
    if (newest && next.effectiveFrom < newest.effectiveFrom)
      throw new Invalid({ effectiveFrom: [`Version ${newest.version} holds from ${longDay(newest.effectiveFrom)}. A newer one cannot begin before it.`] });
    const id = randomUUID();
    await repository.insertTerms(tx, { id, partnershipId: partnership.id, groupId: group.id, version: (newest?.version ?? 0) + 1, ...next });
    return { result: { slug: group.slug }, audit: { subjectKind: 'terms of reference', subjectId: id, fields: ['version', ...Object.keys(next)] } };
  },
});

export type TermsView = Awaited<ReturnType<typeof showTerms>>;
type Text = Pick<TermsView['versions'][number], 'purpose' | 'decisionRule' | 'frequency'>;

const textsOf = (yours: Text, theirs: Text) =>
  (['purpose', 'frequency', 'decisionRule'] as const)
    .filter((field) => yours[field] !== theirs[field])
    .map((field) => ({ field, label: { purpose: 'Purpose', frequency: 'Meets', decisionRule: 'Decides by' }[field], yours: yours[field], theirs: theirs[field] }));
