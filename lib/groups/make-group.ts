import { randomUUID } from 'node:crypto';
import * as groups from '@/db/repositories/groups';
import * as partnerships from '@/db/repositories/partnerships';
import { command, query } from '@/lib/access/gate';
import { dayOf } from '@/lib/calendar/london';
import { loadPartnership } from '@/lib/partnerships/subject';
import { Invalid } from '@/lib/platform/errors';
import { slugOf } from '@/lib/platform/text';
import { mayBeParent } from './group';
import { makeGroupInput, showNewGroupInput } from './inputs';

/** What the form for a new group offers. */
export const showNewGroup = query({
  name: 'group.show-new',
  permission: 'group:make',
  scope: 'partnership',
  input: showNewGroupInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, subject }) {
    const { partnership } = subject;
    const groups = await partnerships.listGroups(tx, { partnershipId: partnership.id });
    return { partnership, parents: groups.filter(mayBeParent).map(({ slug, name }) => ({ slug, name })) };
  },
});

/** Makes a group with its first terms of reference. It has no seats yet, and its maker reads nothing in it by having made it. */
export const makeGroup = command({
  name: 'group.make',
  permission: 'group:make',
  scope: 'partnership',
  input: makeGroupInput,
  load: ({ tx, input }) => loadPartnership(tx, input.partnership),
  async run({ tx, input, subject, now }) {
    const partnershipId = subject.partnership.id;
    await groups.lockPartnership(tx, partnershipId);
    const others = await partnerships.listGroups(tx, { partnershipId });
    const slug = input.address ?? slugOf(input.name);
    const today = dayOf(now);
    if (!slug || slug === 'new') throw new Invalid({ address: ['Enter an address for its page, such as asylum-group.'] });
    if (others.some((other) => other.slug === slug)) throw new Invalid({ [input.address ? 'address' : 'name']: ['Another group of this partnership has this address. Choose another one.'] });
    if (others.some((other) => other.code === input.code)) throw new Invalid({ code: [`The code ${input.code} belongs to another group already.`] });
    const parent = input.parent === undefined ? null : others.find((other) => other.slug === input.parent);
    if (parent === undefined || (parent && !mayBeParent(parent))) throw new Invalid({ parent: ['Choose a group of this partnership.'] });
    if (input.kind === 'task-and-finish' && input.endsOn === undefined) throw new Invalid({ endsOn: ['A task-and-finish group has a day on which it ends. Enter it.'] });
    if (input.kind !== 'task-and-finish' && input.endsOn !== undefined) throw new Invalid({ endsOn: ['Only a task-and-finish group has an end. Leave this empty.'] });
    if (input.endsOn !== undefined && input.endsOn < today) throw new Invalid({ endsOn: ['The day it ends cannot be in the past.'] });
    const id = randomUUID();
    await groups.insert(tx, { id, partnershipId, slug, code: input.code, name: input.name, kind: input.kind, workstream: input.workstream ?? null, parentId: parent?.id ?? null, endsOn: input.endsOn ?? null });
    const { purpose, frequency, quorumSeats, noticeWorkingDays, paperDeadlineWorkingDays, decisionRule, closesActions, attributionDefault, newcomerReads } = input;
    await groups.insertTerms(tx, {
      id: randomUUID(), partnershipId, groupId: id, version: 1, effectiveFrom: today, purpose, frequency, quorumSeats, quorumMix: input.quorumMix ?? null,
      noticeWorkingDays, paperDeadlineWorkingDays, decisionRule, closesActions, attributionDefault, newcomerReads,
    });
    return { result: { slug }, audit: { subjectKind: 'group', subjectId: id, fields: ['slug', 'code', 'name', 'kind', 'workstream', 'parentId', 'endsOn', 'termsOfReference'] } };
  },
});
