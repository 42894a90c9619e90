import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as repository from '@/db/repositories/escalations';
import * as mails from '@/db/repositories/mails';
import * as organisations from '@/db/repositories/organisations';
import * as partnerships from '@/db/repositories/partnerships';
import * as routes from '@/db/repositories/routes';
import { choiceOf, wholeGroup, type AudienceChoice } from '@/lib/access/audience';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadGroup, type GroupSubject } from '@/lib/groups/group';
import { Invalid, NotFound } from '@/lib/platform/errors';
import { ensureFor, without } from './audience';
import { raiseInput, showNewEscalationInput } from './inputs';
import { note } from './note';

/** What the form for a new one offers: where it comes from, who it may concern, where such issues go. */
export const showNewEscalation = query({
  name: 'escalation.show-new',
  permission: 'escalation:raise',
  scope: 'partnership',
  input: showNewEscalationInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, actor, input, subject }) {
    const { partnership, group } = subject;
    const [source, seated, rungs, ways, groups] = await Promise.all([
      sourceOf(tx, partnership.id, input),
      organisations.listSeated(tx, { partnershipId: partnership.id }),
      routes.listRungs(tx),
      routes.listRoutes(tx, partnership.nations),
      partnerships.listGroups(tx, { partnershipId: partnership.id }),
    ]);
    const here = new Set(actor.grants.filter((grant) => grant.seatKind === 'secretariat').map((grant) => grant.groupId));
    return {
      partnership, group: { slug: group.slug, name: group.name }, source, from: { item: input.item ?? null, action: input.action ?? null }, organisations: seated, rungs, routes: ways,
      // Beyond its group an issue goes only by who holds the secretariat of both: the words typed are what is released.
      otherGroups: groups.filter((other) => here.has(other.id) && other.id !== group.id).map(({ slug, name }) => ({ slug, name })),
    };
  },
});

/** Raises an issue from an item, an action or on its own. Until it is screened only secretariat and chair read it. */
export const raiseEscalation = command({
  name: 'escalation.raise',
  permission: 'escalation:raise',
  scope: 'partnership',
  input: raiseInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  async run({ tx, actor, input, subject, now }) {
    const { partnership, group, place } = subject;
    const source = await sourceOf(tx, partnership.id, input);
    if (input.subjectId && !(await organisations.listSeated(tx, { partnershipId: partnership.id })).some((one) => one.id === input.subjectId))
      throw new Invalid({ subjectId: ['Choose an organisation of the list.'] });
    const escalationId = randomUUID();
    const at = { partnershipId: partnership.id, groupId: group.id };
    const choice = without(await inherited(tx, subject, source), input.subjectId ?? null);
    const audienceKey = await ensureFor(tx, { ...at, escalationId, raisedAt: now }, choice, 'preparers');
    await repository.insert(tx, {
      id: escalationId, ...at, audienceKey, title: input.title, text: input.text, sourceItemId: input.item ?? null, sourceActionId: input.action ?? null, subjectId: input.subjectId ?? null, state: 'raised',
      raisedById: actor.personId ?? '', raisedAt: now, version: 1,
    });
    await note(tx, { ...at, escalationId, audienceKey, kind: 'raised', on: dayOf(now), by: actor, now });
    await mails.oweToSecretariat(tx, { ...at, kind: 'escalation raised', subjectId: escalationId, subjectVersion: 1 });
    return { result: { escalationId, readable: await audiences.isMine(tx, audienceKey) }, audit: { subjectKind: 'escalation', subjectId: escalationId, fields: ['title', 'text', 'subjectId', place.groupId ? 'groupId' : ''].filter(Boolean) } };
  },
});

/** @throws NotFound for an item or action the raiser does not read */
async function sourceOf(tx: Tx, partnershipId: string, from: { item?: string | undefined; action?: string | undefined }) {
  if (!from.item && !from.action) return null;
  const source = await repository.findSource(tx, { partnershipId, itemId: from.item ?? null, actionId: from.action ?? null });
  if (!source) throw new NotFound();
  return source;
}

/** Inside its group it is never wider than what it came from; from another group it starts with this group alone. */
async function inherited(tx: Tx, { partnership, group }: GroupSubject, source: Awaited<ReturnType<typeof sourceOf>>): Promise<AudienceChoice> {
  if (!source || source.groupId !== group.id) return wholeGroup;
  return choiceOf(await audiences.listRules(tx, { partnershipId: partnership.id, keys: [source.audienceKey] }));
}

export type NewEscalationView = Awaited<ReturnType<typeof showNewEscalation>>;
