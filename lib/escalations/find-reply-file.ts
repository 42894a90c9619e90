import * as record from '@/db/repositories/escalation-record';
import { query } from '@/lib/access/gate';
import { loadPartnership } from '@/lib/partnerships/subject';
import { NotFound } from '@/lib/platform/errors';
import { findReplyFileInput } from './inputs';

/** The file that came with a reply, for who reads that reply. @throws NotFound */
export const findReplyFile = query({
  name: 'escalation.find-file',
  permission: 'escalation:read',
  scope: 'partnership',
  input: findReplyFileInput,
  async load({ tx, input }) {
    const { partnership } = await loadPartnership(tx, input.partnership);
    const event = await record.findEvent(tx, { partnershipId: partnership.id, eventId: input.eventId });
    if (!event?.sha256 || !event.fileName || !event.mediaType || event.bytes === null) throw new NotFound();
    const { fileName, mediaType, bytes, sha256 } = event;
    return { place: { partnershipId: partnership.id, groupId: event.groupId }, file: { fileName, mediaType, bytes, sha256 } };
  },
  run: ({ subject }) => Promise.resolve(subject.file),
});
