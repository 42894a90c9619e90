import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as closing from '@/db/repositories/closing';
import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import { command, query } from '@/lib/access/gate';
import { isRestrictedReference } from '@/lib/access/reference';
import { kindFor } from '@/lib/actions/action';
import { close } from '@/lib/actions/happenings';
import { Invalid, RuleBroken } from '@/lib/platform/errors';
import { loadGroup, type GroupSubject } from './group';
import { closeGroupInput, showGroupInput } from './inputs';

const startOfRecord = new Date('2000-01-01T00:00:00Z');
const isRestricted = (work: { reference: string }) => isRestrictedReference(work.reference);
const canClose = (_actor: unknown, { group }: GroupSubject) => group.kind === 'task-and-finish' && group.closedAt === null;

async function stateOf(tx: Tx, { partnership, group }: GroupSubject) {
  const at = { partnershipId: partnership.id, groupId: group.id };
  const [work, unfinished, parent, parentSeats] = await Promise.all([
    closing.listOpenWork(tx, at),
    closing.findUnfinished(tx, at),
    group.parentId ? partnerships.findGroupById(tx, { ...at, groupId: group.parentId }) : null,
    group.parentId ? seats.list(tx, { ...at, groupId: group.parentId }) : [],
  ]);
  return { work, unfinished, parent, parentSeats };
}

/** What closing a task-and-finish group would leave, and to whom: shown before it is done. */
export const showClosing = query({
  name: 'group.show-closing',
  permission: 'group:close',
  scope: 'partnership',
  input: showGroupInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: canClose,
  async run({ tx, subject }) {
    const { partnership, group } = subject;
    const { work, unfinished, parent, parentSeats } = await stateOf(tx, subject);
    return {
      partnership,
      group: { slug: group.slug, name: group.name },
      parent: parent && { name: parent.name },
      /** Who reads what is released: every seat of the parent. */
      recipients: parentSeats.map(({ label }) => label),
      seats: parentSeats.map((row) => ({ id: row.id, label: row.label, gets: kindFor(row.sector) })),
      work: work.map((row) => ({ id: row.id, reference: row.reference, text: row.text, seat: row.seat, restricted: isRestricted(row) })),
      unfinished,
    };
  },
});

export type ClosingView = Awaited<ReturnType<typeof showClosing>>;

/**
 * Closes a task-and-finish group. Its report and the chosen actions are released to its parent as copies, in exactly their
 * words; what nobody inherits ends unresolved. From then on its record is read, not changed.
 */
export const closeGroup = command({
  name: 'group.close',
  permission: 'group:close',
  scope: 'partnership',
  input: closeGroupInput,
  load: ({ tx, input }) => loadGroup(tx, input),
  allow: canClose,
  async run({ tx, actor, input, subject, now }) {
    const { partnership, group, place } = subject;
    const at = { partnershipId: partnership.id, groupId: group.id };
    const { work, unfinished, parent, parentSeats } = await stateOf(tx, subject);
    if (unfinished.meetings > 0) throw new RuleBroken('meetings are to come');
    if (unfinished.escalations > 0) throw new RuleBroken('issues are open');
    if (parent && !input.release) throw new Invalid({ release: ['Tick to release exactly these words, or do not close the group yet.'] });
    const ensure = (groupId: string, seatId: string | null) =>
      audiences.ensure(tx, {
        partnershipId: partnership.id, groupId, occasion: 'standing record', occasionId: null, dated: seatId === null ? startOfRecord : now,
        rule: seatId === null ? 'group' : 'only', readers: 'members', terms: seatId === null ? [] : [{ effect: 'include', kind: 'seat', seatId }],
      });
    const copies: closing.Copy[] = [];
    for (const row of work) {
      const seatId = input.seats[row.id];
      if (!seatId) continue;
      const seat = parentSeats.find((one) => one.id === seatId);
      if (!seat) throw new Invalid({ [`seats.${row.id}`]: ['Choose a seat of the parent group.'] });
      copies.push({ id: randomUUID(), fromId: row.id, seatId, kind: kindFor(seat.sector), audienceKey: await ensure(seat.groupId, isRestricted(row) ? seatId : null) });
    }
    const references = parent
      ? await closing.release(tx, { ...at, report: { id: randomUUID(), audienceKey: await ensure(parent.id, null), text: input.report }, copies })
      : new Map<string, string>();
    for (const row of work) {
      const reference = references.get(row.id);
      await close({ tx, actor, now, subject: { place, action: row } }, row.version, {
        ending: reference ? 'superseded' : 'unresolved', agreed: 'with the closing of the group', reason: reference && parent ? `The ${parent.name} has it as ${reference}` : undefined,
      });
    }
    await closing.insertReport(tx, { id: randomUUID(), ...at, closedGroupId: group.id, audienceKey: await ensure(group.id, null), text: input.report, byId: actor.personId ?? '', at: now });
    if (!(await closing.close(tx, { ...at, at: now }))) throw new RuleBroken('already ended');
    return { result: { slug: group.slug }, audit: { subjectKind: 'group', subjectId: group.id, fields: ['closedAt', 'closingReport', 'inheritedActions'] } };
  },
});
