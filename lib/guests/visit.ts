import { randomUUID } from 'node:crypto';
import * as guestPage from '@/db/repositories/guest-page';
import { command, query } from '@/lib/access/gate';
import { isOver } from '@/lib/meetings/meeting';
import { NotFound, RuleBroken } from '@/lib/platform/errors';
import { loadVisit } from './guest';
import { answerAsGuestInput, guestFileInput, visitInput } from './inputs';

/** The page behind a guest's link: time, place and their answer; after the code, what was opened to them. */
export const visit = query({
  name: 'guest.visit',
  permission: 'guest:read',
  scope: 'guest',
  input: visitInput,
  load: ({ tx, actor }) => loadVisit(tx, actor),
  run({ subject, now }) {
    const { tokenHash: _hash, ...page } = subject.page;
    return Promise.resolve({ ...page, canAnswer: !isOver(page.state) && page.endsAt > now });
  },
});

export const answerAsGuest = command({
  name: 'guest.answer',
  permission: 'guest:read',
  scope: 'guest',
  input: answerAsGuestInput,
  load: ({ tx, actor }) => loadVisit(tx, actor),
  async run({ tx, input, subject }) {
    if (!(await guestPage.answer(tx, { id: randomUUID(), answer: input.answer }))) throw new RuleBroken('wrong state');
    return { result: null, audit: { subjectKind: 'guest', subjectId: subject.guest.id, fields: ['answer'] } };
  },
});

/** Gives out the file of a version that is open to this guest, and notes it before the first byte leaves. */
export const openFileAsGuest = command({
  name: 'guest.open-file',
  permission: 'guest:read',
  scope: 'guest',
  input: guestFileInput,
  async load({ tx, actor, input }) {
    const { guest } = actor;
    const file = guest && (await guestPage.findFile(tx, input));
    if (!guest || !file) throw new NotFound();
    return { place: { partnershipId: guest.partnershipId, groupId: guest.groupId, meetingId: guest.meetingId }, file };
  },
  async run({ tx, subject }) {
    const { versionId, ...file } = subject.file;
    await guestPage.open(tx, { versionId });
    return { result: file, audit: { subjectKind: 'paper version', subjectId: versionId, fields: [] } };
  },
});

export type VisitView = Awaited<ReturnType<typeof visit>>;
