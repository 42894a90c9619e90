import type { Tx } from '@/db/client/app';
import * as partnerships from '@/db/repositories/partnerships';
import * as seats from '@/db/repositories/seats';
import * as successions from '@/db/repositories/successions';
import type { Actor } from '@/lib/access/actor';
import { query } from '@/lib/access/gate';
import type { Subject } from '@/lib/access/use-case';
import { inPartnership } from '@/lib/partnerships/inputs';
import { loadPartnership, type PartnershipRow } from '@/lib/partnerships/subject';
import { canFillSeats } from './policy';

interface ChoosersSubject extends Subject {
  partnership: PartnershipRow;
  /** The groups whose seats this person fills. */
  mine: Set<string>;
}

async function load(tx: Tx, actor: Actor, slug: string): Promise<ChoosersSubject> {
  const subject = await loadPartnership(tx, slug);
  const { place } = subject;
  const groups = await partnerships.listGroups(tx, place);
  return { ...subject, mine: new Set(groups.filter((group) => canFillSeats(actor, { ...place, groupId: group.id }, group.kind)).map(({ id }) => id)) };
}

/** What needs somebody since an organisation split, or since a merger would have given one council two votes: seats and open work, with who could carry each on. */
export const showSuccessions = query({
  name: 'succession.show',
  permission: 'appointment:manage',
  scope: 'partnership',
  input: inPartnership,
  load: ({ tx, actor, input }) => load(tx, actor, input.partnership),
  allow: (_actor, { mine }) => mine.size > 0,
  async run({ tx, subject }) {
    const { partnership, mine } = subject;
    const at = { partnershipId: partnership.id };
    const [waiting, successors, all, orphans] = await Promise.all([successions.listWaiting(tx, at), successions.listSuccessors(tx), seats.listAll(tx, at), successions.listOrphans(tx, at)]);
    const live = all.filter((seat) => seat.needs === null);
    return {
      partnership,
      seats: waiting
        .filter((seat) => mine.has(seat.groupId))
        .map((seat) => {
          const heirs = successors.filter((one) => one.of === seat.organisationId);
          return {
            id: seat.id, label: seat.label, kind: seat.kind, group: seat.group, organisation: seat.organisation, needs: seat.needs, onDay: seat.onDay, became: heirs.map(({ name }) => name),
            /** New seats, then those a successor has in this group already. */
            choices: [
              ...heirs.map(({ id, name }) => ({ value: `new:${id}`, label: `A new ${seat.kind} seat of ${name}` })),
              ...live.filter((one) => one.groupId === seat.groupId && heirs.some(({ id }) => id === one.organisationId)).map(({ id, label, kind }) => ({ value: `seat:${id}`, label: `The seat ${label} (${kind})` })),
              { value: 'none', label: 'No seat goes on from it' },
            ],
          };
        }),
      work: orphans.map((row) => {
        const seat = all.find((one) => one.id === row.seatId);
        return {
          ...row,
          group: live.find((one) => one.groupId === row.groupId)?.groupName ?? '',
          seat: seat?.label ?? null,
          choices: live.filter((one) => one.groupId === row.groupId).map(({ id, label }) => ({ value: id, label })),
        };
      }),
    };
  },
});

export type SuccessionsView = Awaited<ReturnType<typeof showSuccessions>>;
