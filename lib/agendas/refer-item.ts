import { randomUUID } from 'node:crypto';
import type { Tx } from '@/db/client/app';
import * as audiences from '@/db/repositories/audiences';
import * as papers from '@/db/repositories/papers';
import * as partnerships from '@/db/repositories/partnerships';
import * as releases from '@/db/repositories/releases';
import * as seats from '@/db/repositories/seats';
import type { AudienceReaders } from '@/db/schema/vocabulary';
import { choiceOf, type AudienceChoice, type Term } from '@/lib/access/audience';
import { command, query } from '@/lib/access/gate';
import { preparesMeeting } from '@/lib/meetings/policy';
import { Invalid, RuleBroken, NotFound } from '@/lib/platform/errors';
import { referItemInput, showReferralInput } from './inputs';
import { loadItem, type ItemSubject } from './item';

/** Whoever the item is kept from stays shut out of every copy, under whatever hat, in whatever group. */
const keptOut = (choice: AudienceChoice): Term[] => choice.terms.filter((term) => term.effect === 'exclude');

async function ways(tx: Tx, { partnership, meeting }: ItemSubject, mine: Set<string | null>) {
  const groups = await partnerships.listGroups(tx, { partnershipId: partnership.id });
  return groups.filter((group) => group.id !== meeting.groupId && group.closedAt === null && (group.kind !== 'caucus' || mine.has(group.id)));
}

/** The exact words, files and recipients of a referral, before it is made; nothing is released by looking. */
export const showReferral = query({
  name: 'item.show-referral',
  permission: 'release:make',
  scope: 'partnership',
  input: showReferralInput,
  load: ({ tx, input }) => loadItem(tx, input),
  allow: preparesMeeting,
  async run({ tx, actor, input, subject }) {
    const { partnership, meeting, item } = subject;
    const groups = await ways(tx, subject, new Set(actor.grants.map((grant) => grant.groupId)));
    const to = input.to === undefined ? null : (groups.find((group) => group.slug === input.to) ?? null);
    if (input.to !== undefined && !to) throw new NotFound();
    const at = { partnershipId: partnership.id, meetingId: meeting.id };
    const [seatRows, paperRows, rules, before] = await Promise.all([
      to ? seats.list(tx, { partnershipId: partnership.id, groupId: to.id }) : [],
      papers.listForMeeting(tx, at),
      audiences.listRules(tx, { partnershipId: partnership.id, keys: [item.intendedAudienceKey] }),
      releases.listOfItem(tx, { partnershipId: partnership.id, itemId: item.itemId }),
    ]);
    const excluded = keptOut(choiceOf(rules));
    const out = (seat: (typeof seatRows)[number]) =>
      excluded.some((term) => (term.kind === 'sector' && term.sector === seat.sector) || ((term.kind === 'organisation' || term.kind === 'subject') && term.organisationId === seat.organisationId));
    return {
      partnership,
      meeting,
      item,
      groups: groups.map(({ slug, name }) => ({ slug, name })),
      to: to && { slug: to.slug, name: to.name },
      seats: seatRows.map((seat) => ({ id: seat.id, label: seat.label, keptOut: out(seat) })),
      narrowed: excluded.length > 0,
      files: paperRows.flatMap((paper) => (paper.itemId === item.itemId && paper.versionId !== null && paper.state !== 'withdrawn' ? [{ versionId: paper.versionId, title: paper.title, fileName: paper.fileName ?? '' }] : [])),
      before,
    };
  },
});

export type ReferralView = Awaited<ReturnType<typeof showReferral>>;

/** Refers an item to another group: a copy of exactly these words and files, on its next agenda, with an audience of its own. */
export const referItem = command({
  name: 'item.refer',
  permission: 'release:make',
  scope: 'partnership',
  input: referItemInput,
  load: ({ tx, input }) => loadItem(tx, input),
  allow: preparesMeeting,
  async run({ tx, actor, input, subject, now }) {
    const { place, meeting, item } = subject;
    const { partnershipId } = place;
    if (meeting.groupClosedAt !== null) throw new RuleBroken('group is closed');
    const to = (await ways(tx, subject, new Set(actor.grants.map((grant) => grant.groupId)))).find((group) => group.slug === input.to);
    if (!to) throw new Invalid({ to: ['Choose a group that is open.'] });
    if (!input.release) throw new Invalid({ release: ['Tick to release exactly these words and files, or leave it.'] });
    const theirs = await seats.list(tx, { partnershipId, groupId: to.id });
    if (input.seats.some((id) => !theirs.some((seat) => seat.id === id))) throw new Invalid({ seats: ['Choose seats of that group.'] });
    const excluded = keptOut(choiceOf(await audiences.listRules(tx, { partnershipId, keys: [item.intendedAudienceKey] })));
    const included = input.seats.map((seatId): Term => ({ effect: 'include', kind: 'seat', seatId }));
    const terms = [...included, ...excluded];
    const rule = included.length > 0 ? ('only' as const) : excluded.length > 0 ? ('except' as const) : ('group' as const);
    const id = randomUUID();
    const ensure = (readers: AudienceReaders) =>
      audiences.ensure(tx, { partnershipId, groupId: to.id, occasion: 'standing record', occasionId: rule === 'group' ? null : id, dated: rule === 'group' ? startOfRecord : now, rule, readers, terms });
    await releases.refer(tx, {
      partnershipId, itemId: item.itemId, toGroupId: to.id, versionIds: input.files,
      copy: { id, audienceKey: await ensure('all'), preparersKey: await ensure('preparers'), restricted: rule !== 'group', title: input.title, text: `${input.text}\n\nReferred from the ${meeting.groupName}.` },
    });
    return { result: { itemId: item.itemId }, audit: { subjectKind: 'referral', subjectId: id, fields: ['title', 'text', 'files', 'toGroupId', 'audienceKey'] } };
  },
});

/** The standing record of a group is dated from its beginning. */
const startOfRecord = new Date('2000-01-01T00:00:00Z');
